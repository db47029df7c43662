package org.minqing.casework;

import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 查看记录: who looked at whose name and contact, for the residents' office. */
@Controller
class RevealPages {

    private final RevealLog log;
    private final CaseWordsOf wordsOf;

    RevealPages(RevealLog log, CaseWordsOf wordsOf) {
        this.log = log;
        this.wordsOf = wordsOf;
    }

    @Requires(Permission.READ_REVEALS)
    @GetMapping("/reveals")
    String list(@RequestParam(defaultValue = "") String after, SignedIn me, Ui ui, Model model) {
        RevealLog.Page page = log.page(me, after);
        model.addAttribute("looks", page.looks());
        model.addAttribute("next", page.next());
        model.addAttribute("words", wordsOf.region(me.regionId(), ui));
        return "casework/reveals";
    }
}
