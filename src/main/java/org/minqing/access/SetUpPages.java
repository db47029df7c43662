package org.minqing.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.web.Open;
import org.minqing.web.PageNotFound;
import org.minqing.web.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The first administrator names the zone and himself, through the link printed at the first start. */
@Controller
public class SetUpPages {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Regions regions;

    SetUpPages(Accounts accounts, OneTimeLinks links, Regions regions) {
        this.accounts = accounts;
        this.links = links;
        this.regions = regions;
    }

    /** What the page asks for; empty strings before anything was typed. */
    public record SetUp(String zone, String prefix, String name, String username, String password, String repeated) {
        static final SetUp BLANK = new SetUp("", "", "", "", "", "");

        Optional<String> objection() {
            if (zone.isBlank() || prefix.isBlank() || name.isBlank() || username.isBlank()) {
                return Optional.of("access.set-up.incomplete");
            }
            if (prefix.strip().length() > 4) {
                return Optional.of("access.set-up.prefix-long");
            }
            return password.equals(repeated)
                    ? PasswordRule.objection(password, username.strip().toLowerCase(java.util.Locale.ROOT))
                    : Optional.of("access.password.differs");
        }
    }

    @Open
    @GetMapping("/set-up/{token}")
    String form(@PathVariable String token, Model model) {
        requireLink(token);
        return show(token, SetUp.BLANK, "", model);
    }

    @Open
    @PostMapping("/set-up/{token}")
    @Transactional
    public String setUp(
            @PathVariable String token, @ModelAttribute SetUp wanted, HttpServletRequest request, Model model) {
        requireLink(token);
        Optional<String> objection = wanted.objection();
        if (objection.isPresent()) {
            return show(token, wanted, objection.get(), model);
        }
        if (!links.use(token)) {
            throw new PageNotFound("one-time link");
        }
        Region region = regions.create(wanted.zone().strip(), wanted.prefix().strip(), Region.DEFAULT_ZONE);
        accounts.create(
                new Accounts.NewAccount(
                        region.id(),
                        wanted.username(),
                        wanted.name().strip(),
                        Set.of(Role.ADMINISTRATOR),
                        Account.Scope.NONE),
                accounts.hash(wanted.password()));
        return "redirect:/sign-in?ready";
    }

    private void requireLink(String token) {
        if (links.find(token, OneTimeLinks.Purpose.SET_UP).isEmpty()) {
            throw new PageNotFound("one-time link");
        }
    }

    private static String show(String token, SetUp typed, String objection, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("typed", typed);
        model.addAttribute("objection", objection);
        return "access/set-up";
    }
}
