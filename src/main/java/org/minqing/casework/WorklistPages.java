package org.minqing.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The worklist: every list of cases, filtered by its address, so that it can be kept as a bookmark. */
@Controller
class WorklistPages {

    private static final int LINES = 50;

    private final Casework casework;
    private final CaseWordsOf wordsOf;

    WorklistPages(Casework casework, CaseWordsOf wordsOf) {
        this.casework = casework;
        this.wordsOf = wordsOf;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases")
    String list(
            @RequestParam(defaultValue = "MINE") Worklist list,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable CaseStage stage,
            @RequestParam(required = false) @Nullable String after,
            SignedIn me,
            Ui ui,
            Model model) {
        Actor actor = Actor.of(me);
        String page = after == null || after.isEmpty() ? null : after;
        CaseQuery query = new CaseQuery(list, q.strip(), place, unit, null, stage, null, page, LINES);
        CasePage found = casework.list(query, actor);
        List<UUID> ids = found.lines().stream().map(CaseLine::id).toList();
        model.addAttribute("sheet", new WorklistSheet(query, found, tabs(me, list), casework.counts(actor),
                casework.lastActs(me.regionId(), ids), wordsOf.region(me.regionId(), ui), actor));
        return "casework/worklist";
    }

    /** The lists a person needs for his roles, and the one he is looking at. */
    static List<Worklist> tabs(SignedIn me, Worklist shown) {
        Set<Worklist> tabs = EnumSet.of(Worklist.MINE, Worklist.DUE_SOON, Worklist.OVERDUE, Worklist.OPEN,
                Worklist.CLOSED, Worklist.ALL, shown);
        if (me.unitId() != null) {
            tabs.add(Worklist.UNIT);
        }
        me.roles().forEach(role -> tabs.addAll(tabs(role)));
        return new ArrayList<>(tabs);
    }

    private static Set<Worklist> tabs(Role role) {
        return switch (role) {
            case CLERK, DISPATCHER -> EnumSet.of(
                    Worklist.TO_DISPATCH, Worklist.TO_SIGN, Worklist.IN_PROGRESS, Worklist.TO_DECIDE, Worklist.SHELVED);
            case LIAISON, UNIT_APPROVER -> EnumSet.of(Worklist.TO_SIGN, Worklist.IN_PROGRESS, Worklist.SHELVED);
            case REVIEWER -> EnumSet.of(Worklist.TO_REVIEW);
            case CONFIRMATION_OFFICER -> EnumSet.of(Worklist.TO_CONFIRM);
            case LEADER -> EnumSet.of(Worklist.TO_CONFIRM, Worklist.SHELVED, Worklist.ESCALATED);
            case SUPERVISOR -> EnumSet.of(Worklist.TO_SIGN, Worklist.IN_PROGRESS, Worklist.TO_DECIDE, Worklist.SHELVED,
                    Worklist.ESCALATED, Worklist.TO_CONFIRM);
            case ARBITRATOR -> EnumSet.of(Worklist.TO_DECIDE);
            case COMMUNITY_WORKER, CLEARED, ADMINISTRATOR, SYSTEM -> EnumSet.noneOf(Worklist.class);
        };
    }
}
