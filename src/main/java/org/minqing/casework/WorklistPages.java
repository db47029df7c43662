package org.minqing.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The worklist: every list of cases, filtered by its address, so that it can be kept as a bookmark or saved as a view. */
@Controller
class WorklistPages {

    private final Casework casework;
    private final CaseWordsOf wordsOf;
    private final SavedViews views;

    WorklistPages(Casework casework, CaseWordsOf wordsOf, SavedViews views) {
        this.casework = casework;
        this.wordsOf = wordsOf;
        this.views = views;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases")
    String list(@ModelAttribute WorklistForm form, SignedIn me, Ui ui, Model model) {
        Actor actor = Actor.of(me);
        CasePage found = casework.list(form.query(), actor);
        List<UUID> ids = found.lines().stream().map(CaseLine::id).toList();
        boolean office = Sight.ofOffice(actor);
        List<SavedView> saved = views.of(actor, office);
        SavedView open = saved.stream().filter(view -> view.id().equals(form.view())).findFirst().orElse(null);
        CaseWords words = wordsOf.region(me.regionId(), ui);
        model.addAttribute("sheet", new WorklistSheet(form.body(), form.query(), found,
                tabs(form, saved, open, me, words), open, casework.lastActs(me.regionId(), ids), words, actor, office));
        return "casework/worklist";
    }

    /** Keeps the list as it is under a name. */
    @Requires(Permission.READ_CASES)
    @PostMapping("/cases/views")
    String save(
            @ModelAttribute WorklistForm form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        Actor actor = Actor.of(me);
        String called = name.strip();
        if (called.isEmpty() || called.length() > SavedViews.LONGEST_NAME) {
            Toast.show(redirect, ui.msg("casework.view.name-needed", SavedViews.LONGEST_NAME));
            return "redirect:" + WorklistForm.address("/cases", form.body(), Map.of());
        }
        UUID id = views.save(actor, called, shared && Sight.ofOffice(actor), form.body());
        Toast.show(redirect, ui.msg("casework.view.saved", called));
        return "redirect:" + WorklistForm.address("/cases", form.body(), Map.of("view", id.toString()));
    }

    @Requires(Permission.READ_CASES)
    @PostMapping("/cases/views/{id}/delete")
    String delete(@PathVariable UUID id, SignedIn me, Ui ui, RedirectAttributes redirect) {
        String name = views.delete(Actor.of(me), id).orElseThrow(() -> new PageNotFound("view " + id));
        Toast.show(redirect, ui.msg("casework.view.deleted", name));
        return "redirect:/cases";
    }

    /** The lists a person needs for his roles, the one he is looking at, and the views; only these are counted. */
    private List<WorklistSheet.Tab> tabs(
            WorklistForm form, List<SavedView> saved, @Nullable SavedView open, SignedIn me, CaseWords words) {
        Actor actor = Actor.of(me);
        List<Worklist> lists = lists(me, form.shown());
        Map<Worklist, Integer> counts = casework.counts(lists, actor);
        List<WorklistSheet.Tab> tabs = new ArrayList<>();
        for (Worklist list : lists) {
            var body = new SavedView.Body(list, form.filter().by(null), form.columns());
            tabs.add(new WorklistSheet.Tab(words.of("list", list), WorklistForm.address("/cases", body, Map.of()),
                    counts.containsKey(list) ? capped(counts.get(list)) : "", open == null && list == form.shown(), false, false));
        }
        for (SavedView view : saved) {
            CaseQuery query = CaseQuery.of(view.body().list(), view.body().filter());
            tabs.add(new WorklistSheet.Tab(view.name(),
                    WorklistForm.address("/cases", view.body(), Map.of("view", view.id().toString())),
                    quick(view) ? capped(casework.count(query, actor, CaseLists.MEET_UP_TO)) : "",
                    view.equals(open), true, view.shared()));
        }
        return tabs;
    }

    /** Looking for a word among all that ever was takes too long for a number on a tab. */
    private static boolean quick(SavedView view) {
        boolean whole = view.body().list() == Worklist.ALL || view.body().list() == Worklist.CLOSED;
        return view.body().filter().text().isEmpty() || !whole;
    }

    /** Where counting ended it says no more than that there are more. */
    private static String capped(int count) {
        return count == CaseLists.MEET_UP_TO || count >= CaseLists.COUNT_UP_TO ? count - 1 + "+" : String.valueOf(count);
    }

    static List<Worklist> lists(SignedIn me, Worklist shown) {
        Set<Worklist> tabs = EnumSet.of(Worklist.MINE, Worklist.DUE_SOON, Worklist.OVERDUE, Worklist.OPEN,
                Worklist.CLOSED, Worklist.ALL, shown);
        if (me.unitId() != null) {
            tabs.add(Worklist.UNIT);
        }
        me.roles().forEach(role -> tabs.addAll(lists(role)));
        return new ArrayList<>(tabs);
    }

    private static Set<Worklist> lists(Role role) {
        return switch (role) {
            case CLERK, DISPATCHER -> EnumSet.of(Worklist.TO_DISPATCH, Worklist.TO_SIGN, Worklist.IN_PROGRESS,
                    Worklist.TO_DECIDE, Worklist.RETURNED, Worklist.SHELVED);
            case LIAISON, UNIT_APPROVER ->
                EnumSet.of(Worklist.TO_SIGN, Worklist.IN_PROGRESS, Worklist.RETURNED, Worklist.SHELVED);
            case REVIEWER -> EnumSet.of(Worklist.TO_REVIEW);
            case CONFIRMATION_OFFICER -> EnumSet.of(Worklist.TO_CONFIRM);
            case LEADER -> EnumSet.of(Worklist.TO_CONFIRM, Worklist.SHELVED, Worklist.ESCALATED);
            case SUPERVISOR -> EnumSet.of(Worklist.TO_SIGN, Worklist.IN_PROGRESS, Worklist.TO_DECIDE, Worklist.RETURNED,
                    Worklist.SHELVED, Worklist.ESCALATED, Worklist.TO_CONFIRM);
            case ARBITRATOR -> EnumSet.of(Worklist.TO_DECIDE);
            case COMMUNITY_WORKER, CLEARED, ADMINISTRATOR, SYSTEM -> EnumSet.noneOf(Worklist.class);
        };
    }
}
