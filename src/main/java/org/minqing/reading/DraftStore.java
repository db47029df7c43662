package org.minqing.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.reading.Draft.State;
import org.minqing.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts, their corrections, and what their reports became, in the database. */
@Repository
class DraftStore {

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A new draft with the bytes it came in.
     *
     * @param readWith        the known words it was read with ({@link KnownNames.Known#print})
     * @param publishedByMail its day of publication is the day of the e-mail it came in
     */
    record NewDraft(Draft draft, byte[] original, byte[] readWith, boolean publishedByMail, UUID createdBy) {}

    void insert(int regionId, NewDraft made) {
        Draft draft = made.draft();
        sql.sql(
                        """
                        INSERT INTO draft (region_id, id, title, file_name, original, original_sha, body, body_sha, published,
                                           found, read_with, published_by_mail, reports, state, version, created_by, created_name, created_at,
                                           changed_name, changed_at)
                        VALUES (:region, :id, :title, :fileName, :original, :originalSha, :body, :bodySha, :published,
                                :found::jsonb, :readWith, :byMail, :reports, :state, :version, :by, :name, :at, :name, :at)
                        """)
                .param("region", regionId)
                .param("id", draft.id())
                .param("title", draft.title())
                .param("fileName", draft.fileName())
                .param("original", made.original())
                .param("originalSha", Sameness.sha256(made.original()))
                .param("body", draft.text())
                .param("bodySha", Sameness.of(draft.text()))
                .param("published", draft.published())
                .param("found", Json.write(draft.found()))
                .param("readWith", made.readWith())
                .param("byMail", made.publishedByMail())
                .param("reports", draft.found().reports().size())
                .param("state", draft.state().name())
                .param("version", draft.version())
                .param("by", made.createdBy())
                .param("name", draft.written().createdName())
                .param("at", Timestamp.from(draft.written().createdAt()))
                .update();
    }

    Optional<Draft> byId(int regionId, UUID id) {
        return read("SELECT * FROM draft WHERE region_id = :region AND id = :id", regionId, id);
    }

    /** The draft, held against changes by others until the transaction ends. */
    Optional<Draft> lock(int regionId, UUID id) {
        return read("SELECT * FROM draft WHERE region_id = :region AND id = :id FOR UPDATE", regionId, id);
    }

    private Optional<Draft> read(String query, int regionId, UUID id) {
        return sql.sql(query)
                .param("region", regionId)
                .param("id", id)
                .query((rs, n) -> draft(regionId, rs))
                .optional();
    }

    private Draft draft(int regionId, ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Draft(
                id,
                rs.getString("title"),
                rs.getString("file_name"),
                rs.getString("body"),
                rs.getObject("published", LocalDate.class),
                Json.found(rs.getString("found")),
                Json.entries(rs.getString("kept")),
                edits(regionId, id),
                State.valueOf(rs.getString("state")),
                rs.getLong("version"),
                new Draft.Written(
                        rs.getString("created_name"),
                        rs.getTimestamp("created_at").toInstant(),
                        rs.getString("changed_name"),
                        rs.getTimestamp("changed_at").toInstant()));
    }

    private List<Edit> edits(int regionId, UUID id) {
        return sql.sql("SELECT edit FROM draft_edit WHERE region_id = :region AND draft_id = :id ORDER BY seq")
                .param("region", regionId)
                .param("id", id)
                .query((rs, n) -> Json.edit(rs.getString("edit")))
                .list();
    }

    private static final String TEXTS = """
            SELECT id, title, file_name, published, state FROM draft WHERE region_id = ? AND state <> 'SET_ASIDE'
            """;

    List<ReadText> texts(int regionId) {
        return sql.sql(TEXTS).params(regionId).query(DraftStore::text).list();
    }

    Optional<ReadText> text(int regionId, UUID id) {
        return sql.sql(TEXTS + "AND id = ?").params(regionId, id).query(DraftStore::text).optional();
    }

    private static ReadText text(ResultSet rs, int n) throws SQLException {
        return new ReadText(rs.getObject("id", UUID.class), rs.getString("title"), rs.getString("file_name"),
                rs.getObject("published", LocalDate.class), State.valueOf(rs.getString("state")) == State.ACCEPTED);
    }

    Optional<String> words(int regionId, UUID id) {
        return sql.sql("SELECT body FROM draft WHERE region_id = ? AND id = ?").params(regionId, id).query(String.class).optional();
    }

    /** Nobody said on which day it was published: it is the day of the e-mail it came in. */
    boolean publishedByMail(int regionId, UUID id) {
        return sql.sql("SELECT published_by_mail FROM draft WHERE region_id = ? AND id = ?").params(regionId, id).query(Boolean.class).single();
    }

    /** A text as it came in. {@code fileName} is empty when it was pasted. */
    record Original(String fileName, byte[] bytes) {}

    Optional<Original> original(int regionId, UUID id) {
        return sql.sql("SELECT file_name, original FROM draft WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", id)
                .query((rs, n) -> new Original(rs.getString("file_name"), rs.getBytes("original")))
                .optional();
    }

    /** The newest draft with the same text that was not set aside. */
    Optional<UUID> sameText(int regionId, String text) {
        return sql.sql(
                        """
                        SELECT id FROM draft WHERE region_id = :region AND body_sha = :sha AND state <> 'SET_ASIDE'
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("region", regionId)
                .param("sha", Sameness.of(text))
                .query(UUID.class)
                .optional();
    }

    List<DraftLine> list(int regionId, State state, int limit) {
        return sql.sql(
                        """
                        SELECT d.id, d.title, d.file_name, d.published, d.reports, d.state, d.created_name, d.created_at, d.changed_name,
                               d.changed_at,
                               (SELECT count(*) FROM draft_edit e
                                WHERE e.region_id = d.region_id AND e.draft_id = d.id) AS edits
                        FROM draft d
                        WHERE d.region_id = :region AND d.state = :state
                        ORDER BY d.changed_at DESC, d.id DESC LIMIT :limit
                        """)
                .param("region", regionId)
                .param("state", state.name())
                .param("limit", limit)
                .query((rs, n) -> new DraftLine(
                        rs.getObject("id", UUID.class),
                        rs.getString("title"),
                        rs.getString("file_name"),
                        rs.getObject("published", LocalDate.class),
                        rs.getInt("reports"),
                        rs.getLong("edits"),
                        rs.getString("state"),
                        rs.getString("created_name"),
                        rs.getTimestamp("created_at").toInstant(),
                        rs.getString("changed_name"),
                        rs.getTimestamp("changed_at").toInstant()))
                .list();
    }

    Map<State, Long> counts(int regionId) {
        return sql.sql("SELECT state, count(*) AS n FROM draft WHERE region_id = :region GROUP BY state")
                .param("region", regionId)
                .query((rs, n) -> Map.entry(State.valueOf(rs.getString("state")), rs.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the correction was not there before. */
    boolean addEdit(int regionId, UUID draftId, Edit edit, Stamp stamp) {
        return sql.sql(
                        """
                        INSERT INTO draft_edit (region_id, draft_id, seq, edit_key, edit, made_by, made_at)
                        SELECT :region, :draft, coalesce(max(seq), 0) + 1, :key, :edit::jsonb, :by, :at
                        FROM draft_edit WHERE region_id = :region AND draft_id = :draft
                        ON CONFLICT (region_id, draft_id, edit_key) DO NOTHING
                        """)
                        .param("region", regionId)
                        .param("draft", draftId)
                        .param("key", edit.key())
                        .param("edit", Json.write(edit))
                        .param("by", stamp.who().userId())
                        .param("at", Timestamp.from(stamp.at()))
                        .update()
                > 0;
    }

    /** Takes back the last correction this person made; false if there is none. */
    boolean removeLastEdit(int regionId, UUID draftId, UUID userId) {
        return sql.sql(
                        """
                        DELETE FROM draft_edit
                        WHERE region_id = :region AND draft_id = :draft
                          AND seq = (SELECT max(seq) FROM draft_edit
                                     WHERE region_id = :region AND draft_id = :draft AND made_by = :by)
                        """)
                        .param("region", regionId)
                        .param("draft", draftId)
                        .param("by", userId)
                        .update()
                > 0;
    }

    /** Who changed a draft, and when. */
    record Stamp(SignedIn who, Instant at) {}

    void touch(int regionId, UUID draftId, State state, Stamp stamp) {
        sql.sql(
                        """
                        UPDATE draft SET version = version + 1, state = :state, changed_name = :name, changed_at = :at
                        WHERE region_id = :region AND id = :id
                        """)
                .param("region", regionId)
                .param("id", draftId)
                .param("state", state.name())
                .param("name", stamp.who().name())
                .param("at", Timestamp.from(stamp.at()))
                .update();
    }

    /** What a report is to become, claimed before it is written. */
    record Claim(AcceptedReport report, byte[] words, UUID acceptedBy) {}

    /** False if the report, or one with the same words, has been accepted already. */
    boolean claim(int regionId, Claim claim) {
        AcceptedReport report = claim.report();
        return sql.sql(
                        """
                        INSERT INTO accepted_report (region_id, draft_id, report, words_sha, visit_id, campaign_id,
                                                     accepted_by, accepted_name, accepted_at)
                        VALUES (:region, :draft, :report, :words, :visit, :campaign, :by, :name, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("region", regionId)
                        .param("draft", report.draftId())
                        .param("report", report.report())
                        .param("words", claim.words())
                        .param("visit", report.visitId())
                        .param("campaign", report.campaignId())
                        .param("by", claim.acceptedBy())
                        .param("name", report.acceptedName())
                        .param("at", Timestamp.from(report.acceptedAt()))
                        .update()
                > 0;
    }

    List<AcceptedReport> acceptedOf(int regionId, UUID draftId) {
        return sql.sql("SELECT * FROM accepted_report WHERE region_id = :region AND draft_id = :draft ORDER BY report")
                .param("region", regionId)
                .param("draft", draftId)
                .query(DraftStore::accepted)
                .list();
    }

    Optional<AcceptedReport> acceptedWords(int regionId, byte[] words) {
        return sql.sql("SELECT * FROM accepted_report WHERE region_id = :region AND words_sha = :words")
                .param("region", regionId)
                .param("words", words)
                .query(DraftStore::accepted)
                .optional();
    }

    private static AcceptedReport accepted(ResultSet rs, int n) throws SQLException {
        return new AcceptedReport(
                rs.getObject("draft_id", UUID.class),
                rs.getString("report"),
                rs.getObject("visit_id", UUID.class),
                rs.getObject("campaign_id", UUID.class),
                rs.getString("accepted_name"),
                rs.getTimestamp("accepted_at").toInstant());
    }
}
