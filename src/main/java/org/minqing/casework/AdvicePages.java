package org.minqing.casework;

import java.io.IOException;
import java.util.Map;
import org.minqing.file.AttachForm;
import org.minqing.file.Uploads;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** A result is read while it is written. Nothing is done and nothing kept; with no script, a button asks for it. */
@Controller
class AdvicePages {

    private final Casework casework;
    private final CaseSheets sheets;
    private final Uploads uploads;

    AdvicePages(Casework casework, CaseSheets sheets, Uploads uploads) {
        this.casework = casework;
        this.sheets = sheets;
        this.uploads = uploads;
    }

    @Requires(Permission.WORK_CASES)
    @PostMapping("/cases/{number}/advice")
    ModelAndView advice(
            @PathVariable String number,
            @ModelAttribute ActForm form,
            @ModelAttribute AttachForm files,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            SignedIn me,
            Ui ui) throws IOException {
        CaseView view = casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.view(id, Actor.of(me)))
                .orElseThrow(() -> new PageNotFound("case " + number));
        if (part) {
            return new ModelAndView("casework/advice", Map.of("advice", sheets.advice(view, form.typed(), me, ui)));
        }
        var attached = files.attached(uploads, Uploads.By.of(me));
        return new ModelAndView("casework/case", Map.of("sheet", sheets.stillWriting(view, me, ui, new CaseSheets.Tried(Act.FEED_BACK, form, attached))));
    }
}
