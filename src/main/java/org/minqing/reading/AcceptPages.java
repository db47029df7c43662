package org.minqing.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The preview of what will be written, and the one action that writes it. */
@Controller
class AcceptPages {

    private final DraftStore store;
    private final Rereading rereading;
    private final Proposals proposals;
    private final Writings writings;
    private final Acceptor acceptor;

    AcceptPages(DraftStore store, Rereading rereading, Proposals proposals, Writings writings, Acceptor acceptor) {
        this.store = store;
        this.rereading = rereading;
        this.proposals = proposals;
        this.writings = writings;
        this.acceptor = acceptor;
    }

    @Requires(Permission.REVIEW_REPORTS)
    @GetMapping("/reports/{id}/accept")
    ModelAndView preview(@PathVariable UUID id, SignedIn me) {
        rereading.open(id, me);
        return page(id, me, AcceptForm.untouched());
    }

    private ModelAndView page(UUID id, SignedIn me, AcceptForm form) {
        Draft draft = find(id, me);
        AcceptSheet sheet = proposals.of(draft, me);
        var page = new ModelAndView("reading/accept");
        page.addObject("sheet", sheet);
        page.addObject("form", form);
        page.addObject("writing", writings.of(me.regionId(), sheet, form));
        page.addObject("problem", "");
        return page;
    }

    private Draft find(UUID id, SignedIn me) {
        return store.byId(me.regionId(), id).orElseThrow(() -> new PageNotFound("draft " + id));
    }

    /** What would be written with these decisions. Nothing is. */
    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/accept/writing")
    ModelAndView writing(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, SignedIn me) {
        Draft draft = find(id, me);
        return new ModelAndView("reading/writing", Map.of(
                "writing", writings.of(me.regionId(), proposals.of(draft, me), new AcceptForm(copy(fields)))));
    }

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/accept")
    ModelAndView accept(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        var form = new AcceptForm(copy(fields));
        return switch (acceptor.accept(id, form, me)) {
            case Acceptor.Outcome.Accepted accepted -> {
                Toast.show(redirect, ui.msg(accepted.again() ? "reading.accept.again" : "reading.accept.done",
                        accepted.paths().size()));
                yield new ModelAndView("redirect:" + accepted.paths().getFirst());
            }
            case Acceptor.Outcome.Refused refused -> {
                ModelAndView page = page(id, me, form);
                page.addObject("problem", ui.msg(refused.key(), refused.args()));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static Map<String, List<String>> copy(MultiValueMap<String, String> fields) {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return copy;
    }
}
