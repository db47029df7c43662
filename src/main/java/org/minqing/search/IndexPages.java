package org.minqing.search;

import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 索引: how it stands, and building it anew. */
@Controller
class IndexPages {

    private final IndexStates states;
    private final Wishes wishes;

    IndexPages(IndexStates states, Wishes wishes) {
        this.states = states;
        this.wishes = wishes;
    }

    @Requires(Permission.MANAGE_SEARCH)
    @GetMapping("/search/index")
    String index(SignedIn me, Model model) {
        model.addAttribute("state", states.of(me.regionId()).orElse(null));
        return "search/index";
    }

    @Requires(Permission.MANAGE_SEARCH)
    @PostMapping("/search/index")
    String rebuild(SignedIn me, Ui ui, RedirectAttributes redirect) {
        wishes.rebuild(me.regionId(), me.userId());
        Toast.show(redirect, ui.msg("search.index.asked"));
        return "redirect:/search/index";
    }
}
