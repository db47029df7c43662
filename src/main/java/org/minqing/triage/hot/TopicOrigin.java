package org.minqing.triage.hot;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.campaign.CampaignSource;
import org.minqing.casework.CaseOrigin;
import org.minqing.casework.Source;
import org.minqing.plan.PlanSource;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Tells a directive, a plan and a campaign of which topic they were made. */
@Component
class TopicOrigin implements CaseOrigin, CampaignSource, PlanSource {

    private final TopicStore store;

    TopicOrigin(TopicStore store) {
        this.store = store;
    }

    @Override
    public Optional<Link> linkTo(int regionId, Source source, Ui ui) {
        UUID topic = source.itemId();
        return topic == null || source.visitId() != null || !store.isTopic(regionId, topic)
                ? Optional.empty()
                : Optional.of(link(topic, ui));
    }

    @Override
    public Optional<Link> madeOf(int regionId, UUID campaignId, Ui ui) {
        return store.thatBecame(regionId, campaignId).map(topic -> link(topic, ui));
    }

    @Override
    public Optional<Link> planMadeOf(int regionId, UUID planId, Ui ui) {
        return store.thatBecame(regionId, planId).map(topic -> link(topic, ui));
    }

    private static Link link(UUID topic, Ui ui) {
        return new Link(ui.msg("triage.topic.origin"), "/topics/" + topic);
    }

    @Override
    public Set<UUID> unitsPresent(int regionId, Source source) {
        return Set.of();
    }
}
