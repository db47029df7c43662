package org.minqing.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The views that people saved. */
@Component
class SavedViews {

    /** As many tabs as a person can take in beside the lists that are there anyway. */
    static final int MOST = 12;

    static final int LONGEST_NAME = 30;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One's own, then, for who is of the office, those that others share. */
    List<SavedView> of(Actor actor, boolean office) {
        return jdbc.sql("""
                        SELECT id, owner_id, name, shared, body FROM saved_view
                        WHERE region_id = :region AND (owner_id = :me OR (shared AND :office))
                        ORDER BY owner_id <> :me, id LIMIT :most
                        """)
                .param("region", actor.regionId())
                .param("me", actor.userId())
                .param("office", office)
                .param("most", MOST)
                .query((rs, n) -> new SavedView(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class),
                        rs.getString(3), rs.getBoolean(4), Codec.view(rs.getString(5))))
                .list();
    }

    /** Saves it; a view of the same name of the same person is replaced. */
    UUID save(Actor actor, String name, boolean shared, SavedView.Body body) {
        return jdbc.sql("""
                        INSERT INTO saved_view (region_id, id, owner_id, name, shared, body)
                        VALUES (:region, :id, :me, :name, :shared, CAST(:body AS jsonb))
                        ON CONFLICT (region_id, owner_id, name) DO UPDATE SET shared = excluded.shared, body = excluded.body
                        RETURNING id
                        """)
                .param("region", actor.regionId())
                .param("id", Ids.next())
                .param("me", actor.userId())
                .param("name", name)
                .param("shared", shared)
                .param("body", Codec.view(body))
                .query(UUID.class)
                .single();
    }

    /** Deletes one's own view; answers its name. */
    Optional<String> delete(Actor actor, UUID id) {
        return jdbc.sql("DELETE FROM saved_view WHERE region_id = ? AND id = ? AND owner_id = ? RETURNING name")
                .params(actor.regionId(), id, actor.userId())
                .query(String.class)
                .optional();
    }
}
