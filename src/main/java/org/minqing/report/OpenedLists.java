package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Segments that open a list of demands or agreements, whatever their verb: 现场交办:…… · 他支了三招:…… · 会议议定:…… */
final class OpenedLists {

    private static final Expression HANDED_OUT = Expression.of("(?:交办|任务分解|明确(?:了)?[^:,]{0,8}(?:任务|分工|责任)|(?:任务|责任)清单)[^,。;:]{0,14}:");
    private static final Expression COUNTED = Expression.of("(?:讲|谈|归纳|概括|给出|支|开出|布置|送|点)(?:了|出|成)?[^,。;:]{0,6}[两二三四五六几](?:点|条|招|项|句话|个要|件事|道题|个字|个“)[^,。;:]{0,6}(?::|。|,(?=第?一|首先))");

    private final Speakers speakers;

    OpenedLists(Speakers speakers) {
        this.speakers = speakers;
    }

    Optional<Statement> in(Part segment) {
        return handedOut(segment).or(() -> counted(segment)).or(() -> Told.agreed(segment));
    }

    private static Optional<Statement> handedOut(Part segment) {
        Search m = segment.matcher(HANDED_OUT);
        if (!m.find() || segment.encloses(segment.from() + m.start())) {
            return Optional.empty();
        }
        Part rest = segment.sub(m.end()).trim("");
        return Optional.of(new Statement(Statement.Act.REQUIRE, null, new ArrayList<>(rest.length() < 4 ? List.of() : List.of(rest)), "节"));
    }

    private Optional<Statement> counted(Part segment) {
        Search m = segment.matcher(COUNTED);
        if (!m.find() || segment.encloses(segment.from() + m.start())) {
            return Optional.empty();
        }
        Optional<Speaker> leader = speakers.leaderIn(segment.sub(0, m.start())).or(() -> segment.sub(0, m.start()).has("[他她]") ? speakers.asking() : Optional.empty());
        Part rest = segment.sub(m.end()).trim(" :,");
        return leader.map(who -> new Statement(Statement.Act.REQUIRE, who, new ArrayList<>(rest.length() < 4 ? List.of() : List.of(rest)), "要求"));
    }
}
