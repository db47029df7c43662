package org.minqing.casework;

import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 督办通知单: each supervision of a case as a sheet to print, sign and hand over. */
@Controller
class SupervisionPages {

    private final Casework casework;
    private final CaseSheets sheets;

    SupervisionPages(Casework casework, CaseSheets sheets) {
        this.casework = casework;
        this.sheets = sheets;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}/supervision-notice/{nth}")
    String notice(@PathVariable String number, @PathVariable int nth, SignedIn me, Ui ui, Model model) {
        CaseView view = casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.view(id, Actor.of(me)))
                .orElseThrow(() -> new PageNotFound("case " + number));
        model.addAttribute("sheet", sheets.sheet(view, me, ui));
        model.addAttribute("notice", SupervisionNotice.all(view).stream()
                .filter(notice -> notice.nth() == nth)
                .findFirst()
                .orElseThrow(() -> new PageNotFound("supervision notice of " + number)));
        return "casework/supervision-notice";
    }
}
