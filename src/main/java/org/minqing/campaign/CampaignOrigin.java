package org.minqing.campaign;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.casework.CaseOrigin;
import org.minqing.casework.Source;
import org.minqing.visit.Said;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Tells casework which campaign a case came from. */
@Component
class CampaignOrigin implements CaseOrigin {

    private final Campaigns campaigns;
    private final Said said;

    CampaignOrigin(Campaigns campaigns, Said said) {
        this.campaigns = campaigns;
        this.said = said;
    }

    @Override
    public Optional<Link> linkTo(int regionId, Source source, Ui ui) {
        UUID item = source.itemId();
        return item == null || source.visitId() != null
                ? Optional.empty()
                : said.eventOf(regionId, item)
                        .flatMap(event -> campaigns.byId(regionId, event))
                        .map(campaign -> new Link(
                                ui.msg("campaign.name", campaign.name()),
                                "/campaigns/" + campaign.id() + "#item-" + item));
    }

    @Override
    public Set<UUID> unitsPresent(int regionId, Source source) {
        return Set.of();
    }
}
