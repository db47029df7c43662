package org.minqing.reading;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.reading.Draft.State;
import org.minqing.web.NavEntry;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
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
        State wanted = stateOf(state);
        model.addAttribute("state", wanted.name());
        model.addAttribute("states", Arrays.stream(State.values()).map(State::name).toList());
        model.addAttribute("counts", store.counts(me.regionId()).entrySet().stream()
                .collect(Collectors.toMap(count -> count.getKey().name(), Map.Entry::getValue)));
        model.addAttribute("lines", store.list(me.regionId(), wanted, LINES));
        return "reading/reports";
    }

    private static State stateOf(String name) {
        try {
            return State.valueOf(name);
        } catch (IllegalArgumentException e) {
            return State.UNREAD;
        }
    }

    @Requires(Permission.REVIEW_REPORTS)
    @GetMapping("/reports/new")
    String blank(Model model) {
        model.addAttribute("typed", new Typed("", "", ""));
        return "reading/new";
    }

    /** A pasted text or an uploaded file, with the day it was published. */
    public record Form(@Nullable String text, @Nullable String published, @Nullable MultipartFile file) {

        boolean uploaded() {
            return file != null && !file.isEmpty();
        }

        String typedText() {
            return text == null ? "" : text;
        }

        String typedDay() {
            return published == null ? "" : published.strip();
        }

        boolean dayIsWrong() {
            try {
                day();
                return false;
            } catch (DateTimeParseException e) {
                return true;
            }
        }

        @Nullable LocalDate day() {
            return typedDay().isEmpty() ? null : LocalDate.parse(typedDay());
        }

        Drafts.Incoming incoming() throws IOException {
            if (file == null || file.isEmpty()) {
                return Drafts.Incoming.pasted(typedText(), day());
            }
            String name = file.getOriginalFilename();
            return new Drafts.Incoming(file.getBytes(), name == null ? "" : name, day());
        }
    }

    @Requires(Permission.REVIEW_REPORTS)
    @PostMapping("/reports")
    ModelAndView take(@ModelAttribute Form form, SignedIn me, Ui ui, RedirectAttributes redirect) throws IOException {
        if (form.uploaded() && !form.typedText().isBlank()) {
            return refused(form, "reading.new.both");
        }
        if (form.dayIsWrong()) {
            return refused(form, "reading.new.date-wrong");
        }
        return switch (drafts.take(form.incoming(), me)) {
            case Drafts.Taken.Refused refused -> refused(form, refused.reason());
            case Drafts.Taken.Known known -> {
                Toast.show(redirect, ui.msg("reading.new.known"));
                yield new ModelAndView("redirect:/reports/" + known.id());
            }
            case Drafts.Taken.AsDraft draft -> {
                Toast.show(redirect, draft.reports() == 0
                        ? ui.msg("reading.new.none")
                        : ui.msg("reading.new.found", draft.reports()));
                yield new ModelAndView("redirect:/reports/" + draft.id());
            }
        };
    }

    private static ModelAndView refused(Form form, String problem) {
        var page = new ModelAndView("reading/new", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("typed", new Typed(form.typedText(), form.typedDay(), problem));
        return page;
    }

    @Requires(Permission.READ_REPORTS)
    @GetMapping("/reports/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id, SignedIn me) {
        byte[] bytes = store.original(me.regionId(), id).orElseThrow(() -> new PageNotFound("draft " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("report-" + id + ".txt").build().toString())
                .body(bytes);
    }
}
