package org.minqing.casework;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.NavEntry;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 接口密钥: the administrator makes and revokes the keys by which other systems register concerns. */
@Controller
class ApiKeyPages {

    /** What a connected system may do: what a registrar may. */
    private static final Set<Role> REGISTRAR = Set.of(Role.CLERK);

    private final ApiKeys keys;

    ApiKeyPages(ApiKeys keys) {
        this.keys = keys;
    }

    @Configuration
    static class Navigation {
        @Bean
        NavEntry apiKeysEntry() {
            return new NavEntry(95, "/api-keys", "casework.api-keys", "key", Permission.MANAGE_USERS);
        }
    }

    @Requires(Permission.MANAGE_USERS)
    @GetMapping("/api-keys")
    ModelAndView list(SignedIn me) {
        return page(me, "", "", null);
    }

    @Requires(Permission.MANAGE_USERS)
    @PostMapping("/api-keys")
    ModelAndView make(@RequestParam(defaultValue = "") String name, SignedIn me, Ui ui) {
        if (name.isBlank()) {
            var refused = page(me, "", ui.msg("casework.api-keys.name-missing"), null);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        ApiKeys.Made made = keys.create(me.regionId(), name.strip(), REGISTRAR);
        return page(me, name.strip(), "", made.secret());
    }

    @Requires(Permission.MANAGE_USERS)
    @PostMapping("/api-keys/{id}/revoke")
    String revoke(@PathVariable UUID id, SignedIn me, Ui ui, RedirectAttributes redirect) {
        keys.revoke(me.regionId(), id);
        Toast.show(redirect, ui.msg("casework.api-keys.gone"));
        return "redirect:/api-keys";
    }

    private ModelAndView page(SignedIn me, String name, String objection, @Nullable String secret) {
        var model = new ModelMap();
        model.addAttribute("keys", keys.all(me.regionId()));
        model.addAttribute("name", name);
        model.addAttribute("objection", objection);
        model.addAttribute("secret", secret);
        return new ModelAndView("casework/api-keys", model);
    }
}
