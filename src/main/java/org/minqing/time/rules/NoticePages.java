package org.minqing.time.rules;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CalendarChange;
import org.minqing.time.notice.NoticeFile;
import org.minqing.time.notice.NoticeReading;
import org.minqing.time.notice.NoticeReading.Read;
import org.minqing.time.notice.NoticeReading.Unread;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Import of a year's holiday notice, pasted or uploaded, in the forms in which people have it. */
@Controller
class NoticePages {

    private final CalendarProposals proposals;
    private final CalendarSheets sheets;

    NoticePages(CalendarProposals proposals, CalendarSheets sheets) {
        this.proposals = proposals;
        this.sheets = sheets;
    }

    @Requires(Permission.MANAGE_RULES)
    @GetMapping("/calendar/import")
    ModelAndView start(SignedIn me) {
        return page("", "", "", me);
    }

    @Requires(Permission.MANAGE_RULES)
    @PostMapping("/calendar/import")
    ModelAndView read(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String year,
            SignedIn me,
            Ui ui)
            throws IOException {
        Optional<String> given = file == null || file.isEmpty() ? Optional.of(text) : NoticeFile.text(file.getBytes());
        if (given.isEmpty()) {
            return refused(page(text, year, ui.msg("time.import.no-text"), me));
        }
        return switch (NoticeReading.of(given.get(), number(year))) {
            case Unread unread -> refused(page(given.get(), year, objection(unread, ui), me));
            case Read read -> new ModelAndView("redirect:/calendar/proposals/"
                    + proposals.keep(me.regionId(), new CalendarChange.Notices(read.notices()), read.remarks()));
        };
    }

    private static OptionalInt number(String year) {
        return year.strip().matches("2[01]\\d\\d") ? OptionalInt.of(Integer.parseInt(year.strip())) : OptionalInt.empty();
    }

    private static String objection(Unread unread, Ui ui) {
        return ui.msg("time.import." + unread.why(), unread.at());
    }

    private ModelAndView page(String text, String year, String objection, SignedIn me) {
        return new ModelAndView("time/import", Map.of("text", text, "year", year, "objection", objection,
                "next", sheets.today(me).plusMonths(3).getYear()));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
