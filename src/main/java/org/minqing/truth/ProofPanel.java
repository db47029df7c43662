package org.minqing.truth;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.minqing.casework.Case;
import org.minqing.casework.CasePanel;
import org.minqing.casework.CaseView;
import org.minqing.web.Fragments;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** 存证, beside a case: how far a signed head covers its records, and the proof to take away. */
@Component
class ProofPanel implements CasePanel {

    private final Proofs proofs;
    private final Fragments fragments;

    ProofPanel(Proofs proofs, Fragments fragments) {
        this.proofs = proofs;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Shown> beside(CaseView view, Ui ui) {
        Case facts = view.facts();
        Map<String, Object> model = new HashMap<>(Map.of("ui", ui, "number", facts.number()));
        proofs.covered(facts.regionId(), facts.id()).ifPresent(covered -> {
            model.put("head", covered.head().head());
            model.put("open", facts.version() - covered.seq());
        });
        return Optional.of(new Shown(ui.msg("truth.proof"), "shield-check", fragments.of("truth/proof", model)));
    }
}
