package org.minqing.today;

import java.time.Clock;
import org.minqing.web.NavEntry;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The home page. */
@Controller
class TodayPages {

    private final TodaySheets sheets;
    private final LastLooks looks;
    private final Clock clock;

    TodayPages(TodaySheets sheets, LastLooks looks, Clock clock) {
        this.sheets = sheets;
        this.looks = looks;
        this.clock = clock;
    }

    @Configuration
    static class Navigation {
        @Bean
        NavEntry todayInNavigation() {
            return new NavEntry(10, "/", "today.nav", "sun", Permission.TODAY);
        }
    }

    @Requires(Permission.TODAY)
    @GetMapping("/")
    String today(SignedIn me, Ui ui, Model model) {
        model.addAttribute("sheet", sheets.of(me, ui));
        return me.may(Permission.READ_CASES) ? "today/today" : "today/administrator";
    }

    @Requires(Permission.TODAY)
    @PostMapping("/today/seen")
    String seen(SignedIn me) {
        looks.seen(me, clock.instant());
        return "redirect:/";
    }
}
