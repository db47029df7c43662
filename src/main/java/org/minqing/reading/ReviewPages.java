package org.minqing.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseStage;
import org.minqing.database.Regions;
import org.minqing.time.rules.TimeRules;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.TypedDay;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Review of a read report: the page, its data, and the corrections it sends. */
@Controller
class ReviewPages {

    private final Drafts drafts;
    private final Rereading rereading;
    private final DraftStore store;
    private final Remarks remarks;
    private final Claims claims;
    private final Suggestions suggestions;
    private final TimeRules rules;
    private final Regions regions;

    ReviewPages(
            Drafts drafts,
            Rereading rereading,
            DraftStore store,
            Remarks remarks,
            Claims claims,
            Suggestions suggestions,
            TimeRules rules,
            Regions regions) {
        this.drafts = drafts;
        this.rereading = rereading;
        this.store = store;
        this.remarks = remarks;
        this.claims = claims;
        this.suggestions = suggestions;
        this.rules = rules;
        this.regions = regions;
    }

    @Requires(Permission.READ_REPORTS)
    @GetMapping("/reports/{id}")
    String review(@PathVariable UUID id, SignedIn me, Model model) {
        Draft draft = store.byId(me.regionId(), id).orElseThrow(() -> new PageNotFound("draft " + id));
        boolean mayReview = me.may(Permission.REVIEW_REPORTS);
        model.addAttribute("head", new ReviewHead(
                id, draft.title(), draft.published(), store.publishedByMail(me.regionId(), id), draft.state().name(), mayReview && draft.state().open(), mayReview,
                suggestions.reader().orElse("")));
        model.addAttribute("families", Arrays.stream(EntryKind.Family.values()).map(Enum::name).toList());
        return "reading/review";
    }

    private Rereading.Current find(UUID id, SignedIn me) {
        return rereading.look(id, me).orElseThrow(() -> new PageNotFound("draft " + id));
    }

    /**
     * Everything the page draws.
     *
     * @param editable corrections may be made, by this person, now
     * @param before   entry → as it was found, of those corrected or dropped
     * @param known    what is known beside it
     * @param words    the page's words in the reader's language
     */
    record Sheet(
            UUID id,
            UUID person,
            long version,
            String text,
            boolean editable,
            double sure,
            Collection<Entry> entries,
            Map<String, Entry> before,
            Known known,
            List<KindOnPage> kinds,
            Map<String, String> words) {}

    /** @param parent the kind it stands under; empty when it stands alone */
    record KindOnPage(
            EntryKind kind, EntryKind.Family family, String name, String letter, String parent, boolean day, boolean single, boolean refusable) {}

    @Requires(Permission.READ_REPORTS)
    @GetMapping("/reports/{id}/proof")
    @ResponseBody
    Sheet proof(@PathVariable UUID id, SignedIn me, Ui ui) {
        Rereading.Current current = rereading.open(id, me).orElseThrow(() -> new PageNotFound("draft " + id));
        Draft draft = current.draft();
        Proof proof = draft.proof();
        return new Sheet(
                id, me.userId(), draft.version(), draft.text(), draft.state().open() && me.may(Permission.REVIEW_REPORTS), Entry.SURE,
                proof.all(), proof.before(), known(current, proof, me, ui), kinds(ui), words(proof.all(), ui));
    }

    /** @param words in the reader's language; {@code link} empty: no page to go to */
    record Remarked(String words, String link) {}

    /**
     * What is known beside a text, which changes without anybody correcting it.
     *
     * @param accepted report → the page of what it became
     * @param claims   report → who is reviewing it
     * @param remarks  entry → where it does not agree with what is known
     * @param proposed entry → the day its working days come to
     * @param suggestions what a further reader proposes and nobody decided on
     * @param readWith the known words it was read with
     * @param differs  read anew with the words known now it would be another
     * @param state    of the draft, in the reader's language
     */
    record Known(
            long version,
            Map<String, String> accepted,
            Map<String, Claims.Claim> claims,
            Map<String, List<Remarked>> remarks,
            Map<String, String> proposed,
            List<Suggestions.Suggestion> suggestions,
            String readWith,
            boolean differs,
            String state) {}

    private Known known(Rereading.Current current, Proof proof, SignedIn me, Ui ui) {
        Draft draft = current.draft();
        var accepted = new LinkedHashMap<String, String>();
        store.acceptedOf(me.regionId(), draft.id()).forEach(a -> accepted.put(a.report(), a.path()));
        var said = new LinkedHashMap<String, List<Remarked>>();
        if (draft.state().open()) {
            remarks.of(proof, accepted.keySet(), me).forEach((entry, of) -> said.put(entry, of.stream()
                    .map(remark -> new Remarked(ui.msg(remark.key(), args(remark, ui)), remark.link()))
                    .toList()));
        }
        var proposed = new LinkedHashMap<String, String>();
        DueDays.of(proof, rules.calendar(regions.byId(me.regionId()))).forEach((entry, due) ->
                proposed.put(entry, ui.msg("reading.proposed", due.workingDays(), ui.date(due.from()), ui.date(due.day()))));
        return new Known(
                draft.version(), accepted, claims.of(draft.id(), me), said, proposed,
                suggestions.open(me.regionId(), draft.id(), proof), current.with(), current.differs(), ui.msg("reading.state." + draft.state()));
    }

    /** Shows the text to the further reader; 503 when it does not answer, and all is as before. */
    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/suggestions")
    @ResponseBody
    ResponseEntity<Known> suggest(@PathVariable UUID id, SignedIn me, Ui ui) {
        Rereading.Current current = find(id, me);
        if (!current.draft().state().open()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        return suggestions.ask(current.draft(), me).isPresent()
                ? ResponseEntity.ok(known(current, current.draft().proof(), me, ui))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/suggestions/refused")
    @ResponseBody
    Known refuse(@PathVariable UUID id, @RequestBody Suggestions.Suggestion refused, SignedIn me, Ui ui) {
        Rereading.Current current = find(id, me);
        suggestions.refuse(me.regionId(), id, refused);
        return known(current, current.draft().proof(), me, ui);
    }

    private static Object[] args(Remarks.Remark remark, Ui ui) {
        return remark.args().stream()
                .map(arg -> arg instanceof LocalDate day ? ui.date(day)
                        : arg instanceof CaseStage stage ? ui.msg("casework.stage." + stage) : arg)
                .toArray();
    }

    /** What is known now, and that this person's page is open. */
    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/known")
    @ResponseBody
    Known known(@PathVariable UUID id, SignedIn me, Ui ui) {
        Rereading.Current current = find(id, me);
        claims.alive(id, me);
        return known(current, current.draft().proof(), me, ui);
    }

    /** Reads the text anew with the words known now; corrections stay. */
    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/anew")
    @ResponseBody
    ResponseEntity<Known> anew(@PathVariable UUID id, SignedIn me, Ui ui) {
        return rereading.anew(id, me)
                .map(current -> ResponseEntity.ok(known(current, current.draft().proof(), me, ui)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    /** @param report the one to review; {@code over}: also from who is reviewing it */
    record Take(String report, boolean over) {}

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/claim")
    @ResponseBody
    Known take(@PathVariable UUID id, @RequestBody Take take, SignedIn me, Ui ui) {
        Rereading.Current current = find(id, me);
        Proof proof = current.draft().proof();
        proof.entry(take.report())
                .filter(e -> e.kind() == EntryKind.REPORT)
                .ifPresent(e -> claims.take(id, e.id(), take.over(), me));
        return known(current, proof, me, ui);
    }

    private static List<KindOnPage> kinds(Ui ui) {
        return Arrays.stream(EntryKind.values())
                .map(kind -> new KindOnPage(
                        kind, kind.family(), ui.msg("reading.kind." + kind), ui.msg("reading.letter." + kind),
                        kind.parent().map(EntryKind::name).orElse(""), kind.hasDay(), kind.single(), kind.refusable()))
                .toList();
    }

    private static Map<String, String> words(Collection<Entry> entries, Ui ui) {
        var words = new LinkedHashMap<String, String>();
        entries.stream().map(Entry::rule).distinct().forEach(rule -> words.put("rule." + rule, ruleInWords(rule, ui)));
        Arrays.stream(EntryKind.Family.values())
                .forEach(family -> words.put("family." + family, ui.msg("reading.family." + family)));
        ReviewWords.KEYS.forEach(key -> words.put(key, ui.msg("reading.js." + key)));
        return words;
    }

    private static String ruleInWords(String rule, Ui ui) {
        String own = ui.msg("reading.rule." + rule);
        return own.equals("reading.rule." + rule) ? ui.msg("report.rule." + rule) : own;
    }

    /** @param version the one the page knows */
    record Corrections(long version, List<Edit> edits) {}

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/edits")
    @ResponseBody
    ResponseEntity<Drafts.Changed> correct(@PathVariable UUID id, @RequestBody Corrections sent, SignedIn me) {
        return answer(drafts.correct(id, sent.version(), sent.edits(), me));
    }

    /** @param version the one the page knows */
    record Undo(long version) {}

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/undo")
    @ResponseBody
    ResponseEntity<Drafts.Changed> undo(@PathVariable UUID id, @RequestBody Undo sent, SignedIn me) {
        return answer(drafts.undo(id, sent.version(), me));
    }

    /** 409 when the draft is no longer open to corrections. */
    private static ResponseEntity<Drafts.Changed> answer(java.util.Optional<Drafts.Changed> changed) {
        return changed.map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/published")
    String published(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String published,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        boolean done = validDay(published) && rereading.publishedOn(id, day(published), me);
        Toast.show(redirect, ui.msg(done ? "reading.published.done" : "reading.published.not"));
        return "redirect:/reports/" + id;
    }

    private boolean validDay(String typed) {
        try {
            LocalDate day = day(typed);
            return day == null || !day.isAfter(drafts.latestDay());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : TypedDay.parse(typed);
    }

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/{id}/aside")
    String aside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean aside,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        boolean done = drafts.setAside(id, aside, me);
        Toast.show(redirect, ui.msg(done ? aside ? "reading.aside.done" : "reading.aside.back" : "reading.aside.not"));
        return aside && done ? "redirect:/reports" : "redirect:/reports/" + id;
    }
}
