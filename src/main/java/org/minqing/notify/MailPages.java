package org.minqing.notify;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.database.Regions;
import org.minqing.web.NavEntry;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's view of mail: whether it leaves, and what did not get through. */
@Controller
class MailPages {

    private static final int LINES = 100;

    private final Outbox outbox;
    private final MailServer server;
    private final Letters letters;
    private final MailLinks links;
    private final Accounts accounts;
    private final Regions regions;
    private final Clock clock;

    MailPages(Outbox outbox, MailServer server, Letters letters, MailLinks links, Accounts accounts, Regions regions, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.letters = letters;
        this.links = links;
        this.accounts = accounts;
        this.regions = regions;
        this.clock = clock;
    }

    @Configuration
    static class Navigation {
        @Bean
        NavEntry mailInNavigation() {
            return new NavEntry(95, "/mail", "notify.nav.mail", "mail", Permission.MANAGE_USERS);
        }
    }

    @Requires(Permission.MANAGE_USERS)
    @GetMapping("/mail")
    String look(SignedIn me, Model model) {
        return show(me, "", Optional.empty(), model);
    }

    /** Sends at once, without the outbox, so that what is wrong is seen at once. */
    @Requires(Permission.MANAGE_USERS)
    @PostMapping("/mail/test")
    ModelAndView test(@RequestParam(defaultValue = "") String to, SignedIn me, Ui ui, Model model, RedirectAttributes redirect) {
        Optional<String> objection = server.isThere() ? sendTest(to.strip(), me, ui) : Optional.of(ui.msg("notify.mail.off"));
        if (objection.isPresent()) {
            return new ModelAndView(show(me, to, objection, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Toast.show(redirect, ui.msg("notify.admin.test-sent", to.strip()));
        return new ModelAndView("redirect:/mail");
    }

    @Requires(Permission.MANAGE_USERS)
    @PostMapping("/mail/{id}/again")
    String again(@PathVariable UUID id, SignedIn me, Ui ui, RedirectAttributes redirect) {
        if (outbox.again(me.regionId(), id, clock.instant())) {
            Toast.show(redirect, ui.msg("notify.admin.again-done"));
        }
        return "redirect:/mail";
    }

    private Optional<String> sendTest(String to, SignedIn me, Ui ui) {
        if (!Addresses.wellFormed(to)) {
            return Optional.of(ui.msg("notify.settings.bad-email"));
        }
        try {
            server.send(letters.test(to, ui.locale(), regions.byId(me.regionId()).zone()), UUID.randomUUID());
            return Optional.empty();
        } catch (MailException e) {
            return Optional.of(ui.msg("notify.admin.test-failed", Postman.words(Postman.cause(e))));
        }
    }

    private String show(SignedIn me, String to, Optional<String> objection, Model model) {
        List<MailSheet.Line> troubled = outbox.troubled(me.regionId(), LINES).stream()
                .map(mail -> new MailSheet.Line(mail, accounts.byId(mail.accountId()).map(Account::name).orElse("")))
                .toList();
        model.addAttribute("sheet", new MailSheet(server.description().orElse(""), server.from(), links.home(),
                links.guessed(), outbox.tally(me.regionId(), clock.instant()), troubled, to, objection.orElse("")));
        return "notify/mail";
    }
}
