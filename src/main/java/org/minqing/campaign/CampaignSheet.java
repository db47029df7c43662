package org.minqing.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.Case;
import org.minqing.casework.CaseOrigin;
import org.minqing.casework.CaseWords;
import org.minqing.visit.CaseRef;
import org.minqing.visit.Item;

/**
 * What a campaign's page shows.
 *
 * @param cases   those its items became that the reader may see
 * @param sources what it was made of besides a report
 */
public record CampaignSheet(Campaign campaign, CaseWords words, Map<UUID, Case> cases, List<CaseOrigin.Link> sources) {

    public Optional<Case> now(CaseRef ref) {
        return Optional.ofNullable(cases.get(ref.id()));
    }

    /** Message key of each element → its words, those that were named. */
    public Map<String, List<String>> elements() {
        var all = new LinkedHashMap<String, List<String>>();
        Campaign.Elements elements = campaign.elements();
        all.put("campaign.bodies", elements.bodies());
        all.put("campaign.phases", elements.phases());
        all.put("campaign.carriers", elements.carriers());
        all.put("campaign.levels", elements.levels());
        all.put("campaign.themes", elements.themes());
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** The address of the words in the report's text; empty when there is none. */
    public String textAt(Item item) {
        UUID draft = campaign.origin().draftId();
        return draft == null || item.span() == null
                ? ""
                : "/reports/" + draft + "#" + item.span().start() + "-" + item.span().end();
    }
}
