package org.minqing.visit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said, in the database. */
@Repository
class ItemStore {

    private static final String ITEMS =
            """
            SELECT i.id, i.kind, i.words, i.heading, i.span_start, i.span_end, i.who, i.unit_ids, i.spot, i.due_text,
                   i.due, i.disposition, i.done_on,
                   ARRAY(SELECT c.case_id FROM said_item_case c
                         WHERE c.region_id = i.region_id AND c.item_id = i.id ORDER BY c.position) AS case_ids,
                   ARRAY(SELECT c.case_number FROM said_item_case c
                         WHERE c.region_id = i.region_id AND c.item_id = i.id ORDER BY c.position) AS case_numbers,
                   v.id AS visit_id, v.title AS visit_title, v.held_on AS visit_date
            FROM said_item i
            LEFT JOIN visit v ON v.region_id = i.region_id AND v.id = i.event_id
            """;

    private static final String AT_PLACE =
            """
             AND EXISTS (SELECT 1 FROM visit_place p
                         WHERE p.region_id = i.region_id AND p.visit_id = i.event_id AND p.place_id = :place)
             AND NOT EXISTS (SELECT 1 FROM visit n WHERE n.region_id = i.region_id AND n.supersedes = i.event_id)
            """;

    private final JdbcClient sql;

    ItemStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(int regionId, UUID eventId, List<Item> items) {
        IntStream.range(0, items.size()).forEach(position -> insert(regionId, eventId, position, items.get(position)));
    }

    private void insert(int regionId, UUID eventId, int position, Item item) {
        Span span = item.span();
        sql.sql(
                        """
                        INSERT INTO said_item (region_id, id, event_id, position, kind, words, heading, span_start,
                                               span_end, who, unit_ids, spot, due_text, due, disposition)
                        VALUES (:region, :id, :event, :position, :kind, :words, :heading, :start,
                                :end, :who, :units, :spot, :dueText, :due, :disposition)
                        """)
                .param("region", regionId)
                .param("id", item.id())
                .param("event", eventId)
                .param("position", position)
                .param("kind", item.kind().name())
                .param("words", item.words())
                .param("heading", item.heading())
                .param("start", span == null ? null : span.start())
                .param("end", span == null ? null : span.end())
                .param("who", item.who().as())
                .param("units", item.who().unitIds().toArray(UUID[]::new))
                .param("spot", item.who().spot())
                .param("dueText", item.due().text())
                .param("due", item.due().day())
                .param("disposition", item.became().disposition().name())
                .update();
        List<CaseRef> cases = item.became().cases();
        sql.sql(
                        """
                        INSERT INTO said_item_case (region_id, item_id, position, case_id, case_number)
                        SELECT :region, :item, c.n, c.id, c.number
                        FROM unnest(:ids::uuid[], :numbers::text[]) WITH ORDINALITY AS c (id, number, n)
                        """)
                .param("region", regionId)
                .param("item", item.id())
                .param("ids", cases.stream().map(CaseRef::id).toArray(UUID[]::new))
                .param("numbers", cases.stream().map(CaseRef::number).toArray(String[]::new))
                .update();
    }

    List<Item> of(int regionId, UUID eventId) {
        return sql.sql(ITEMS + " WHERE i.region_id = :region AND i.event_id = :event ORDER BY i.position")
                .param("region", regionId)
                .param("event", eventId)
                .query((rs, n) -> item(rs))
                .list();
    }

    Optional<UUID> eventOf(int regionId, UUID itemId) {
        return sql.sql("SELECT event_id FROM said_item WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", itemId)
                .query(UUID.class)
                .optional();
    }

    List<ItemLine> at(int regionId, UUID placeId, ItemKind kind) {
        return sql.sql(ITEMS + " WHERE i.region_id = :region AND i.kind = :kind" + AT_PLACE
                        + " ORDER BY v.sort_day DESC, v.id DESC, i.position LIMIT 200")
                .param("region", regionId)
                .param("kind", kind.name())
                .param("place", placeId)
                .query((rs, n) -> line(rs))
                .list();
    }

    List<ItemLine> agendaFor(int regionId, UUID placeId) {
        return sql.sql(ITEMS + " WHERE i.region_id = :region AND i.disposition = 'AGENDA' AND i.taken_up_at IS NULL"
                        + AT_PLACE + " ORDER BY v.sort_day, v.id, i.position LIMIT 200")
                .param("region", regionId)
                .param("place", placeId)
                .query((rs, n) -> line(rs))
                .list();
    }

    void takeUp(int regionId, Collection<UUID> itemIds, UUID visitId) {
        sql.sql(
                        """
                        UPDATE said_item SET taken_up_at = :visit
                        WHERE region_id = :region AND id = ANY (:ids) AND disposition = 'AGENDA' AND taken_up_at IS NULL
                        """)
                .param("region", regionId)
                .param("ids", itemIds.toArray(UUID[]::new))
                .param("visit", visitId)
                .update();
    }

    void done(int regionId, UUID itemId, @Nullable LocalDate day) {
        sql.sql("UPDATE said_item SET done_on = :day WHERE region_id = :region AND id = :id AND kind = 'NEXT_STEP'")
                .param("region", regionId)
                .param("id", itemId)
                .param("day", day)
                .update();
    }

    Map<UUID, LocalDate> stepsDone(int regionId, UUID visitId) {
        return sql.sql("SELECT id, done_on FROM said_item WHERE region_id = :region AND event_id = :visit AND done_on IS NOT NULL")
                .param("region", regionId)
                .param("visit", visitId)
                .query((rs, n) -> Map.entry(rs.getObject("id", UUID.class), rs.getObject("done_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<ItemLine> promisesToPinDown(int regionId, int limit) {
        return sql.sql(ITEMS
                        + """
                         JOIN visit held ON held.region_id = i.region_id AND held.id = i.event_id
                         WHERE i.region_id = :region AND i.kind = 'COMMITMENT' AND i.disposition = 'RECORDED'
                           AND (i.due IS NULL OR cardinality(i.unit_ids) = 0) AND NOT held.history
                           AND NOT EXISTS (SELECT 1 FROM said_item_case c
                                           WHERE c.region_id = i.region_id AND c.item_id = i.id)
                           AND NOT EXISTS (SELECT 1 FROM visit n
                                           WHERE n.region_id = i.region_id AND n.supersedes = i.event_id)
                         ORDER BY held.sort_day, held.id, i.position LIMIT :limit
                        """)
                .param("region", regionId)
                .param("limit", limit)
                .query((rs, n) -> line(rs))
                .list();
    }

    boolean pinDown(int regionId, UUID itemId, @Nullable UUID unitId, @Nullable LocalDate due) {
        return sql.sql(
                        """
                        UPDATE said_item
                        SET unit_ids = CASE WHEN :unit::uuid IS NULL THEN unit_ids ELSE ARRAY[:unit::uuid] END,
                            due = coalesce(:due::date, due)
                        WHERE region_id = :region AND id = :id AND kind = 'COMMITMENT' AND disposition = 'RECORDED'
                        """)
                .param("region", regionId)
                .param("id", itemId)
                .param("unit", unitId)
                .param("due", due)
                        .update()
                > 0;
    }

    private static ItemLine line(ResultSet rs) throws SQLException {
        return new ItemLine(
                item(rs),
                rs.getObject("visit_id", UUID.class),
                rs.getString("visit_title"),
                rs.getObject("visit_date", LocalDate.class),
                rs.getObject("done_on", LocalDate.class));
    }

    private static Item item(ResultSet rs) throws SQLException {
        Integer start = rs.getObject("span_start", Integer.class);
        List<UUID> caseIds = uuids(rs.getArray("case_ids"));
        var numbers = (String[]) rs.getArray("case_numbers").getArray();
        return new Item(
                rs.getObject("id", UUID.class),
                ItemKind.valueOf(rs.getString("kind")),
                rs.getString("words"),
                rs.getString("heading"),
                start == null ? null : new Span(start, rs.getInt("span_end")),
                new Item.Who(rs.getString("who"), uuids(rs.getArray("unit_ids")), rs.getString("spot")),
                new Item.Due(rs.getString("due_text"), rs.getObject("due", LocalDate.class)),
                new Item.Became(
                        Disposition.valueOf(rs.getString("disposition")),
                        IntStream.range(0, numbers.length)
                                .mapToObj(n -> new CaseRef(caseIds.get(n), numbers[n]))
                                .toList()));
    }

    static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
