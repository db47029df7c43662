package org.minqing.notify;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.LocalPath;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.TopSign;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bell and what it rings for. */
@Controller
class BellPages {

    private final NoticeStore notices;
    private final NoticeSheets sheets;
    private final Clock clock;

    BellPages(NoticeStore notices, NoticeSheets sheets, Clock clock) {
        this.notices = notices;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Configuration
    static class Bell {
        @Bean
        TopSign bell(NoticeStore notices) {
            return new TopSign("/notices", "notify.bell", "bell", Permission.READ_CASES, notices::unread);
        }
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/notices")
    String list(@RequestParam(required = false) @Nullable String after, SignedIn me, Ui ui, Model model) {
        model.addAttribute("sheet", sheets.of(me, ui, after));
        return "notify/notices";
    }

    @Requires(Permission.READ_CASES)
    @PostMapping("/notices/{id}/read")
    String read(@PathVariable UUID id, @RequestParam(defaultValue = "/notices") String back, SignedIn me) {
        notices.read(me, id, clock.instant());
        return "redirect:" + LocalPath.of(back);
    }

    @Requires(Permission.READ_CASES)
    @PostMapping("/notices/read")
    String readAll(@RequestParam(required = false) @Nullable UUID upTo, SignedIn me, Ui ui, RedirectAttributes redirect) {
        if (upTo != null) {
            Toast.show(redirect, ui.msg("notify.all-read.done", notices.readAll(me, upTo, clock.instant())));
        }
        return "redirect:/notices";
    }
}
