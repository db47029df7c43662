package org.minqing.casework;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far those who follow the events have come. A follower moves its position in the transaction in which it writes its own data. */
@Component
public class FeedPositions {

    private final JdbcClient jdbc;
    private final EventFeed feed;

    FeedPositions(JdbcClient jdbc, EventFeed feed) {
        this.jdbc = jdbc;
        this.feed = feed;
    }

    /** Something happened that this follower has not seen. */
    public boolean behind(int regionId, String follower) {
        return jdbc.sql("SELECT tx, case_id, seq FROM feed_position WHERE region_id = :region AND follower = :follower AND epoch = :epoch")
                .param("region", regionId)
                .param("follower", follower)
                .param("epoch", feed.epoch())
                .query((rs, n) -> new EventFeed.Position(rs.getLong(1), rs.getObject(2, UUID.class), rs.getLong(3)))
                .optional()
                .filter(position -> feed.after(regionId, position, 1).isEmpty())
                .isEmpty();
    }

    /**
     * The position, held for this transaction; the beginning in an epoch that this follower has not seen. Empty while another node
     * holds it.
     */
    public Optional<EventFeed.Position> hold(int regionId, String follower) {
        return held(regionId, follower, " FOR UPDATE SKIP LOCKED");
    }

    /** The same, but waits for who holds it: for what must not happen between two steps of the follower. */
    public void waitFor(int regionId, String follower) {
        held(regionId, follower, " FOR UPDATE");
    }

    private Optional<EventFeed.Position> held(int regionId, String follower, String lock) {
        UUID epoch = feed.epoch();
        jdbc.sql("""
                        INSERT INTO feed_position (region_id, follower, epoch, tx, case_id, seq) VALUES (:region, :follower, :epoch, 0, :nobody, 0)
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("follower", follower)
                .param("epoch", epoch)
                .param("nobody", EventFeed.Position.BEGINNING.caseId())
                .update();
        return jdbc.sql("SELECT tx, case_id, seq, epoch FROM feed_position WHERE region_id = :region AND follower = :follower" + lock)
                .param("region", regionId)
                .param("follower", follower)
                .query((rs, n) -> rs.getObject(4, UUID.class).equals(epoch)
                        ? new EventFeed.Position(rs.getLong(1), rs.getObject(2, UUID.class), rs.getLong(3))
                        : EventFeed.Position.BEGINNING)
                .optional();
    }

    public void advance(int regionId, String follower, EventFeed.Position to) {
        jdbc.sql("""
                        UPDATE feed_position SET epoch = :epoch, tx = :tx, case_id = :case, seq = :seq
                        WHERE region_id = :region AND follower = :follower
                        """)
                .param("epoch", feed.epoch())
                .param("tx", to.tx())
                .param("case", to.caseId())
                .param("seq", to.seq())
                .param("region", regionId)
                .param("follower", follower)
                .update();
    }
}
