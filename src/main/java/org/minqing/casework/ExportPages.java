package org.minqing.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A list as a workbook: first what would be in it, then, with one button, the file. Every one taken away is on record. */
@Controller
class ExportPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Casework casework;
    private final CaseWordsOf wordsOf;
    private final Exports exports;

    ExportPages(Casework casework, CaseWordsOf wordsOf, Exports exports) {
        this.casework = casework;
        this.wordsOf = wordsOf;
        this.exports = exports;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/export")
    String preview(@ModelAttribute WorklistForm form, SignedIn me, Ui ui, Model model) {
        Actor actor = Actor.of(me);
        CaseQuery query = CaseQuery.of(form.shown(), form.filter()).page(null, 5);
        model.addAttribute("sheet", new ExportSheet(form.body(), casework.count(query, actor, Exports.MOST + 1),
                casework.list(query, actor).lines(), wordsOf.region(me.regionId(), ui)));
        return "casework/export";
    }

    @Requires(Permission.READ_CASES)
    @PostMapping("/cases/export")
    void download(@ModelAttribute WorklistForm form, SignedIn me, Ui ui, HttpServletResponse response)
            throws IOException {
        CaseWords words = wordsOf.region(me.regionId(), ui);
        UUID id = exports.begin(form.body(), Actor.of(me));
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(words.say("export.file", words.of("list", form.shown()), ui.today()) + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString());
        exports.write(new Exports.Asked(id, form.body(), Actor.of(me)), words, response.getOutputStream());
    }
}
