package org.minqing.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.reading.Draft.State;
import org.minqing.web.NavEntry;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.TypedDay;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of drafts, and the page a text comes in by. */
@Controller
class DraftPages {

    private static final int LINES = 200;

    private final Drafts drafts;
    private final DraftStore store;

    DraftPages(Drafts drafts, DraftStore store) {
        this.drafts = drafts;
        this.store = store;
    }

    @Bean
    static NavEntry reportsInNavigation() {
        return new NavEntry(40, "/reports", "reading.nav.reports", "news", Permission.READ_REPORTS);
    }

    @Requires(Permission.READ_REPORTS)
    @GetMapping("/reports")
    String list(@RequestParam(defaultValue = "") String state, SignedIn me, Model model) {
        Map<State, Long> counts = store.counts(me.regionId());
        State wanted = stateOf(state).orElseGet(() -> first(counts, me));
        model.addAttribute("state", wanted.name());
        model.addAttribute("states", Arrays.stream(State.values()).map(State::name).toList());
        model.addAttribute("counts", counts.entrySet().stream()
                .collect(Collectors.toMap(count -> count.getKey().name(), Map.Entry::getValue)));
        model.addAttribute("lines", store.list(me.regionId(), wanted, LINES));
        return "reading/reports";
    }

    private static Optional<State> stateOf(String name) {
        return Arrays.stream(State.values()).filter(state -> state.name().equals(name)).findFirst();
    }

    /** The first list that holds anything: for who reviews what waits, for who only reads what was accepted. */
    private static State first(Map<State, Long> counts, SignedIn me) {
        return (me.may(Permission.REVIEW_REPORTS)
                        ? Stream.of(State.UNREAD, State.IN_REVIEW, State.ACCEPTED, State.SET_ASIDE)
                        : Stream.of(State.ACCEPTED, State.IN_REVIEW, State.UNREAD, State.SET_ASIDE))
                .filter(state -> counts.getOrDefault(state, 0L) > 0)
                .findFirst()
                .orElse(State.UNREAD);
    }

    @Requires(Permission.REVIEW_REPORTS)
    @GetMapping("/reports/new")
    String blank(Model model) {
        model.addAttribute("typed", new Typed("", "", ""));
        model.addAttribute("taken", List.of());
        return "reading/new";
    }

    /** A pasted text or uploaded files, with the day they were published. */
    public record Form(@Nullable String text, @Nullable String published, @Nullable List<MultipartFile> file) {

        List<MultipartFile> files() {
            return file == null ? List.of() : file.stream().filter(one -> !one.isEmpty() || !nameOf(one).isEmpty()).toList();
        }

        String typedText() {
            return text == null ? "" : text;
        }

        String typedDay() {
            return published == null ? "" : published.strip();
        }

        /** Message key of what is wrong with the day; empty: nothing. */
        String dayProblem(LocalDate latest) {
            try {
                LocalDate day = day();
                return day != null && day.isAfter(latest) ? "reading.new.date-future" : "";
            } catch (DateTimeParseException e) {
                return "reading.new.date-wrong";
            }
        }

        @Nullable LocalDate day() {
            return typedDay().isEmpty() ? null : TypedDay.parse(typedDay());
        }
    }

    private static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    private TakenFile take(MultipartFile file, @Nullable LocalDate published, SignedIn me) throws IOException {
        String name = nameOf(file).isEmpty() ? "—" : nameOf(file);
        return TakenFile.of(name, drafts.take(new Drafts.Incoming(file.getBytes(), name, published), me));
    }

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports")
    ModelAndView take(@ModelAttribute Form form, SignedIn me, Ui ui, RedirectAttributes redirect) throws IOException {
        List<MultipartFile> files = form.files();
        if (!files.isEmpty() && !form.typedText().isBlank()) {
            return refused(form, "reading.new.both");
        }
        if (files.isEmpty() && form.typedText().isBlank()) {
            return refused(form, "reading.new.empty");
        }
        String dayProblem = form.dayProblem(drafts.latestDay());
        if (!dayProblem.isEmpty()) {
            return refused(form, dayProblem);
        }
        if (files.size() > 1) {
            return several(form, files, me);
        }
        TakenFile taken = files.isEmpty()
                ? TakenFile.of("", drafts.take(Drafts.Incoming.pasted(form.typedText(), form.day()), me))
                : take(files.getFirst(), form.day(), me);
        if (taken.id() == null) {
            return refused(form, taken.problem());
        }
        Toast.show(redirect, cameOf(taken, ui));
        return new ModelAndView("redirect:/reports/" + taken.id());
    }

    /** What came of each stands on the page they were sent from. */
    private ModelAndView several(Form form, List<MultipartFile> files, SignedIn me) throws IOException {
        var taken = new ArrayList<TakenFile>();
        for (MultipartFile file : files) {
            taken.add(take(file, form.day(), me));
        }
        var page = new ModelAndView("reading/new");
        page.addObject("typed", new Typed("", form.typedDay(), ""));
        page.addObject("taken", List.copyOf(taken));
        return page;
    }

    static String cameOf(TakenFile taken, Ui ui) {
        String words = taken.known() ? ui.msg("reading.new.known")
                : taken.reports() == 0 ? ui.msg("reading.new.none")
                : ui.msg("reading.new.found", taken.reports());
        return taken.unread().isEmpty() ? words : words + ui.msg("reading.new.unread", String.join("、", taken.unread()));
    }

    /** One of several files; the answer is its line, with where it can be reviewed or why it was not read. */
    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports/files")
    ModelAndView takeOne(@ModelAttribute Form form, SignedIn me) throws IOException {
        List<MultipartFile> files = form.files();
        String dayProblem = form.dayProblem(drafts.latestDay());
        TakenFile taken = files.isEmpty() ? new TakenFile("—", null, false, 0, List.of(), "file.refused.empty")
                : !dayProblem.isEmpty() ? new TakenFile(nameOf(files.getFirst()), null, false, 0, List.of(), dayProblem)
                : take(files.getFirst(), form.day(), me);
        return new ModelAndView("reading/taken", Map.of("taken", taken),
                taken.id() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CREATED);
    }

    private static ModelAndView refused(Form form, String problem) {
        var page = new ModelAndView("reading/new", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("typed", new Typed(form.typedText(), form.typedDay(), problem));
        page.addObject("taken", List.of());
        return page;
    }

    @Requires(Permission.READ_REPORTS)
    @GetMapping("/reports/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id, SignedIn me) {
        DraftStore.Original original = store.original(me.regionId(), id).orElseThrow(() -> new PageNotFound("draft " + id));
        String name = original.fileName().isEmpty() ? "report-" + id + ".txt" : original.fileName();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(original.bytes());
    }
}
