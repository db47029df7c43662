package org.minqing.time.notice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minqing.time.HolidayNotice;
import org.minqing.time.notice.NoticeReading.Form;
import org.minqing.time.notice.NoticeReading.Read;
import org.minqing.time.notice.NoticeReading.Unreadable;
import org.minqing.time.notice.NoticeReading.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public holiday-cn data: one year's object, or several in an array. */
final class JsonNotice {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonNotice() {}

    static Read read(String text) {
        JsonNode root = parse(text);
        Map<Integer, HolidayNotice> notices = new TreeMap<>();
        for (JsonNode year : root.isArray() ? root : List.of(root)) {
            HolidayNotice notice = notice(year);
            if (notices.put(notice.year(), notice) != null) {
                throw new Unreadable(Why.CONTRADICTS, String.valueOf(notice.year()));
            }
        }
        if (notices.isEmpty() || notices.values().stream().anyMatch(notice -> notice.days().isEmpty())) {
            throw new Unreadable(Why.NO_DAYS, "");
        }
        return new Read(Form.JSON, List.copyOf(notices.values()), List.of());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Unreadable(Why.BAD_JSON, e.getOriginalMessage());
        }
    }

    private static HolidayNotice notice(JsonNode object) {
        JsonNode year = object.path("year");
        JsonNode days = object.path("days");
        if (!year.isInt() || !days.isArray()) {
            throw new Unreadable(Why.BAD_JSON, "year, days");
        }
        DaysFound found = new DaysFound();
        days.forEach(day -> add(day, year.intValue(), found));
        List<String> papers = new ArrayList<>();
        object.path("papers").forEach(paper -> papers.add(paper.asString("")));
        return new HolidayNotice(year.intValue(), String.join(" ", papers), List.copyOf(found.all()));
    }

    private static void add(JsonNode day, int year, DaysFound found) {
        if (!day.path("isOffDay").isBoolean()) {
            throw new Unreadable(Why.BAD_JSON, day.toString());
        }
        found.add(date(day, year), !day.path("isOffDay").booleanValue(), day.path("name").asString(""));
    }

    private static LocalDate date(JsonNode day, int year) {
        try {
            LocalDate date = LocalDate.parse(day.path("date").asString(""));
            if (HolidayNotice.mayHold(year, date)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new Unreadable(Why.BAD_DATE, day.toString());
    }
}
