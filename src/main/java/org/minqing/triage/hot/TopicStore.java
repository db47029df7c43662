package org.minqing.triage.hot;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.triage.topic.Decision;
import org.minqing.triage.topic.Topic;
import org.minqing.triage.topic.Topics;
import org.minqing.triage.topic.Voice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code topic_event}, and {@code topic_member} and {@code topic}, which follow from it. */
@Repository
class TopicStore {

    private final JdbcClient sql;

    TopicStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The story of a place after a step, in its order. */
    List<Told> story(int regionId, UUID placeId, int after) {
        return sql.sql("""
                        SELECT seq, kind, at, by_user, case_id, day, residents, follows, score, decision_id, topic_id, other_id, cases
                        FROM topic_event WHERE region_id = :region AND place_id = :place AND seq > :after ORDER BY seq
                        """)
                .param("region", regionId)
                .param("place", placeId)
                .param("after", after)
                .query(TopicStore::told)
                .list();
    }

    private static Told told(ResultSet rs, int n) throws SQLException {
        int seq = rs.getInt("seq");
        Instant at = rs.getTimestamp("at").toInstant();
        UUID by = rs.getObject("by_user", UUID.class);
        UUID decision = rs.getObject("decision_id", UUID.class);
        UUID topic = rs.getObject("topic_id", UUID.class);
        return switch (rs.getString("kind")) {
            case "ARRIVED" -> new Told.Arrived(seq, new Topic.Member(
                    new Voice(rs.getObject("case_id", UUID.class), rs.getDate("day").toLocalDate(), rs.getInt("residents")),
                    rs.getObject("follows", UUID.class), rs.getDouble("score")));
            case "MERGED" -> new Told.Decided(seq, new Decision.Merge(decision, rs.getObject("other_id", UUID.class), topic), null, by, at);
            case "SPLIT" -> new Told.Decided(seq,
                    new Decision.Split(decision, Set.copyOf(Arrays.asList((UUID[]) rs.getArray("cases").getArray())), topic), rs.getObject("other_id", UUID.class), by, at);
            case "PINNED" -> new Told.Decided(seq, new Decision.Pin(decision, topic), null, by, at);
            case "UNDONE" -> new Told.Undone(seq, decision, by, at);
            default -> throw new IllegalStateException("kind " + rs.getString("kind"));
        };
    }

    int lastSeq(int regionId, UUID placeId) {
        return sql.sql("SELECT coalesce(max(seq), 0) FROM topic_event WHERE region_id = :region AND place_id = :place")
                .param("region", regionId)
                .param("place", placeId)
                .query(Integer.class)
                .single();
    }

    /** Of these cases those that came to a topic before. */
    Set<UUID> heard(int regionId, Collection<UUID> caseIds) {
        return Set.copyOf(sql.sql("SELECT case_id FROM topic_member WHERE region_id = :region AND case_id = ANY (CAST(:cases AS uuid[]))")
                .param("region", regionId)
                .param("cases", array(caseIds))
                .query(UUID.class)
                .list());
    }

    void arrived(int regionId, UUID placeId, int seq, Topic.Member member, UUID topicId, Instant at) {
        Voice voice = member.voice();
        sql.sql("""
                        WITH told AS (
                            INSERT INTO topic_event (region_id, place_id, seq, kind, at, case_id, day, residents, follows, score)
                            VALUES (:region, :place, :seq, 'ARRIVED', :at, :case, :day, :residents, :follows, :score)
                        )
                        INSERT INTO topic_member (region_id, case_id, place_id, topic_id, day, residents, follows)
                        VALUES (:region, :case, :place, :topic, :day, :residents, :follows)
                        """)
                .param("region", regionId)
                .param("place", placeId)
                .param("seq", seq)
                .param("at", Timestamp.from(at))
                .param("case", voice.id())
                .param("day", Date.valueOf(voice.day()))
                .param("residents", voice.residents())
                .param("follows", member.follows(), java.sql.Types.OTHER)
                .param("score", member.score())
                .param("topic", topicId)
                .update();
    }

    /** @param out of which topic a part was split; null for the other decisions */
    void decided(int regionId, UUID placeId, int seq, Decision decision, @Nullable UUID out, UUID by, Instant at) {
        switch (decision) {
            case Decision.Merge merge -> kept(regionId, placeId, seq, new Kept("MERGED", merge.id(), merge.into(), merge.from(), Set.of()), by, at);
            case Decision.Split split -> kept(regionId, placeId, seq, new Kept("SPLIT", split.id(), split.topic(), out, split.voices()), by, at);
            case Decision.Pin pin -> kept(regionId, placeId, seq, new Kept("PINNED", pin.id(), pin.topic(), null, Set.of()), by, at);
        }
    }

    void undone(int regionId, UUID placeId, int seq, UUID decision, UUID by, Instant at) {
        kept(regionId, placeId, seq, new Kept("UNDONE", decision, null, null, Set.of()), by, at);
    }

    private record Kept(String kind, UUID decision, @Nullable UUID topic, @Nullable UUID other, Set<UUID> cases) {}

    private void kept(int regionId, UUID placeId, int seq, Kept kept, UUID by, Instant at) {
        sql.sql("""
                        INSERT INTO topic_event (region_id, place_id, seq, kind, at, by_user, decision_id, topic_id, other_id, cases)
                        VALUES (:region, :place, :seq, :kind, :at, :by, :decision, :topic, :other, CAST(:cases AS uuid[]))
                        """)
                .param("region", regionId)
                .param("place", placeId)
                .param("seq", seq)
                .param("kind", kept.kind())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("decision", kept.decision())
                .param("topic", kept.topic(), java.sql.Types.OTHER)
                .param("other", kept.other(), java.sql.Types.OTHER)
                .param("cases", array(kept.cases()))
                .update();
    }

    /** Writes where each case of a place stands after a decision, and the topics that this touched. */
    void settle(int regionId, UUID placeId, Topics topics, Set<UUID> named) {
        Map<UUID, UUID> stood = new HashMap<>();
        sql.sql("SELECT case_id, topic_id FROM topic_member WHERE region_id = :region AND place_id = :place")
                .param("region", regionId)
                .param("place", placeId)
                .query(rs -> {
                    stood.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
                });
        Set<UUID> touched = new HashSet<>(named);
        stood.forEach((caseId, before) -> {
            UUID now = topics.of(caseId).orElse(before);
            if (!now.equals(before)) {
                touched.add(before);
                touched.add(now);
                sql.sql("UPDATE topic_member SET topic_id = :topic WHERE region_id = :region AND case_id = :case")
                        .param("topic", now)
                        .param("region", regionId)
                        .param("case", caseId)
                        .update();
            }
        });
        touched.forEach(id -> keep(regionId, placeId, id, topics.topic(id)));
    }

    /** A topic of one case is none to be listed, unless it is pinned. */
    void keep(int regionId, UUID placeId, UUID id, Optional<Topic> topic) {
        if (topic.filter(one -> one.pinned() || one.members().size() > 1).isEmpty()) {
            sql.sql("DELETE FROM topic WHERE region_id = :region AND id = :id").param("region", regionId).param("id", id).update();
            return;
        }
        sql.sql("""
                        INSERT INTO topic (region_id, id, place_id, pinned, warmth) VALUES (:region, :id, :place, :pinned, :warmth)
                        ON CONFLICT (region_id, id) DO UPDATE SET pinned = excluded.pinned, warmth = excluded.warmth
                        """)
                .param("region", regionId)
                .param("id", id)
                .param("place", placeId)
                .param("pinned", topic.get().pinned())
                .param("warmth", topic.get().warmth())
                .update();
    }

    /** A case as a member. */
    record Member(UUID topicId, UUID placeId, boolean pinned, Voice voice, @Nullable UUID follows) {}

    /** The members of these topics, the earliest first. */
    List<Member> members(int regionId, Collection<UUID> topicIds) {
        return sql.sql("""
                        SELECT m.topic_id, m.place_id, coalesce(t.pinned, false) AS pinned, m.case_id, m.day, m.residents, m.follows
                        FROM topic_member m LEFT JOIN topic t ON t.region_id = m.region_id AND t.id = m.topic_id
                        WHERE m.region_id = :region AND m.topic_id = ANY (CAST(:topics AS uuid[]))
                        ORDER BY m.day, m.case_id
                        """)
                .param("region", regionId)
                .param("topics", array(topicIds))
                .query((rs, n) -> new Member(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getBoolean(3),
                        new Voice(rs.getObject(4, UUID.class), rs.getDate(5).toLocalDate(), rs.getInt(6)), rs.getObject(7, UUID.class)))
                .list();
    }

    /** The hottest of these places, or of all; the pinned ones first. */
    List<UUID> hottest(int regionId, Collection<UUID> placeIds, int most) {
        return sql.sql("""
                        SELECT id FROM topic
                        WHERE region_id = :region AND (:anywhere OR place_id = ANY (CAST(:places AS uuid[])))
                        ORDER BY pinned DESC, warmth DESC, id LIMIT :most
                        """)
                .param("region", regionId)
                .param("anywhere", placeIds.isEmpty())
                .param("places", array(placeIds))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The topics in which these cases are. */
    Set<UUID> topicsOf(int regionId, Collection<UUID> caseIds) {
        return Set.copyOf(sql.sql("""
                        SELECT DISTINCT topic_id FROM topic_member WHERE region_id = :region AND case_id = ANY (CAST(:cases AS uuid[]))
                        """)
                .param("region", regionId)
                .param("cases", array(caseIds))
                .query(UUID.class)
                .list());
    }

    /** In whose story this topic occurs, whether it still stands or went into another. */
    Optional<UUID> placeOf(int regionId, UUID topicId) {
        return sql.sql("""
                        SELECT place_id FROM topic_member WHERE region_id = :region AND (case_id = :topic OR topic_id = :topic)
                        UNION
                        SELECT place_id FROM topic_event WHERE region_id = :region AND kind = 'SPLIT' AND topic_id = :topic
                        LIMIT 1
                        """)
                .param("region", regionId)
                .param("topic", topicId)
                .query(UUID.class)
                .optional();
    }

    boolean isTopic(int regionId, UUID id) {
        return placeOf(regionId, id).isPresent();
    }

    /** Whether people were told of its growth after a moment. */
    boolean toldSince(int regionId, UUID topicId, Instant since) {
        return sql.sql("SELECT count(*) > 0 FROM topic_alert WHERE region_id = :region AND topic_id = :topic AND at > :since")
                .param("region", regionId)
                .param("topic", topicId)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    void told(int regionId, UUID topicId, UUID caseId, Instant at) {
        sql.sql("INSERT INTO topic_alert (region_id, topic_id, at, case_id) VALUES (:region, :topic, :at, :case) ON CONFLICT DO NOTHING")
                .param("region", regionId)
                .param("topic", topicId)
                .param("at", Timestamp.from(at))
                .param("case", caseId)
                .update();
    }

    /** The topics of whose growth people were told after a moment, as they are called by now. */
    Set<UUID> toldOf(int regionId, Instant since, int most) {
        return topicsOf(regionId, sql.sql("SELECT case_id FROM topic_alert WHERE region_id = :region AND at > :since ORDER BY at DESC LIMIT :most")
                .param("region", regionId)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(UUID.class)
                .list());
    }

    /** @param kind DIRECTIVE, CAMPAIGN or PLAN */
    record Outcome(String kind, UUID id, Instant at) {}

    void became(int regionId, UUID topicId, String kind, UUID outcomeId, Instant at) {
        sql.sql("""
                        INSERT INTO topic_outcome (region_id, topic_id, kind, outcome_id, at) VALUES (:region, :topic, :kind, :outcome, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("topic", topicId)
                .param("kind", kind)
                .param("outcome", outcomeId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The topic that became this. */
    Optional<UUID> thatBecame(int regionId, UUID outcomeId) {
        return sql.sql("SELECT topic_id FROM topic_outcome WHERE region_id = :region AND outcome_id = :outcome LIMIT 1")
                .param("region", regionId)
                .param("outcome", outcomeId)
                .query(UUID.class)
                .optional();
    }

    List<Outcome> outcomes(int regionId, Collection<UUID> topicIds) {
        return sql.sql("""
                        SELECT kind, outcome_id, at FROM topic_outcome
                        WHERE region_id = :region AND topic_id = ANY (CAST(:topics AS uuid[])) ORDER BY at, outcome_id
                        """)
                .param("region", regionId)
                .param("topics", array(topicIds))
                .query((rs, n) -> new Outcome(rs.getString(1), rs.getObject(2, UUID.class), rs.getTimestamp(3).toInstant()))
                .list();
    }

    private static String array(Collection<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }
}
