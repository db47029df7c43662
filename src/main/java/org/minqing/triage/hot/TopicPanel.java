package org.minqing.triage.hot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseKind;
import org.minqing.casework.CasePanel;
import org.minqing.casework.CaseView;
import org.minqing.web.Fragments;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Beside a concern: the topic in which it is, when others are in it too. */
@Component
class TopicPanel implements CasePanel {

    private final HotTopics topics;
    private final TopicStore store;
    private final Fragments fragments;

    TopicPanel(HotTopics topics, TopicStore store, Fragments fragments) {
        this.topics = topics;
        this.store = store;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public Optional<Shown> beside(CaseView view, Ui ui) {
        if (view.erased() || view.facts().matter().kind() != CaseKind.CONCERN || ui.me().isEmpty()) {
            return Optional.empty();
        }
        Actor reader = Actor.of(ui.me().get());
        Set<java.util.UUID> ids = store.topicsOf(reader.regionId(), List.of(view.facts().id()));
        return topics.seen(reader, ids).stream()
                .filter(seen -> seen.members().size() > 1 && seen.ids().anyMatch(view.facts().id()::equals))
                .findFirst()
                .map(seen -> new Shown(ui.msg("triage.topic.panel"), "flame",
                        fragments.of("triage/topic-panel", Map.of("ui", ui, "line", topics.line(reader, seen)))));
    }
}
