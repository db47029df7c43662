package org.minqing.triage.watch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseView;
import org.minqing.casework.Casework;
import org.minqing.casework.Flags;
import org.minqing.casework.IntakeWatch.Found;
import org.minqing.casework.Result;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** 敏感词: the list, and what is said of a false alarm. */
@Controller
class WatchPages {

    private final WatchWords words;
    private final WatchStore store;
    private final Casework casework;
    private final Clock clock;

    WatchPages(WatchWords words, WatchStore store, Casework casework, Clock clock) {
        this.words = words;
        this.store = store;
        this.casework = casework;
        this.clock = clock;
    }

    @Requires(Permission.READ_TRIAGE)
    @GetMapping("/triage/words")
    ModelAndView list(SignedIn me) {
        return list(me, "", null, "", HttpStatus.OK);
    }

    @Requires(Permission.MANAGE_TRIAGE)
    @PostMapping("/triage/words")
    ModelAndView add(
            @RequestParam(defaultValue = "") String word,
            @RequestParam(required = false) @Nullable WatchKind kind,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        if (kind == null) {
            return list(me, word, null, ui.msg("triage.watch.which"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<WatchWords.Objection> objection = words.add(word, kind, me);
        if (objection.isPresent()) {
            String said = ui.msg("triage.watch." + objection.get(), WatchWords.SHORTEST, WatchWords.LONGEST);
            return list(me, word, kind, said, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Toast.show(redirect, ui.msg("triage.watch.added", WatchWords.plain(word)));
        return new ModelAndView("redirect:/triage/words");
    }

    @Requires(Permission.MANAGE_TRIAGE)
    @PostMapping("/triage/words/out")
    ModelAndView takeOut(@RequestParam(defaultValue = "") String word, SignedIn me, Ui ui, RedirectAttributes redirect) {
        Toast.show(redirect, ui.msg(words.takeOut(word, me) ? "triage.watch.out" : "triage.watch.unknown", word));
        return new ModelAndView("redirect:/triage/words");
    }

    private ModelAndView list(SignedIn me, String typed, @Nullable WatchKind kind, String objection, HttpStatus status) {
        Map<String, Object> model = new java.util.HashMap<>(Map.of(
                "words", words.all(me.regionId()), "takenOut", words.takenOut(me.regionId()), "typed", typed, "objection", objection));
        model.put("kind", kind);
        return new ModelAndView("triage/words", model, status);
    }

    /** Takes back the flags that were set for words which mean nothing in this case. */
    @Requires(Permission.WORK_CASES)
    @Transactional
    @PostMapping("/triage/words/{number}/false-alarm")
    String falseAlarm(@PathVariable String number, SignedIn me, Ui ui, RedirectAttributes redirect) {
        Actor actor = Actor.of(me);
        UUID id = casework.idOf(me.regionId(), number).orElseThrow(() -> new PageNotFound("case " + number));
        CaseView view = casework.view(id, actor).orElseThrow(() -> new PageNotFound("case " + number));
        List<Found> found = words.found(me.regionId(), view.title() + "\n" + view.text());
        Flags flags = view.facts().matter().flags();
        for (Found one : found) {
            flags = one.care().off(flags);
        }
        List<String> said = found.stream().map(Found::word).toList();
        var mark = new CaseCommand.Mark(flags.urgent(), flags.sealed(), flags.sensitive(), flags.group(),
                ui.msg("triage.watch.reason", String.join("、", said)));
        boolean done = !found.isEmpty() && casework.perform(id, mark, actor, clock.instant()) instanceof Result.Done;
        if (done) {
            store.pardon(me.regionId(), id, said, me.name(), clock.instant());
        }
        Toast.show(redirect, ui.msg(done ? "triage.watch.pardoned" : "triage.watch.refused"));
        return "redirect:/cases/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}
