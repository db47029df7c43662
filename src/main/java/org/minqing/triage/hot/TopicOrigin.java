package org.minqing.triage.hot;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.casework.CaseOrigin;
import org.minqing.casework.Source;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Tells casework that a directive was made of a topic. */
@Component
class TopicOrigin implements CaseOrigin {

    private final TopicStore store;

    TopicOrigin(TopicStore store) {
        this.store = store;
    }

    @Override
    public Optional<Link> linkTo(int regionId, Source source, Ui ui) {
        UUID topic = source.itemId();
        return topic == null || source.visitId() != null || !store.isTopic(regionId, topic)
                ? Optional.empty()
                : Optional.of(new Link(ui.msg("triage.topic.origin"), "/topics/" + topic));
    }

    @Override
    public Set<UUID> unitsPresent(int regionId, Source source) {
        return Set.of();
    }
}
