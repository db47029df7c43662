package org.minqing.triage.alike;

import java.util.Map;
import java.util.Optional;
import org.minqing.casework.CaseKind;
import org.minqing.casework.CasePanel;
import org.minqing.casework.CaseView;
import org.minqing.web.Fragments;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Beside a concern: where the cases that tell of the same are loaded, so that the page does not wait for them. */
@Component
class AlikePanel implements CasePanel {

    private final Fragments fragments;

    AlikePanel(Fragments fragments) {
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Shown> beside(CaseView view, Ui ui) {
        if (view.erased() || view.facts().matter().kind() != CaseKind.CONCERN) {
            return Optional.empty();
        }
        return Optional.of(new Shown(ui.msg("triage.alike"), "copy", fragments.of("triage/alike-panel", Map.of("ui", ui, "number", view.facts().number()))));
    }
}
