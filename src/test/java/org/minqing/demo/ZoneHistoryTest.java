package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseHistory;
import org.minqing.casework.CaseKind;
import org.minqing.database.Region;
import org.minqing.time.Calendars;
import org.minqing.time.WorkingCalendar;
import org.minqing.visit.Item;
import org.minqing.visit.ItemKind;

class ZoneHistoryTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Texts TEXTS = Texts.read();
    private static final WorkingCalendar CALENDAR = Calendars.builtIn(Region.DEFAULT_ZONE);
    private static final ZoneHistory HISTORY = history(SUNDAY);

    private static ZoneHistory history(LocalDate today) {
        var office = new OfficeTime(Region.DEFAULT_ZONE, CALENDAR::works);
        return new ZoneHistory.Teller(FakeCast.of(TEXTS), TEXTS, office, today, new Chance(5))
                .tell(FakeCast.counting());
    }

    @Test
    void the_same_seed_and_date_tell_the_same_history() {
        assertThat(history(SUNDAY)).isEqualTo(HISTORY);
        assertThat(history(SUNDAY.plusDays(9))).isNotEqualTo(HISTORY);
    }

    @Test
    void the_zone_has_as_many_of_everything_as_promised() {
        assertThat(TEXTS.zone().subdistricts()).hasSize(2);
        assertThat(FakeCast.of(TEXTS).homes()).hasSize(12);
        assertThat(TEXTS.units()).hasSize(28);
        assertThat(TEXTS.officials().leaders().size()
                        + TEXTS.officials().heads().values().stream().mapToInt(List::size).sum()
                        + TEXTS.officials().secretaries().size()
                        + TEXTS.officials().deputies().size())
                .isEqualTo(60);
        assertThat(TEXTS.concerns()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(HISTORY.visits()).hasSize(40);
        assertThat(HISTORY.cases()).hasSize(600);
        assertThat(HISTORY.cases()).filteredOn(c -> registered(c).kind() == CaseKind.DIRECTIVE).hasSizeBetween(40, 80);
    }

    @Test
    void no_placeholder_is_left_in_any_text() {
        // {件} is a placeholder; {} and {id=KEPT} are how Java writes a map.
        var brace = Pattern.compile("\\{[^}=]+\\}");
        HISTORY.cases().forEach(c -> c.steps().forEach(step -> assertThat(step.command().toString().replaceAll("CaseCommand|\\[.*?=", ""))
                .doesNotContainPattern(brace)));
        HISTORY.visits().forEach(v -> v.visit().items().forEach(item -> assertThat(item.words() + item.heading())
                .doesNotContainPattern(brace)));
    }

    @Test
    void the_office_acts_in_office_hours_on_working_days_and_calls_back_once_in_the_evening() {
        for (CaseHistory history : HISTORY.cases()) {
            for (CaseHistory.Step step : history.steps()) {
                var at = step.at().atZone(Region.DEFAULT_ZONE);
                assertThat(CALENDAR.works(at.toLocalDate())).as("%s works", at).isTrue();
                boolean evening = step.command() instanceof CaseCommand.TryToReach;
                assertThat(at.toLocalTime())
                        .as("%s", step.command())
                        .isBetween(LocalTime.of(8, 30), evening ? LocalTime.of(20, 0) : LocalTime.of(17, 30));
            }
        }
        HISTORY.visits().forEach(v -> assertThat(v.visit().occasion().date()).satisfies(CALENDAR::works));
    }

    @Test
    void every_history_goes_forward_in_time_and_ends_before_the_demo_date() {
        Instant end = SUNDAY.atStartOfDay(Region.DEFAULT_ZONE).toInstant();
        for (CaseHistory history : HISTORY.cases()) {
            assertThat(history.steps()).extracting(CaseHistory.Step::at).isSorted().allMatch(at -> at.isBefore(end));
        }
        Instant begin = SUNDAY.minusMonths(19).atStartOfDay(Region.DEFAULT_ZONE).toInstant();
        assertThat(HISTORY.cases()).allMatch(c -> c.steps().getFirst().at().isAfter(begin));
    }

    @Test
    void a_promise_made_at_a_visit_stands_at_the_visit_and_in_its_case_in_the_same_words() {
        int promises = 0;
        for (ZoneHistory.PastVisit past : HISTORY.visits()) {
            for (Item item : past.visit().items(ItemKind.COMMITMENT)) {
                Integer at = past.caseOf().get(item.id());
                if (at != null) {
                    promises++;
                    assertThat(registered(HISTORY.cases().get(at)).promises())
                            .anyMatch(p -> p.text().equals(item.words()) && p.dueText().equals(item.due().text()));
                }
            }
        }
        assertThat(promises).isGreaterThan(40);
    }

    @Test
    void hardly_two_cases_are_told_in_the_same_words() {
        var texts = new HashSet<String>();
        long repeated = HISTORY.cases().stream().filter(c -> !texts.add(registered(c).text())).count();
        assertThat(repeated).isLessThan(40);
    }

    @Test
    void in_three_houses_a_neighbour_just_told_of_what_another_told_some_days_ago() {
        Instant lastHour = HISTORY.cases().stream().map(c -> c.steps().getFirst().at()).max(Instant::compareTo).orElseThrow().minusSeconds(3600);
        List<CaseCommand.Register> before = HISTORY.cases().stream()
                .filter(c -> c.steps().getFirst().at().isAfter(lastHour.minus(java.time.Duration.ofDays(14))))
                .map(ZoneHistoryTest::registered)
                .toList();
        List<CaseHistory> again = HISTORY.cases().stream()
                .filter(c -> c.steps().getFirst().at().isAfter(lastHour) && c.steps().size() == 1)
                .filter(c -> before.stream().anyMatch(other -> registered(c).title().equals(other.title())
                        && java.util.Objects.equals(other.placeId(), registered(c).placeId()) && !other.text().equals(registered(c).text())))
                .toList();
        assertThat(again).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void every_office_word_of_the_lead_is_in_its_duty_list() {
        for (ConcernText text : TEXTS.concerns()) {
            String lead = switch (text.lead()) {
                case "街道" -> "望汀街道";
                case "居委会" -> "荻湾社区居委会";
                default -> text.lead();
            };
            assertThat(TEXTS.units().stream().filter(u -> u.shortName().equals(lead)).flatMap(u -> u.duties().stream()))
                    .as(text.id())
                    .anyMatch(duty -> duty.getFirst().equals(text.basis()));
        }
    }

    @Test
    void nothing_happens_on_a_national_holiday() {
        assertThat(HISTORY.cases())
                .flatExtracting(CaseHistory::steps)
                .extracting(s -> ((CaseHistory.Step) s).at().atZone(Region.DEFAULT_ZONE).toLocalDate())
                .doesNotContain(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1))
                .anyMatch(day -> ((LocalDate) day).getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    private static CaseCommand.Register registered(CaseHistory history) {
        return (CaseCommand.Register) history.steps().getFirst().command();
    }
}
