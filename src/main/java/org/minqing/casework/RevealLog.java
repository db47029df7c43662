package org.minqing.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.place.Places;
import org.minqing.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at whose name and contact, when and why: can only be added to; the reasons are sealed. */
@Component
class RevealLog {

    /** The field of the words. */
    static final String REASON = "reason";

    static final int PAGE = 50;

    private final CaseStore store;
    private final CaseReading reading;
    private final Seal seal;
    private final Places places;
    private final JdbcClient jdbc;

    RevealLog(CaseStore store, CaseReading reading, Seal seal, Places places, JdbcClient jdbc) {
        this.store = store;
        this.reading = reading;
        this.seal = seal;
        this.places = places;
        this.jdbc = jdbc;
    }

    void add(Case facts, UUID userId, Instant at, Words reason) {
        store.seal(facts.regionId(), seal.seal(facts.regionId(), reason));
        jdbc.sql("""
                        INSERT INTO reveal_event (region_id, id, case_id, user_id, words_id, at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(facts.regionId(), Ids.next(), facts.id(), userId, reason.id(), CaseStore.utc(at))
                .update();
    }

    /** Who looked at the name in this case, the newest first. */
    List<Look> ofCase(Case facts) {
        return jdbc.sql("""
                        SELECT id, case_id, user_id, words_id, at FROM reveal_event
                        WHERE region_id = ? AND case_id = ? ORDER BY at DESC, id DESC
                        """)
                .params(facts.regionId(), facts.id())
                .query(RevealLog::row)
                .list()
                .stream()
                .map(row -> look(facts, row))
                .toList();
    }

    /** One page of the whole log; {@code next} leads to the next one, or is null. */
    record Page(List<Look> looks, @Nullable String next) {}

    /** The newest looks before a key, in the cases that this person may see and does not handle. */
    Page page(SignedIn me, String after) {
        PageKey from = PageKey.parse(after, false);
        List<Row> rows = jdbc.sql("""
                        SELECT id, case_id, user_id, words_id, at FROM reveal_event
                        WHERE region_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?
                        """)
                .params(me.regionId(), from.time(), from.id(), PAGE + 1)
                .query(RevealLog::row)
                .list();
        List<Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Page(visible(shown, me), rows.size() > PAGE ? keyOf(shown.getLast()) : null);
    }

    private static String keyOf(Row last) {
        return new PageKey(CaseStore.utc(last.at()), last.id()).toString();
    }

    private List<Look> visible(List<Row> rows, SignedIn me) {
        List<UUID> ids = rows.stream().map(Row::caseId).distinct().toList();
        Sight sight = Sight.of(Actor.of(me), places);
        Map<UUID, Case> cases = store.readAll(me.regionId(), ids).stream()
                .filter(facts -> sight.sees(facts) && Reveals.mayReadLog(facts, me))
                .collect(Collectors.toMap(Case::id, Function.identity()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(cases.get(row.caseId())).map(facts -> look(facts, row)).stream())
                .toList();
    }

    private Look look(Case facts, Row row) {
        String reason = reading.words(facts.regionId(), row.wordsId()).text(REASON);
        return new Look(row.id(), facts, row.userId(), row.at(), reason);
    }

    private record Row(UUID id, UUID caseId, UUID userId, UUID wordsId, Instant at) {}

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class),
                rs.getObject(4, UUID.class), rs.getObject(5, OffsetDateTime.class).toInstant());
    }
}
