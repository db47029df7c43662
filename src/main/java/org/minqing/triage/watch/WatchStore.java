package org.minqing.triage.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code watch_word} and {@code watch_false_alarm}. */
@Repository
class WatchStore {

    private final JdbcClient sql;

    WatchStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Change(String word, WatchKind kind, boolean inUse) {}

    List<Change> changes(int regionId) {
        return sql.sql("SELECT word, kind, in_use FROM watch_word WHERE region_id = :region ORDER BY word")
                .param("region", regionId)
                .query((rs, n) -> new Change(rs.getString(1), WatchKind.valueOf(rs.getString(2)), rs.getBoolean(3)))
                .list();
    }

    void change(int regionId, Change change, String by, Instant at) {
        sql.sql("""
                        INSERT INTO watch_word (region_id, word, kind, in_use, changed_by, changed_at)
                        VALUES (:region, :word, :kind, :inUse, :by, :at)
                        ON CONFLICT (region_id, word) DO UPDATE
                        SET kind = excluded.kind, in_use = excluded.in_use, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("region", regionId)
                .param("word", change.word())
                .param("kind", change.kind().name())
                .param("inUse", change.inUse())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Map<String, Integer> alarms(int regionId) {
        return sql.sql("SELECT word, count(*) FROM watch_false_alarm WHERE region_id = :region GROUP BY word")
                .param("region", regionId)
                .query((rs, n) -> Map.entry(rs.getString(1), rs.getInt(2)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who said of which words of a case that they mean nothing. */
    Map<String, String> pardoned(int regionId, UUID caseId) {
        return sql.sql("SELECT word, said_by FROM watch_false_alarm WHERE region_id = :region AND case_id = :case")
                .param("region", regionId)
                .param("case", caseId)
                .query((rs, n) -> Map.entry(rs.getString(1), rs.getString(2)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void pardon(int regionId, UUID caseId, Collection<String> words, String by, Instant at) {
        words.forEach(word -> sql.sql("""
                        INSERT INTO watch_false_alarm (region_id, case_id, word, said_by, said_at) VALUES (:region, :case, :word, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("case", caseId)
                .param("word", word)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update());
    }
}
