package org.minqing.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.casework.Actor;
import org.minqing.casework.SearchableCases;
import org.minqing.place.Places;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Service;

/**
 * Finds what somebody may see. What he may not see takes part in nothing: not in the hits, not in the counts, not in deciding
 * whether to look further or what to propose.
 */
@Service
class Search {

    /** Nobody reads further; he narrows. */
    static final int MOST = 200;

    static final int A_PAGE = 20;

    private static final int SOME_CASES = 10;
    private static final int SOME = 3;

    /** With fewer hits than this what sounds alike is looked for too. */
    private static final int FEW = 3;

    private final SearchIndex index;
    private final SearchableCases cases;
    private final Places places;
    private final RegionNames names;
    private final TermKey key;
    private final Vocabulary vocabulary;

    Search(SearchIndex index, SearchableCases cases, Places places, RegionNames names, TermKey key, Vocabulary vocabulary) {
        this.index = index;
        this.cases = cases;
        this.places = places;
        this.names = names;
        this.key = key;
        this.vocabulary = vocabulary;
    }

    /** One search on its way. */
    private record Run(Asked asked, SignedIn me, Wanted.Reader reader, Wanted.Filter filter, Question question,
            RegionNames.Of names) {}

    Answer find(Asked asked, SignedIn me) {
        Run run = run(asked, me);
        if (run.question().empty()) {
            // Without words everything that fits the filters; with nothing but marks in their place nothing.
            return new Answer(asked.text().isBlank() ? parts(run, List.of()) : List.of(), Answer.Way.AS_WRITTEN, Optional.empty());
        }
        List<Answer.Part> written = parts(run, run.question().clauses(false, run.names(), key));
        if (total(written) >= FEW) {
            return new Answer(written, Answer.Way.AS_WRITTEN, spelled(run));
        }
        List<Wanted.Clause> alike = run.question().clauses(true, run.names(), key);
        List<Answer.Part> bySound = parts(run, alike);
        if (total(bySound) > total(written)) {
            return new Answer(bySound, Answer.Way.BY_SOUND, suggestion(run, total(written)));
        }
        if (total(written) == 0 && Question.divisible(alike)) {
            List<Answer.Part> some = parts(run, List.of(Question.someOf(alike)));
            if (total(some) > 0) {
                return new Answer(some, Answer.Way.IN_PART, suggestion(run, 0));
            }
        }
        return new Answer(written, Answer.Way.AS_WRITTEN, suggestion(run, inLetters(run) ? 0 : total(written)));
    }

    private Run run(Asked asked, SignedIn me) {
        RegionNames.Of known = names.of(me.regionId());
        UUID place = asked.place();
        var filter = new Wanted.Filter(asked.stage() == null ? "" : asked.stage().name(), asked.unit(),
                place == null ? Set.of() : known.within(place), asked.from(), asked.until());
        return new Run(asked, me, reader(me), filter, Question.of(asked.text()), known);
    }

    private Wanted.Reader reader(SignedIn me) {
        UUID place = me.placeId();
        return Wanted.Reader.of(cases.sightOf(Actor.of(me)), place == null ? Set.of() : places.within(me.regionId(), place));
    }

    private List<Answer.Part> parts(Run run, List<Wanted.Clause> clauses) {
        return kinds(run)
                .map(kind -> part(run, kind, clauses))
                .filter(part -> part.total() > 0)
                .toList();
    }

    private int count(Run run, List<Wanted.Clause> clauses) {
        return kinds(run).mapToInt(kind -> found(run, kind, clauses, 0).total()).sum();
    }

    private static Stream<Kind> kinds(Run run) {
        return Arrays.stream(Kind.values()).filter(kind -> run.me().may(kind.permission()) && run.asked().fits(kind));
    }

    private Answer.Part part(Run run, Kind kind, List<Wanted.Clause> clauses) {
        Kind wanted = run.asked().kind();
        int from = wanted == kind ? (run.asked().page() - 1) * A_PAGE : 0;
        int size = wanted == kind ? from + A_PAGE : wanted != null ? 0 : kind == Kind.CASE ? SOME_CASES : SOME;
        Found found = found(run, kind, clauses, size);
        return new Answer.Part(kind, found.hits().stream().skip(from).toList(), found.total());
    }

    private Found found(Run run, Kind kind, List<Wanted.Clause> clauses, int size) {
        return index.findCalledFirst(run.me().regionId(), new Wanted(kind, clauses, run.filter(), run.reader(), size));
    }

    private static int total(List<Answer.Part> parts) {
        return parts.stream().mapToInt(Answer.Part::total).sum();
    }

    /** Pinyin as the words it is the sound of. */
    private Optional<String> spelled(Run run) {
        return inLetters(run) ? suggestion(run, 0) : Optional.empty();
    }

    private static boolean inLetters(Run run) {
        return run.question().chunks().stream().anyMatch(chunk -> Sounds.syllables(chunk).isPresent());
    }

    /**
     * Words of the dictionary, and names of the region, that sound like what was typed: of several that sound alike the one that
     * finds most. Nothing comes from what is indexed, and it is counted over what he may see, so no proposal tells him more than
     * typing it would. It must find more than {@code already}.
     */
    private Optional<String> suggestion(Run run, int already) {
        List<String> typed = run.question().chunks();
        String words = typed.stream().map(chunk -> meant(run, chunk)).collect(Collectors.joining(" "));
        if (words.equals(String.join(" ", typed))) {
            return Optional.empty();
        }
        Run other = run(run.asked().containing(words), run.me());
        return Optional.of(words)
                .filter(any -> count(other, other.question().clauses(false, other.names(), key)) > already);
    }

    private String meant(Run run, String chunk) {
        List<List<String>> slots = vocabulary.meant(chunk, run.names().all());
        return slots.isEmpty() ? chunk : slots.stream()
                .map(words -> words.size() == 1 ? words.getFirst() : mostFound(run, words))
                .collect(Collectors.joining());
    }

    private String mostFound(Run run, List<String> words) {
        return words.stream()
                .max(Comparator.comparingInt(word -> count(run, Question.of(word).clauses(false, run.names(), key))))
                .orElseThrow();
    }
}
