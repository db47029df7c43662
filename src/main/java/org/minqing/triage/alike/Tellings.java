package org.minqing.triage.alike;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Case;
import org.minqing.casework.CaseTexts.CaseText;
import org.minqing.database.Regions;
import org.minqing.place.Places;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.similar.Telling;
import org.springframework.stereotype.Component;

/** What cases tell and where, as it is compared. The day is that of registration, whatever day the text names. */
@Component
public class Tellings {

    /** The place of cases of which no place is known. */
    public static final UUID NOWHERE = new UUID(0, 0);

    private final Places places;
    private final Regions regions;

    Tellings(Places places, Regions regions) {
        this.places = places;
        this.regions = regions;
    }

    /** By case, in the order given. */
    public Map<UUID, Portrait> portraits(int regionId, Collection<CaseText> texts) {
        Map<UUID, UUID> communities = texts.isEmpty() ? Map.of() : places.communities(regionId);
        Map<UUID, Portrait> portraits = new LinkedHashMap<>();
        for (CaseText text : texts) {
            UUID placeId = text.facts().matter().placeId();
            UUID community = placeId == null ? NOWHERE : communities.getOrDefault(placeId, placeId);
            portraits.put(text.facts().id(), portrait(regionId, text.title(), text.text(), text.facts().registeredAt(), community));
        }
        return portraits;
    }

    public Portrait portrait(CaseText text) {
        Case facts = text.facts();
        return portrait(facts.regionId(), new Matter(facts.id(), text.title(), text.text(), facts.matter().placeId(), facts.registeredAt()));
    }

    Portrait portrait(int regionId, Matter matter) {
        return portrait(regionId, matter.title(), matter.text(), matter.at(), community(regionId, matter.placeId()));
    }

    private Portrait portrait(int regionId, String title, String text, Instant at, UUID community) {
        Set<String> district = community.equals(NOWHERE) ? Set.of() : Set.of(community.toString());
        return Portrait.of(new Telling(title, text, regions.byId(regionId).dateOf(at), district));
    }

    /** The community in which it lies; the place itself where it is wider. */
    public UUID community(int regionId, @Nullable UUID placeId) {
        return places.communityOf(regionId, placeId).orElse(placeId == null ? NOWHERE : placeId);
    }
}
