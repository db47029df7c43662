package org.minqing.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.reading.LearnedWord.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code learned_word}. */
@Repository
class LearnedStore {

    private final JdbcClient sql;

    LearnedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Learns a word; one that was taken back and is corrected once more is in use again. */
    void learn(int regionId, LearnedWord word) {
        sql.sql(
                        """
                        INSERT INTO learned_word (region_id, id, kind, word, meaning, meaning_id, draft_id, report, report_title,
                                                  learned_name, learned_at)
                        VALUES (:region, :id, :kind, :word, :meaning, :meaningId, :draft, :report, :title, :name, :at)
                        ON CONFLICT (region_id, kind, word) DO UPDATE
                        SET meaning = excluded.meaning, meaning_id = excluded.meaning_id, draft_id = excluded.draft_id,
                            report = excluded.report, report_title = excluded.report_title, learned_name = excluded.learned_name,
                            learned_at = excluded.learned_at, undone_name = '', undone_at = NULL
                        WHERE learned_word.undone_at IS NOT NULL OR learned_word.meaning_id IS DISTINCT FROM excluded.meaning_id
                        """)
                .param("region", regionId)
                .param("id", word.id())
                .param("kind", word.kind().name())
                .param("word", word.word())
                .param("meaning", word.meaning())
                .param("meaningId", word.meaningId())
                .param("draft", word.from().draftId())
                .param("report", word.from().report())
                .param("title", word.from().title())
                .param("name", word.from().name())
                .param("at", Timestamp.from(word.from().at()))
                .update();
    }

    List<LearnedWord> all(int regionId) {
        return sql.sql("SELECT * FROM learned_word WHERE region_id = :region ORDER BY learned_at DESC, id DESC")
                .param("region", regionId)
                .query(LearnedStore::word)
                .list();
    }

    Optional<LearnedWord> lock(int regionId, UUID id) {
        return sql.sql("SELECT * FROM learned_word WHERE region_id = :region AND id = :id FOR UPDATE")
                .param("region", regionId)
                .param("id", id)
                .query(LearnedStore::word)
                .optional();
    }

    void undone(int regionId, UUID id, LearnedWord.@Nullable Undone undone) {
        sql.sql("UPDATE learned_word SET undone_name = :name, undone_at = :at WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", id)
                .param("name", undone == null ? "" : undone.name())
                .param("at", undone == null ? null : Timestamp.from(undone.at()), java.sql.Types.TIMESTAMP)
                .update();
    }

    private static LearnedWord word(ResultSet rs, int n) throws SQLException {
        Timestamp undone = rs.getTimestamp("undone_at");
        return new LearnedWord(
                rs.getObject("id", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("word"),
                rs.getString("meaning"),
                rs.getObject("meaning_id", UUID.class),
                new LearnedWord.From(
                        rs.getObject("draft_id", UUID.class), rs.getString("report"), rs.getString("report_title"),
                        rs.getString("learned_name"), rs.getTimestamp("learned_at").toInstant()),
                undone == null ? null : new LearnedWord.Undone(rs.getString("undone_name"), undone.toInstant()));
    }
}
