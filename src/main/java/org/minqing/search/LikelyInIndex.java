package org.minqing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.casework.Actor;
import org.minqing.casework.EventFeed;
import org.minqing.casework.SearchableCases;
import org.minqing.search.SearchIndex.Copy;
import org.minqing.search.Wanted.Word;
import org.minqing.triage.LikelyCases;
import org.springframework.stereotype.Component;

/** Cases that may tell of the same as another, from the index of all; only its open part is asked, whoever asks. */
@Component
final class LikelyInIndex implements LikelyCases {

    private static final float TITLE = 2;
    private static final float PROBLEM = 2;
    private static final float HERE = 10;

    /** Of many that are alike the newer ones are wanted. */
    private static final float RECENT = 3;

    private static final int RECENT_DAYS = 90;

    /** So many pieces of words are asked for; a title that is a whole letter says no more with all of them. */
    private static final int MOST_PIECES = 60;

    private final SearchIndex index;
    private final EventFeed feed;
    private final SearchableCases cases;
    private final TermKey key;

    LikelyInIndex(SearchIndex index, EventFeed feed, SearchableCases cases, TermKey key) {
        this.index = index;
        this.feed = feed;
        this.cases = cases;
        this.key = key;
    }

    @Override
    public Optional<List<UUID>> likeliest(Traits traits, Actor reader) {
        // One of before a restore knows cases of another time, until the indexer has seen to it.
        if (index.standing(reader.regionId(), Copy.SEARCHED).filter(standing -> standing.epoch().equals(feed.epoch())).isEmpty()) {
            return Optional.empty();
        }
        if (traits.problems().isEmpty()) {
            return Optional.of(List.of());
        }
        var filter = new Wanted.Filter("", null, traits.at(), traits.since(), traits.until());
        var wanted = new Wanted(Kind.CASE, List.of(clause(traits)), filter, Wanted.Reader.of(cases.sightOf(reader), Set.of()), traits.most());
        return Optional.of(index.findOpen(reader.regionId(), wanted).hits().stream().map(Found.Hit::owner).toList());
    }

    private Wanted.Clause clause(Traits traits) {
        List<List<Wanted.Term>> problems = traits.problems().stream()
                .map(problem -> List.<Wanted.Term>of(new Word(Field.PROBLEM, key.of(problem), PROBLEM)))
                .toList();
        List<Wanted.Term> more = new ArrayList<>();
        traits.words().stream()
                .flatMap(words -> Analysis.runs(words).stream())
                .flatMap(run -> Analysis.pairs(run).stream())
                .distinct()
                .limit(MOST_PIECES)
                .map(key::of)
                .flatMap(piece -> Stream.of(new Word(Field.TITLE, piece, TITLE), new Word(Field.TEXT, piece, 1)))
                .forEach(more::add);
        UUID here = traits.here();
        if (here != null) {
            more.add(new Wanted.There(Set.of(here), HERE));
        }
        more.add(new Wanted.Since(traits.until().minusDays(RECENT_DAYS), RECENT));
        return new Wanted.Clause(problems, 1, more, List.of());
    }
}
