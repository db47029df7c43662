package org.minqing.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Regions;
import org.minqing.file.AttachForm;
import org.minqing.file.Uploads;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The page of a case: the whole matter at a glance, and the moves that its reader may make. */
@Controller
class CasePages {

    private final Casework casework;
    private final CaseSheets sheets;
    private final ActCommands commands;
    private final Reveals reveals;
    private final Uploads uploads;
    private final Regions regions;
    private final Clock clock;

    CasePages(Casework casework, CaseSheets sheets, ActCommands commands, Reveals reveals, Uploads uploads,
            Regions regions, Clock clock) {
        this.casework = casework;
        this.sheets = sheets;
        this.commands = commands;
        this.reveals = reveals;
        this.uploads = uploads;
        this.regions = regions;
        this.clock = clock;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}")
    ModelAndView page(
            @PathVariable String number, @RequestParam(defaultValue = "") String on, SignedIn me, Ui ui) {
        CaseView now = view(number, me);
        return on.isBlank() ? again(sheets.sheet(now, me, ui), HttpStatus.OK) : asKnown(now, on, me, ui);
    }

    /** The page as it was on that day, or at that moment. */
    private ModelAndView asKnown(CaseView now, String on, SignedIn me, Ui ui) {
        Optional<Instant> moment = Moment.read(on, regions.byId(me.regionId()).zone(), clock.instant());
        if (moment.isEmpty()) {
            return again(sheets.sheet(now, me, ui), HttpStatus.BAD_REQUEST)
                    .addObject("onObjection", ui.msg("casework.known.unreadable", on));
        }
        Optional<CaseView> then = casework.asKnown(now.facts().id(), Actor.of(me), moment.get());
        if (then.isEmpty()) {
            return again(sheets.sheet(now, me, ui), HttpStatus.NOT_FOUND)
                    .addObject("onObjection", ui.msg("casework.known.not-yet",
                            ui.dateTime(moment.get()), ui.dateTime(now.facts().registeredAt())));
        }
        return again(sheets.asKnown(then.get(), moment.get(), me, ui), HttpStatus.OK).addObject("ui", ui.asOf(moment.get()));
    }

    /** The ledger of its clocks alone, for a window over the worklist. */
    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}/clocks")
    String clocks(@PathVariable String number, SignedIn me, Ui ui, Model model) {
        model.addAttribute("sheet", sheets.sheet(view(number, me), me, ui));
        return "casework/clocks";
    }

    /** Name and contact of who raised it, for this one answer. */
    @Requires(Permission.READ_CASES)
    @PostMapping("/cases/{number}/raiser")
    ModelAndView raiser(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            SignedIn me,
            Ui ui) {
        CaseView view = view(number, me);
        if (!Reveals.mayReveal(view.facts(), me)) {
            throw new PageNotFound("raiser of " + number);
        }
        if (reason.isBlank() || reason.length() > Reveals.LONGEST) {
            String objection = ui.msg(
                    reason.isBlank() ? "casework.person.reason-missing" : "casework.person.reason-long", Reveals.LONGEST);
            return again(sheets.notRevealed(objection, view, me, ui), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return again(sheets.revealed(reveals.reveal(view.facts(), me, reason), view, me, ui), HttpStatus.OK);
    }

    @Requires(Permission.WORK_CASES)
    @PostMapping("/cases/{number}/{act}")
    ModelAndView move(
            @PathVariable String number,
            @PathVariable String act,
            @ModelAttribute ActForm form,
            @ModelAttribute AttachForm files,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) throws IOException {
        Act asked = Act.at(act).orElseThrow(() -> new PageNotFound("act " + act));
        CaseView view = view(number, me);
        var attached = asked.takesFiles() ? files.attached(uploads, Uploads.By.of(me)) : AttachForm.Attached.NOTHING;
        var tried = new CaseSheets.Tried(asked, form, attached);
        return switch (result(tried, view, me)) {
            case Result.Done done -> done(asked, form, number, ui, redirect);
            case Result.Rejected rejected -> again(
                    sheets.refused(view(number, me), me, ui, tried, rejected), HttpStatus.UNPROCESSABLE_CONTENT);
            case Result.Overtaken overtaken -> wasMe(overtaken, asked, form, me)
                    ? done(asked, form, number, ui, redirect)
                    : again(sheets.overtaken(view(number, me), me, ui, tried, overtaken), HttpStatus.CONFLICT);
        };
    }

    /** With a file that was not taken nothing is done; unless others were first, and that is what has to be told. */
    private Result result(CaseSheets.Tried tried, CaseView view, SignedIn me) {
        Long seen = tried.form().version();
        boolean overtaken = seen != null && seen != view.facts().version();
        if (!tried.attached().refused().isEmpty() && !overtaken) {
            return new Result.Rejected("casework.needs.good-files");
        }
        try {
            CaseCommand command = commands.command(tried.act(), tried.form(), view.facts(), Actor.of(me));
            return perform(command instanceof CaseCommand.WithFiles bare
                    ? bare.with(tried.attached().attachments()) : command, view, seen, me);
        } catch (ActCommands.Unclear unclear) {
            return unclear.rejected();
        }
    }

    private Result perform(CaseCommand command, CaseView view, @Nullable Long version, SignedIn me) {
        UUID id = view.facts().id();
        Instant now = clock.instant();
        return version == null
                ? casework.perform(id, command, Actor.of(me), now)
                : casework.perform(id, command, Actor.of(me), now, version);
    }

    /** The same form sent twice: what overtook him is his own move with the same words. */
    private static boolean wasMe(Result.Overtaken overtaken, Act act, ActForm form, SignedIn me) {
        return !overtaken.since().isEmpty() && overtaken.since().stream().allMatch(told -> {
            Recorded recorded = told.recorded();
            boolean sameWords = Story.wordsOf(told.event())
                    .map(Story::written)
                    .filter(written -> !written.equals(form.typed().strip()) && !written.equals(form.typedBasis().strip()))
                    .isEmpty();
            return recorded.by().userId().equals(me.userId()) && act.moves().contains(recorded.move()) && sameWords;
        });
    }

    private static ModelAndView done(Act act, ActForm form, String number, Ui ui, RedirectAttributes redirect) {
        Toast.show(redirect, ui.msg("casework.done." + act.name()));
        String promise = act.onPromise() ? "-" + form.commitment() : "";
        redirect.addFlashAttribute("keptDone", "case-" + number + "-" + act.path() + promise);
        return new ModelAndView("redirect:/cases/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8));
    }

    private static ModelAndView again(CaseSheet sheet, HttpStatus status) {
        return new ModelAndView("casework/case", Map.of("sheet", sheet), status);
    }

    private CaseView view(String number, SignedIn me) {
        return casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.view(id, Actor.of(me)))
                .orElseThrow(() -> new PageNotFound("case " + number));
    }
}
