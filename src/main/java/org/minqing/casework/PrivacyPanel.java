package org.minqing.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.web.Fragments;
import org.minqing.web.Permission;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** 个人信息, beside a case: who looked at the name, and the way to erase it. Never shown to a unit that handles the matter. */
@Component
class PrivacyPanel implements CasePanel {

    private final RevealLog log;
    private final CaseWordsOf wordsOf;
    private final Fragments fragments;

    PrivacyPanel(RevealLog log, CaseWordsOf wordsOf, Fragments fragments) {
        this.log = log;
        this.wordsOf = wordsOf;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Shown> beside(CaseView view, Ui ui) {
        return ui.me().flatMap(me -> shown(view, me, ui));
    }

    private Optional<Shown> shown(CaseView view, SignedIn me, Ui ui) {
        boolean mayErase = ErasurePages.mayErase(view, me);
        List<Look> looks = Reveals.mayReadLog(view.facts(), me) ? log.ofCase(view.facts()) : List.of();
        if (!mayErase && !Reveals.mayReadLog(view.facts(), me) || looks.isEmpty() && !mayErase && view.facts().person() == null) {
            return Optional.empty();
        }
        Map<String, Object> model = Map.of("ui", ui, "words", wordsOf.region(me.regionId(), ui), "looks", looks,
                "number", view.facts().number(), "mayErase", mayErase, "mayReadLog", me.may(Permission.READ_REVEALS));
        return Optional.of(new Shown(ui.msg("casework.privacy"), "shield-lock", fragments.of("casework/privacy", model)));
    }
}
