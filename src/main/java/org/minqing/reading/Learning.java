package org.minqing.reading;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.people.Officials;
import org.minqing.people.Units;
import org.minqing.place.Places;
import org.minqing.reading.LearnedWord.Kind;
import org.minqing.web.Permission;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learns from what a clerk accepted: names that were new, other ways of writing known ones, titles he marked, and what he said
 * is no name or no concern, here and elsewhere; what he only dropped teaches nothing. Whatever was learned can be taken back, and is then as if it had never been.
 */
@Service
class Learning {

    private static final int LONGEST = 400;

    private final LearnedStore store;
    private final Units units;
    private final Places places;
    private final Officials officials;
    private final Clock clock;

    Learning(LearnedStore store, Units units, Places places, Officials officials, Clock clock) {
        this.store = store;
        this.units = units;
        this.places = places;
        this.officials = officials;
        this.clock = clock;
    }

    /** What this person may see of it: sentences of residents only who reads reports. */
    List<LearnedWord> all(SignedIn me) {
        return store.all(me.regionId()).stream()
                .filter(word -> word.kind() != Kind.NOT_A_CONCERN || me.may(Permission.READ_REPORTS))
                .toList();
    }

    /** Within the transaction that accepts the report. */
    void from(Accepting a) {
        names(a);
        for (Entry leader : a.of(EntryKind.LEADER)) {
            a.proof().parts(leader, EntryKind.LEADER_TITLE).stream()
                    .filter(title -> title.mark() == Entry.Mark.ADDED || title.mark() == Entry.Mark.CORRECTED)
                    .forEach(title -> learn(a, Kind.TITLE, title.text(), "", null));
        }
        refused(a.proof(), a.report()).forEach(found -> refused(a, found));
    }

    /** The finds of a report of which somebody said that they are no such thing, as they were found. */
    static List<Entry> refused(Proof proof, Entry report) {
        return proof.before().values().stream()
                .filter(found -> found.report().equals(report.id()))
                .filter(found -> proof.entry(found.id()).filter(entry -> entry.mark() == Entry.Mark.REFUSED).isPresent())
                .toList();
    }

    private void names(Accepting a) {
        Set<String> marked = a.proof().all().stream()
                .filter(e -> e.mark() == Entry.Mark.ADDED || e.mark() == Entry.Mark.CORRECTED)
                .map(Entry::text)
                .collect(Collectors.toSet());
        for (NameRow row : a.sheet().names()) {
            if (!a.part().names().contains(row.key())) {
                continue;
            }
            String chosen = row.decided(a.form(), a.sheet().names());
            if (chosen.equals("new") && OneBody.first(row, a.sheet().names()) || chosen.equals("keep") && marked.contains(row.written())) {
                learn(a, kind(row), row.written(), "", null);
            } else if (Names.remembers(a.form(), row, chosen)) {
                AcceptForm.id(chosen, "id:").ifPresent(id -> learn(
                        a, row.kind().equals(NameChoices.UNIT) ? Kind.UNIT_ALIAS : Kind.PLACE_ALIAS, row.written(),
                        row.options().stream().filter(o -> o.value().equals(chosen)).map(NameRow.Option::label).findFirst().orElse(""), id));
            }
        }
    }

    private static Kind kind(NameRow row) {
        return switch (row.kind()) {
            // A subdistrict takes part like a unit; it is no community that is visited.
            case NameChoices.UNIT, NameChoices.SUBDISTRICT -> Kind.UNIT;
            case NameChoices.OFFICIAL -> Kind.OFFICIAL;
            default -> Kind.PLACE;
        };
    }

    /** A word that means something else in this very report, or anything known, is not forbidden for good. */
    private void refused(Accepting a, Entry found) {
        if (found.kind() == EntryKind.CONCERN) {
            learn(a, Kind.NOT_A_CONCERN, found.text(), "", null);
        } else if (!standsOtherwise(a, found) && !known(a.regionId(), found.text())) {
            learn(a, Kind.NOT_A_NAME, found.text(), "", null);
        }
    }

    private static boolean standsOtherwise(Accepting a, Entry found) {
        return a.proof().all().stream().anyMatch(e -> !e.dropped() && e.kind() != EntryKind.REPORT && e.text().equals(found.text()));
    }

    private boolean known(int regionId, String word) {
        return !units.named(regionId, word).isEmpty() || !places.named(regionId, word).isEmpty();
    }

    private void learn(Accepting a, Kind kind, String word, String meaning, @Nullable UUID meaningId) {
        if (!word.isBlank() && word.length() <= LONGEST) {
            store.learn(a.regionId(), new LearnedWord(
                    Ids.next(), kind, word, meaning, meaningId,
                    new LearnedWord.From(a.draft().id(), a.report().id(), a.part().title(), a.me().name(), a.at()), null));
        }
    }

    /** Takes a word back, or into use again; answers it as it was. Empty if it is not there. */
    @Transactional
    Optional<LearnedWord> use(UUID id, boolean use, SignedIn me) {
        var word = store.lock(me.regionId(), id).filter(w -> w.inUse() != use);
        word.ifPresent(w -> {
            store.undone(me.regionId(), id, use ? null : new LearnedWord.Undone(me.name(), clock.instant()));
            alias(me.regionId(), w, use);
        });
        return word;
    }

    /** The other ways of writing stand with the unit or place itself, where the whole organisation sees them. */
    private void alias(int regionId, LearnedWord word, boolean use) {
        UUID of = word.meaningId();
        if (of == null) {
            return;
        }
        if (word.kind() == Kind.UNIT_ALIAS && use) {
            units.addAlias(regionId, of, word.word());
        } else if (word.kind() == Kind.UNIT_ALIAS) {
            units.removeAlias(regionId, of, word.word());
        } else if (use) {
            places.addAlias(regionId, of, word.word());
        } else {
            places.removeAlias(regionId, of, word.word());
        }
    }

    /** A new unit, place or official that was made as the word was learned stays where it was put: the records that were accepted name it. */
    boolean stays(int regionId, LearnedWord word) {
        return switch (word.kind()) {
            case UNIT -> !units.named(regionId, word.word()).isEmpty() || !places.named(regionId, word.word()).isEmpty();
            case PLACE -> !places.named(regionId, word.word()).isEmpty();
            case OFFICIAL -> !officials.named(regionId, word.word()).isEmpty();
            default -> false;
        };
    }

    /** What the next reading is to know. */
    Vocabulary vocabulary(int regionId) {
        Map<Kind, Set<String>> used = new HashMap<>();
        Map<Kind, Set<String>> undone = new HashMap<>();
        store.all(regionId).forEach(word ->
                (word.inUse() ? used : undone).computeIfAbsent(word.kind(), kind -> new HashSet<>()).add(word.word()));
        return new Vocabulary(used, undone);
    }

    /** Words in use and words taken back, by kind. */
    record Vocabulary(Map<Kind, Set<String>> used, Map<Kind, Set<String>> undone) {

        Set<String> of(Kind kind) {
            return used.getOrDefault(kind, Set.of());
        }

        /** These names with what was learned, without what was taken back. */
        Set<String> with(Kind kind, Set<String> names) {
            var all = new HashSet<>(names);
            all.addAll(of(kind));
            all.removeAll(undone.getOrDefault(kind, Set.of()));
            return all;
        }
    }
}
