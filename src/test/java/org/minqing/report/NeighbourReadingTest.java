package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeighbourReadingTest {

    private static final String VISIT = "街道领导走访柳树湾社区\n\n5月18日，青禾街道党工委书记农海峰到柳树湾社区走访。";

    private static ParsedReport read(String told) {
        return new ReportParser(Gazetteer.empty()).parse(VISIT + told, Optional.of(LocalDate.of(2026, 5, 20))).reports().getFirst();
    }

    @Test
    void who_promises_is_he_who_answers_not_whoever_is_named_last() {
        ParsedReport report = read("居民孔大爷说，楼道灯坏了半个月。供热公司经理当场掏出本子记下，明天一早就派人来换。");
        assertThat(report.commitments()).singleElement().satisfies(one -> assertThat(one.by()).isNotNull().extracting(Found::text).asString().contains("供热公司经理"));
    }

    @Test
    void a_section_and_those_who_serve_a_community_are_called_upon_where_they_open_the_demand() {
        ParsedReport report = read("农海峰要求，城建科7月底前给一楼装好扶手，社区民警每周入户走访两次。");
        assertThat(report.requirements()).flatExtracting(ParsedReport.Requirement::units).extracting(Found::text).contains("城建科", "社区民警");
    }

    @Test
    void the_spot_of_a_concern_is_where_it_is_not_where_it_was_told() {
        ParsedReport report = read("居民反映，快递站门口的台阶没有栏杆，下雪天不敢出门。");
        assertThat(report.concerns()).singleElement().satisfies(one -> assertThat(one.place()).isNotNull().extracting(Found::text).asString().isIn("快递站门口", "快递站门口的台阶"));
    }

    @Test
    void where_nobody_is_named_nobody_is_said_to_have_raised_it() {
        ParsedReport report = read("小区北门的路灯不亮，井盖也破了。");
        assertThat(report.concerns()).allSatisfy(one -> assertThat(one.raisedBy()).isNull());
    }

    @Test
    void spans_of_those_found_point_into_the_text() {
        String text = VISIT + "居民孔大爷说，北门的路灯坏了半个月。物业经理表示，明天就换。农海峰要求，城管中队每天巡查两遍。";
        ParsedReport report = new ReportParser(Gazetteer.empty()).parse(text, Optional.empty()).reports().getFirst();
        assertThat(report.items()).allSatisfy(item -> assertThat(text.substring(item.found().span().start(), item.found().span().end())).isEqualTo(item.found().text()));
    }
}
