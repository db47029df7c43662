package org.minqing.triage.hot;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Case;
import org.minqing.casework.CaseTexts.CaseText;
import org.minqing.database.Regions;
import org.minqing.place.Places;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.similar.Telling;
import org.minqing.triage.topic.Voice;
import org.springframework.stereotype.Component;

/** Cases as topics take them: where, when, how many say it, and what. The day is that of registration, whatever day the text names. */
@Component
class Tellings {

    /** The place of cases of which no place is known. */
    static final UUID NOWHERE = new UUID(0, 0);

    private final Places places;
    private final Regions regions;

    Tellings(Places places, Regions regions) {
        this.places = places;
        this.regions = regions;
    }

    Portrait portrait(CaseText text) {
        UUID where = community(text.facts().regionId(), text.facts().matter().placeId());
        return Portrait.of(new Telling(text.title(), text.text(), day(text.facts()), where.equals(NOWHERE) ? Set.of() : Set.of(where.toString())));
    }

    Voice voice(Case facts) {
        return new Voice(facts.id(), day(facts), Math.max(1, facts.matter().people()));
    }

    private LocalDate day(Case facts) {
        return regions.byId(facts.regionId()).dateOf(facts.registeredAt());
    }

    /** The community in which it lies; the place itself where it is wider. */
    UUID community(int regionId, @Nullable UUID placeId) {
        return places.communityOf(regionId, placeId).orElse(placeId == null ? NOWHERE : placeId);
    }
}
