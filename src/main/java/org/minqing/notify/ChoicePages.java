package org.minqing.notify;

import java.util.List;
import java.util.Optional;
import org.minqing.web.Open;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each person's own settings, and the link by which he confirms his address. */
@Controller
class ChoicePages {

    private final Choices choices;
    private final Addresses addresses;
    private final MailServer server;

    ChoicePages(Choices choices, Addresses addresses, MailServer server) {
        this.choices = choices;
        this.addresses = addresses;
        this.server = server;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/notices/settings")
    String form(SignedIn me, Model model) {
        Choice choice = choices.of(me);
        return show(choice, SettingsForm.of(choice, Choices.kindsFor(me)), "", model);
    }

    @Requires(Permission.READ_CASES)
    @PostMapping("/notices/settings")
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> sent, SignedIn me, Ui ui, Model model, RedirectAttributes redirect) {
        Choice before = choices.of(me);
        List<NoticeKind> kinds = Choices.kindsFor(me);
        SettingsForm typed = SettingsForm.of(sent, SettingsForm.of(before, kinds));
        Optional<String> objection = typed.objection();
        if (objection.isPresent()) {
            String view = show(before, typed, objection.get(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        choices.save(me, typed);
        String asked = choices.of(me).wantedEmail();
        Toast.show(redirect, asked == null || asked.equals(before.wantedEmail())
                ? ui.msg("notify.settings.saved")
                : ui.msg("notify.settings.saved-asked", asked));
        return new ModelAndView("redirect:/notices/settings");
    }

    /** Opened from a mail, perhaps on a phone where nobody is signed in; programs that fetch links confirm nothing. */
    @Open
    @GetMapping("/notices/address/{token}")
    String address(@PathVariable String token, Model model) {
        model.addAttribute("address", addresses.wanted(token).orElseThrow(() -> new PageNotFound("address link")));
        model.addAttribute("token", token);
        model.addAttribute("confirmed", false);
        return "notify/address";
    }

    @Open
    @PostMapping("/notices/address/{token}")
    String confirm(@PathVariable String token, Model model) {
        String address = addresses.wanted(token).orElseThrow(() -> new PageNotFound("address link"));
        if (!addresses.confirm(token)) {
            throw new PageNotFound("address link");
        }
        model.addAttribute("address", address);
        model.addAttribute("token", token);
        model.addAttribute("confirmed", true);
        return "notify/address";
    }

    private String show(Choice choice, SettingsForm typed, String objection, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("typed", typed);
        model.addAttribute("objection", objection);
        model.addAttribute("mail", server.isThere());
        return "notify/settings";
    }
}
