package org.minqing.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Promises, with who gave them and by when. */
final class Commitments {

    private static final Rule DATED = new Rule("commitment.dated", 0.92);
    private static final Rule UNDATED = new Rule("commitment.undated", 0.82);
    private static final Rule BY = new Rule("commitment.by", 0.88);
    private static final Expression ACTOR = Expression.of(
            "^(?:由|报|请|交|转)?([\\p{IsHan}“”]{0,14}?(?:" + UnitNames.SUFFIX + "|物业|社区|居委会|村委会|网格员|环卫|党委|党总支))(?=\\d|[,与会负将在于于每尽立即协牵组三一二两本年月当马上派安更换修清对把为已]|即日|$)");

    private Commitments() {}

    static List<ParsedReport.Commitment> of(List<Statement> statements, @Nullable LocalDate visited) {
        var out = new ArrayList<ParsedReport.Commitment>();
        for (Statement statement : statements) {
            if (statement.act() == Statement.Act.PROMISE) {
                for (Part piece : statement.content()) {
                    for (Part item : Ordinals.items(piece)) {
                        add(statement, Ordinals.strip(item).trim(), visited, out);
                    }
                }
            }
        }
        return out;
    }

    private static void add(Statement statement, Part given, @Nullable LocalDate visited, List<ParsedReport.Commitment> out) {
        Part item = given.unquoted().trim();
        if (item.length() < 4) {
            return;
        }
        Found by = statement.speaker() == null ? null : statement.speaker().words().found(BY);
        Part text = item;
        if (by == null) {
            Search actor = item.matcher(ACTOR);
            if (actor.find()) {
                by = item.sub(actor.start(1), actor.end(1)).found(BY);
            }
        }
        When due = latest(text, visited);
        if (due == null && statement.due() != null) {
            due = Deadlines.in(statement.due(), visited);
        }
        if (by == null) {
            Optional<Part> bracket = Brackets.units(text);
            by = bracket.map(units -> units.found(BY)).orElse(null);
            text = Brackets.without(text);
        }
        out.add(new ParsedReport.Commitment(by, text.found(due == null ? UNDATED : DATED), due));
    }

    /** 疏通队本周进场,主管4月底前换新: kept when the last of it is done. */
    private static @Nullable When latest(Part text, @Nullable LocalDate visited) {
        When latest = null;
        for (Part clause : text.split(",")) {
            When due = Deadlines.in(clause, visited);
            if (due != null && (latest == null || later(due, latest))) {
                latest = due;
            } else if (due == null) {
                When said = SpokenDeadlines.in(clause, visited);
                latest = said != null && (latest == null || saidLater(said, latest)) ? said : latest;
            }
        }
        return latest;
    }

    private static boolean later(When due, When than) {
        boolean open = due.day() == null && due.words().text().endsWith("前");
        return open || than.day() == null || due.day() != null && due.day().isAfter(than.day());
    }

    /** 今天拉钢架,今晚搭好; a year or a season behind a day says what comes after. */
    private static boolean saidLater(When said, When than) {
        boolean both = said.day() != null && than.day() != null && !said.day().isBefore(than.day());
        return both && said.words().text().matches("[今明后從从自].*[天晚早日後后上下中午前点].*|\\d{1,2}[日号].*") && !said.words().text().contains("年");
    }
}
