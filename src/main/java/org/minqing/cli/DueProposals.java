package org.minqing.cli;

import java.time.LocalDate;
import java.util.List;
import org.minqing.database.Region;
import org.minqing.reading.DueDays;
import org.minqing.time.Calendars;
import org.minqing.time.WorkingCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code due_proposed}: the day that a promise in working days comes to, by the calendar that comes with Minqing. */
final class DueProposals {

    private DueProposals() {}

    static void add(ObjectNode document) {
        WorkingCalendar calendar = Calendars.builtIn(Region.DEFAULT_ZONE);
        for (JsonNode report : document.path("reports")) {
            if (report.path("date").isString()) {
                LocalDate day = LocalDate.parse(report.path("date").asString());
                for (String kind : List.of("commitments", "requirements")) {
                    report.path(kind).forEach(said -> add(said, day, calendar));
                }
            }
        }
    }

    private static void add(JsonNode said, LocalDate day, WorkingCalendar calendar) {
        if (said instanceof ObjectNode node && node.path("due").isNull() && node.path("due_text").isString()) {
            DueDays.Proposed due = DueDays.of(node.path("due_text").asString(), day, calendar);
            if (due != null) {
                node.put("due_proposed", due.day().toString());
            }
        }
    }
}
