package org.minqing.triage.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.people.Duty;
import org.minqing.people.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of a region by edition: each change of a duty list is kept, so that an old dispatch can be read by what held then. */
@Component
class Catalogues {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Units units;
    private final Clock clock;

    Catalogues(JdbcClient sql, Units units, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    /** A line as it is kept: the unit's short name is kept too, for the unit may be called otherwise later. */
    record Kept(UUID unitId, String unit, String title, String basis, boolean assists) {}

    /** @param added and {@code gone}: against the edition before */
    record Edition(int edition, Instant since, int lines, List<Kept> added, List<Kept> gone) {}

    /** As it is now; a new edition where it differs from the last one kept. */
    Catalogue current(int regionId) {
        List<Catalogue.Line> lines = Catalogue.lines(units.all(regionId));
        List<Kept> now = lines.stream().map(Catalogues::kept).toList();
        Optional<Row> last = rows(regionId, 1).stream().findFirst();
        if (last.filter(row -> row.lines().equals(now)).isPresent()) {
            return new Catalogue(last.get().edition(), lines);
        }
        int next = last.map(Row::edition).orElse(0) + 1;
        sql.sql("""
                        INSERT INTO catalogue_edition (region_id, edition, since, lines) VALUES (:region, :edition, :since, CAST(:lines AS jsonb))
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("edition", next)
                .param("since", Timestamp.from(clock.instant()))
                .param("lines", MAPPER.writeValueAsString(now))
                .update();
        return new Catalogue(next, lines);
    }

    /** The newest first, each with what changed. */
    List<Edition> editions(int regionId) {
        List<Row> rows = rows(regionId, 50);
        List<Edition> editions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Kept> before = i + 1 < rows.size() ? rows.get(i + 1).lines() : List.of();
            boolean first = rows.get(i).edition() == 1;
            editions.add(new Edition(rows.get(i).edition(), rows.get(i).since(), rows.get(i).lines().size(),
                    first ? List.of() : without(rows.get(i).lines(), before), without(before, rows.get(i).lines())));
        }
        return editions;
    }

    private static List<Kept> without(List<Kept> lines, List<Kept> others) {
        Set<Kept> known = new HashSet<>(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    private record Row(int edition, Instant since, List<Kept> lines) {}

    private List<Row> rows(int regionId, int limit) {
        return sql.sql("SELECT edition, since, lines FROM catalogue_edition WHERE region_id = :region ORDER BY edition DESC LIMIT :limit")
                .param("region", regionId)
                .param("limit", limit)
                .query((rs, n) -> new Row(rs.getInt(1), rs.getTimestamp(2).toInstant(), List.of(MAPPER.readValue(rs.getString(3), Kept[].class))))
                .list();
    }

    private static Kept kept(Catalogue.Line line) {
        Duty duty = line.duty();
        return new Kept(line.unitId(), line.unit(), duty.title(), duty.basis(), duty.assists());
    }
}
