package org.minqing.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.minqing.web.Open;
import org.minqing.web.PageNotFound;
import org.minqing.web.SignedIn;
import org.minqing.web.UiAdvice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and choosing a password through a one-time link. */
@Controller
class SignInPages {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Optional<SignInNote> note;

    SignInPages(Accounts accounts, OneTimeLinks links, Optional<SignInNote> note) {
        this.accounts = accounts;
        this.links = links;
        this.note = note;
    }

    @Open
    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        if (request.getAttribute(UiAdvice.ME) instanceof SignedIn && request.getParameter("again") == null) {
            return "redirect:/";
        }
        model.addAttribute("message", messageOf(request));
        model.addAttribute("demoAccounts", note.map(SignInNote::accounts).orElse(java.util.List.of()));
        return "access/sign-in";
    }

    private static String messageOf(HttpServletRequest request) {
        for (String kind : new String[] {"wrong", "locked", "out", "ready"}) {
            if (request.getParameter(kind) != null) {
                return kind;
            }
        }
        return "";
    }

    @Open
    @GetMapping("/password/{token}")
    String choosePassword(@PathVariable String token, Model model) {
        return passwordForm(accountOf(token), token, "", model);
    }

    @Open
    @PostMapping("/password/{token}")
    String setPassword(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            Model model) {
        Account account = accountOf(token);
        Optional<String> objection = password.equals(repeated)
                ? PasswordRule.objection(password, account.username())
                : Optional.of("access.password.differs");
        if (objection.isPresent()) {
            return passwordForm(account, token, objection.get(), model);
        }
        if (!links.use(token)) {
            throw new PageNotFound("one-time link");
        }
        accounts.setPassword(account, password, request.getRemoteAddr());
        return "redirect:/sign-in?ready";
    }

    private Account accountOf(String token) {
        return links.find(token, OneTimeLinks.Purpose.SET_PASSWORD)
                .map(OneTimeLinks.Link::accountId)
                .flatMap(accounts::byId)
                .orElseThrow(() -> new PageNotFound("one-time link"));
    }

    private static String passwordForm(Account account, String token, String objection, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("token", token);
        model.addAttribute("objection", objection);
        return "access/password";
    }
}
