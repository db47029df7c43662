package org.minqing.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.web.LocalPath;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The same move on several cases of the worklist: first what would be done to which, then, with one button, the doing. Each
 * case stands for itself; one that changed since it was looked at is left alone, and looked at
 * again with what was typed.
 */
@Controller
class BulkPages {

    private final Casework casework;
    private final CaseWordsOf wordsOf;
    private final ActCommands commands;
    private final Clock clock;

    BulkPages(Casework casework, CaseWordsOf wordsOf, ActCommands commands, Clock clock) {
        this.casework = casework;
        this.wordsOf = wordsOf;
        this.commands = commands;
        this.clock = clock;
    }

    @Requires(Permission.WORK_CASES)
    @PostMapping("/cases/several/{act}/preview")
    String preview(
            @PathVariable String act,
            @RequestParam(required = false) @Nullable List<String> numbers,
            @RequestParam(defaultValue = "/cases") String back,
            @ModelAttribute ActForm form,
            SignedIn me,
            Ui ui,
            Model model) {
        model.addAttribute("sheet", look(new Wish(known(act), form, LocalPath.of(back)), numbers, "", Actor.of(me), ui));
        return "casework/several";
    }

    private record Wish(Act act, ActForm form, String back) {}

    /** @param told what was done to others just now */
    private BulkSheet look(Wish wish, @Nullable List<String> numbers, String told, Actor actor, Ui ui) {
        CaseWords words = wordsOf.region(actor.regionId(), ui);
        List<BulkSheet.Doable> done = new ArrayList<>();
        List<BulkSheet.Refusal> refused = new ArrayList<>();
        for (String number : numbers == null ? List.<String>of() : numbers.stream().distinct().toList()) {
            Optional<Case> facts = casework.idOf(actor.regionId(), number).flatMap(id -> casework.facts(id, actor));
            Optional<Result.Rejected> objection = facts.isEmpty()
                    ? Optional.of(new Result.Rejected("casework.refused.unknown")) : objection(facts.get(), wish.act(), wish.form(), actor);
            objection.ifPresent(why -> refused.add(new BulkSheet.Refusal(number, words.refusal(why))));
            if (objection.isEmpty()) {
                facts.flatMap(known -> doable(known, wish, actor, words)).ifPresent(done::add);
            }
        }
        return new BulkSheet(wish.act(), wish.form(), wish.back(), told, done, refused, words);
    }

    private Optional<BulkSheet.Doable> doable(Case facts, Wish wish, Actor actor, CaseWords words) {
        CaseCommand command = commands.command(wish.act(), wish.form(), facts, actor);
        return casework.expected(facts.id(), command, actor)
                .map(after -> new BulkSheet.Doable(facts, casework.title(facts.id(), actor), after,
                        told(Decisions.moveOf(command, facts, actor), after, words)));
    }

    /** 通知：建设局的联络员和负责人, where the move tells people of units. */
    private static String told(Move move, Case after, CaseWords words) {
        List<String> units = switch (CaseLife.rule(move).notice()) {
            case TO_UNITS -> after.units().stream().map(words.names()::unit).toList();
            case TO_LEAD -> after.lead().stream().map(lead -> words.names().unit(lead.unitId())).toList();
            default -> List.of();
        };
        return units.isEmpty() ? "" : words.say("several.tells", String.join(words.say("list-comma"), units));
    }

    private Optional<Result.Rejected> objection(Case facts, Act act, ActForm form, Actor actor) {
        try {
            return casework.objection(facts.id(), commands.command(act, form, facts, actor), actor);
        } catch (ActCommands.Unclear unclear) {
            return Optional.of(unclear.rejected());
        }
    }

    /** @param seen the cases as they were looked at: number@version */
    @Requires(Permission.WORK_CASES)
    @PostMapping("/cases/several/{act}")
    String several(
            @PathVariable String act,
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(defaultValue = "/cases") String back,
            @ModelAttribute ActForm form,
            SignedIn me,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        var wish = new Wish(known(act), form, LocalPath.of(back));
        List<String> undone = new ArrayList<>();
        int done = 0;
        List<String> told = new ArrayList<>();
        for (String one : seen == null ? List.<String>of() : seen) {
            Seen what = Seen.parse(one);
            Optional<String> objection = perform(what, wish.act(), form, me, ui);
            if (objection.isEmpty()) {
                done++;
            } else {
                undone.add(what.number());
                told.add(ui.msg("casework.several.refused", what.number(), objection.get()));
            }
        }
        told.addFirst(ui.msg("casework.several." + wish.act().name(), done));
        if (undone.isEmpty()) {
            Toast.show(redirect, told.getFirst());
            return "redirect:" + wish.back();
        }
        model.addAttribute("sheet", look(wish, undone, String.join("", told), Actor.of(me), ui));
        return "casework/several";
    }

    private record Seen(String number, long version) {
        static Seen parse(String text) {
            int at = text.lastIndexOf('@');
            try {
                return new Seen(text.substring(0, Math.max(0, at)), Long.parseLong(text.substring(at + 1)));
            } catch (NumberFormatException e) {
                return new Seen(text, -1);
            }
        }
    }

    private Optional<String> perform(Seen seen, Act act, ActForm form, SignedIn me, Ui ui) {
        Actor actor = Actor.of(me);
        Optional<Case> facts = casework.idOf(me.regionId(), seen.number()).flatMap(id -> casework.facts(id, actor));
        if (facts.isEmpty()) {
            return Optional.of(ui.msg("casework.refused.unknown"));
        }
        Result result;
        try {
            result = casework.perform(facts.get().id(), commands.command(act, form, facts.get(), actor), actor, clock.instant(),
                    seen.version());
        } catch (ActCommands.Unclear unclear) {
            result = unclear.rejected();
        }
        return switch (result) {
            case Result.Done done -> Optional.empty();
            case Result.Rejected rejected -> Optional.of(rejected.inWords(ui::msg));
            case Result.Overtaken overtaken -> Optional.of(ui.msg("casework.several.changed"));
        };
    }

    private static Act known(String path) {
        return Act.at(path).filter(Bulk.ACTS::contains).orElseThrow(() -> new PageNotFound("act " + path));
    }
}
