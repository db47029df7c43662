package org.minqing.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Users: who may sign in, with which roles, for which unit or community. */
@Controller
public class UserPages {

    private final Accounts accounts;
    private final ScopeChoices choices;

    UserPages(Accounts accounts, ScopeChoices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    /** What the form asks for. */
    public record Form(
            @Nullable String username,
            @Nullable String name,
            @Nullable List<Role> roles,
            @Nullable UUID unitId,
            @Nullable UUID officialId,
            @Nullable UUID placeId,
            @Nullable Boolean disabled) {

        static Form of(Account a) {
            return new Form(
                    a.username(),
                    a.name(),
                    List.copyOf(a.roles()),
                    a.scope().unitId(),
                    a.scope().officialId(),
                    a.scope().placeId(),
                    a.disabled());
        }

        public boolean off() {
            return Boolean.TRUE.equals(disabled);
        }

        Set<Role> roleSet() {
            var set = EnumSet.noneOf(Role.class);
            if (roles != null) {
                set.addAll(roles);
                set.retainAll(Role.ofPeople());
            }
            return set;
        }

        Account.Scope scope() {
            return new Account.Scope(unitId, officialId, placeId);
        }

        String typedName() {
            return name == null ? "" : name.strip();
        }

        String typedUsername() {
            return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        }
    }

    @Requires(Permission.MANAGE_USERS)
    @GetMapping("/users")
    String list(SignedIn me, Model model) {
        model.addAttribute("accounts", accounts.all(me.regionId()));
        model.addAttribute("choices", choices.of(me.regionId()));
        return "access/users";
    }

    @Requires(Permission.MANAGE_USERS)
    @GetMapping("/users/new")
    String blank(SignedIn me, Model model) {
        return form(me, new Form("", "", List.of(), null, null, null, false), null, "", model);
    }

    @Requires(Permission.MANAGE_USERS)
    @GetMapping("/users/{id}")
    String edit(@PathVariable UUID id, SignedIn me, Model model) {
        Account account = find(id, me);
        return form(me, Form.of(account), account, "", model);
    }

    @Requires(Permission.MANAGE_USERS)
    @PostMapping("/users/new")
    ModelAndView create(@ModelAttribute Form wanted, SignedIn me, Ui ui, Model model, RedirectAttributes redirect) {
        Optional<String> objection = objection(wanted)
                .or(() -> accounts.byUsername(wanted.typedUsername()).map(a -> "access.users.taken"));
        if (objection.isPresent()) {
            return refused(form(me, wanted, null, objection.get(), model), model);
        }
        Account account = accounts.create(new Accounts.NewAccount(
                me.regionId(), wanted.typedUsername(), wanted.typedName(), wanted.roleSet(), wanted.scope()));
        Toast.show(redirect, ui.msg("access.users.created", account.name()));
        return new ModelAndView("redirect:/users/" + account.id());
    }

    @Requires(Permission.MANAGE_USERS)
    @PostMapping("/users/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @ModelAttribute Form wanted,
            SignedIn me,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        Account account = find(id, me);
        var named = new Form(
                account.username(),
                wanted.name(),
                wanted.roles(),
                wanted.unitId(),
                wanted.officialId(),
                wanted.placeId(),
                wanted.disabled());
        Optional<String> objection = objection(named)
                .or(() -> id.equals(me.userId()) && (named.off() || !named.roleSet().contains(Role.ADMINISTRATOR))
                        ? Optional.of("access.users.yourself")
                        : Optional.empty());
        if (objection.isPresent()) {
            return refused(form(me, named, account, objection.get(), model), model);
        }
        accounts.change(account.with(named.typedName(), named.roleSet(), named.scope()).disabled(named.off()));
        Toast.show(redirect, ui.msg("access.users.changed", named.typedName()));
        return new ModelAndView("redirect:/users");
    }

    /** Shows a new one-time link once; the administrator hands it to the user. */
    @Requires(Permission.MANAGE_USERS)
    @PostMapping("/users/{id}/link")
    String link(@PathVariable UUID id, SignedIn me, UriComponentsBuilder here, Model model) {
        Account account = find(id, me);
        model.addAttribute("link", here.path(accounts.passwordLink(account)).toUriString());
        return form(me, Form.of(account), account, "", model);
    }

    private Account find(UUID id, SignedIn me) {
        return accounts.byId(id)
                .filter(account -> account.regionId() == me.regionId())
                .orElseThrow(() -> new PageNotFound("user " + id));
    }

    static boolean isUsername(String name) {
        return name.matches("[a-z0-9][a-z0-9._-]{1,39}");
    }

    /** Liaisons and approvers act for one unit. */
    static boolean needsUnit(Set<Role> roles) {
        return roles.contains(Role.LIAISON) || roles.contains(Role.UNIT_APPROVER);
    }

    private static Optional<String> objection(Form wanted) {
        if (!isUsername(wanted.typedUsername())) {
            return Optional.of("access.users.username-form");
        }
        if (wanted.typedName().isEmpty()) {
            return Optional.of("access.users.name-missing");
        }
        if (wanted.roleSet().isEmpty()) {
            return Optional.of("access.users.role-missing");
        }
        return needsUnit(wanted.roleSet()) && wanted.unitId() == null
                ? Optional.of("access.users.unit-missing")
                : Optional.empty();
    }

    private String form(SignedIn me, Form typed, @Nullable Account account, String objection, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("account", account);
        model.addAttribute("objection", objection);
        model.addAttribute("roles", List.copyOf(Role.ofPeople()));
        model.addAttribute("choices", choices.of(me.regionId()));
        return "access/user";
    }

    private static ModelAndView refused(String view, Model model) {
        HttpStatusCode status = HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(view, model.asMap(), status);
    }
}
