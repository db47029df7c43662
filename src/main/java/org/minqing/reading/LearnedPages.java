package org.minqing.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.web.NavEntry;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 词典: what this installation learned from corrections, each of it to be taken back. */
@Controller
class LearnedPages {

    private final Learning learning;

    LearnedPages(Learning learning) {
        this.learning = learning;
    }

    @Bean
    static NavEntry wordsInNavigation() {
        return new NavEntry(82, "/learned", "reading.nav.learned", "book-2", Permission.MANAGE_DICTIONARY);
    }

    @Requires(Permission.MANAGE_DICTIONARY)
    @GetMapping("/learned")
    String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String q, SignedIn me, Model model) {
        String query = q.strip();
        List<LearnedWord> found = learning.all(me).stream().filter(word -> LearnedList.holds(word, query)).toList();
        Set<UUID> staying = found.stream().filter(word -> !word.inUse() && learning.stays(me.regionId(), word)).map(LearnedWord::id).collect(Collectors.toSet());
        model.addAttribute("list", new LearnedList(kind, query, found, staying));
        return "reading/learned";
    }

    @Requires(Permission.MANAGE_DICTIONARY)
    @PostMapping("/learned/{id}")
    String use(
            @PathVariable UUID id,
            @RequestParam boolean use,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        Optional<LearnedWord> done = learning.use(id, use, me);
        boolean stays = !use && done.filter(word -> learning.stays(me.regionId(), word)).isPresent();
        Toast.show(redirect, ui.msg(done.isEmpty() ? "reading.learned.not" : use ? "reading.learned.used" : "reading.learned.undone")
                + (stays ? ui.msg("reading.learned.stays.toast", done.get().word()) : ""));
        if (!kind.isEmpty()) {
            redirect.addAttribute("kind", kind);
        }
        if (!q.isEmpty()) {
            redirect.addAttribute("q", q);
        }
        return "redirect:/learned";
    }
}
