package org.minqing.triage.alike;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseTexts;
import org.minqing.casework.CaseTexts.CaseText;
import org.minqing.casework.CasesAround;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.place.Place;
import org.minqing.place.Places;
import org.minqing.triage.LikelyCases;
import org.minqing.triage.similar.Comparison;
import org.minqing.triage.similar.Evidence;
import org.minqing.triage.similar.Frequencies;
import org.minqing.triage.similar.Meanings;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.similar.Sketch;
import org.springframework.stereotype.Component;

/**
 * Finds cases that tell of the same problem among those of a year in the same community and in what it lies in: an index says which
 * are likely, and those are opened for the look, compared and kept nowhere. More is shown than what would be called the same; a problem
 * told of in both is asked for.
 */
@Component
class AlikeCases {

    private static final Duration WINDOW = Duration.ofDays(365);
    private static final int LIKELIEST = 20;
    private static final int NEWEST = 10;
    private static final int WITHOUT_INDEX = 50;
    private static final int SHOWN = 5;

    /** By so much less than what would be called the same is shown; by more where rarity was learned from the few that are looked at. */
    private static final double BELOW = 2;
    private static final double BELOW_BY_FEW = 3;

    private final LikelyCases likely;
    private final CasesAround around;
    private final CaseTexts texts;
    private final Tellings tellings;
    private final Vocabularies vocabularies;
    private final Places places;
    private final Regions regions;
    private final Clock clock;

    AlikeCases(LikelyCases likely, CasesAround around, CaseTexts texts, Tellings tellings, Vocabularies vocabularies, Places places, Regions regions, Clock clock) {
        this.likely = likely;
        this.around = around;
        this.texts = texts;
        this.tellings = tellings;
        this.vocabularies = vocabularies;
        this.places = places;
        this.regions = regions;
        this.clock = clock;
    }

    private record Scored(Alike alike, double nearness) {}

    /** The nearest first, those of the very same place before others. */
    List<Alike> to(Matter matter, Actor reader) {
        int regionId = reader.regionId();
        Portrait mine = tellings.portrait(regionId, matter);
        List<CaseText> others = texts.of(regionId, lookedAt(matter, mine, reader)).stream()
                .filter(text -> !text.facts().id().equals(matter.self()))
                .toList();
        List<Portrait> theirs = List.copyOf(tellings.portraits(regionId, others).values());
        Optional<Vocabulary> learned = vocabularies.known(regionId).filter(vocabulary -> vocabulary.meanings().known());
        Vocabulary vocabulary = learned.orElseGet(() -> ofThese(mine, theirs));
        double show = Comparison.SAME - (learned.isPresent() ? BELOW : BELOW_BY_FEW);
        Sketch sketch = vocabulary.sketch(mine);
        List<Scored> found = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Sketch other = vocabulary.sketch(theirs.get(i));
            if (Comparison.score(sketch, other) >= show) {
                Evidence evidence = Evidence.of(mine, theirs.get(i));
                if (!evidence.problems().isEmpty()) {
                    found.add(new Scored(alike(others.get(i), evidence, matter.placeId()), Comparison.nearness(sketch, other)));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Scored one) -> !one.alike().here()).thenComparing(one -> -one.nearness()))
                .limit(SHOWN)
                .map(Scored::alike)
                .toList();
    }

    /** Where little is learned yet. */
    private Vocabulary ofThese(Portrait mine, List<Portrait> theirs) {
        Frequencies frequencies = Frequencies.of(theirs);
        frequencies.take(mine);
        return Vocabulary.of(frequencies, Meanings.none(), clock.instant());
    }

    /**
     * The likeliest of all; the latest, where there is no index yet. What the index knows may be a second old, and those who tell of the
     * same often call one after the other: so the latest few are looked at in any case, and the database is asked who may see them.
     */
    private Set<UUID> lookedAt(Matter matter, Portrait mine, Actor reader) {
        Region region = regions.byId(reader.regionId());
        Instant since = clock.instant().minus(WINDOW);
        Set<UUID> near = near(region.id(), matter.placeId());
        List<String> words = new ArrayList<>(List.of(matter.title()));
        words.addAll(mine.names());
        var traits = new LikelyCases.Traits(words, mine.problems(), near, matter.placeId(), region.dateOf(since), region.dateOf(clock.instant()), LIKELIEST + 1);
        Optional<Set<UUID>> likeliest = likely.likeliest(traits, reader).map(ids -> around.seen(reader, ids));
        Set<UUID> ids = new LinkedHashSet<>(likeliest.orElse(Set.of()));
        ids.addAll(around.latest(reader, near, since, likeliest.isPresent() ? NEWEST : WITHOUT_INDEX + 1));
        return ids;
    }

    /** What both tell of. */
    Evidence evidence(Matter one, Matter other, int regionId) {
        return Evidence.of(tellings.portrait(regionId, one), tellings.portrait(regionId, other));
    }

    private Alike alike(CaseText text, Evidence evidence, @Nullable UUID placeId) {
        Case facts = text.facts();
        UUID where = facts.matter().placeId();
        String name = where == null ? "" : places.byId(facts.regionId(), where).map(Place::name).orElse("");
        return new Alike(facts, text.title(), name, where != null && where.equals(placeId), evidence);
    }

    /** The community with all in it, and what it lies in; nothing where the place is not known. */
    private Set<UUID> near(int regionId, @Nullable UUID placeId) {
        if (placeId == null) {
            return Set.of();
        }
        Set<UUID> near = new HashSet<>(places.within(regionId, tellings.community(regionId, placeId)));
        places.path(regionId, placeId).stream().map(Place::id).forEach(near::add);
        return near;
    }
}
