package org.minqing.time.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.time.RuleChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and appends editions of rules, as JSON. */
@Component
class RuleStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    <R, C extends RuleChange<R>> Optional<Edition<R, C>> newest(int regionId, Book<R, C> book) {
        return jdbc.sql("""
                        SELECT * FROM rule_event WHERE region_id = ? AND book = ? ORDER BY edition DESC LIMIT 1
                        """)
                .params(regionId, book.name())
                .query((rs, n) -> edition(rs, book))
                .optional();
    }

    <R, C extends RuleChange<R>> Optional<Edition<R, C>> edition(int regionId, Book<R, C> book, int number) {
        return jdbc.sql("SELECT * FROM rule_event WHERE region_id = ? AND book = ? AND edition = ?")
                .params(regionId, book.name(), number)
                .query((rs, n) -> edition(rs, book))
                .optional();
    }

    /** The number of the newest edition in each region that has one. */
    Map<Integer, Integer> newestNumbers(Book<?, ?> book) {
        return jdbc.sql("SELECT region_id, max(edition) FROM rule_event WHERE book = ? GROUP BY region_id")
                .params(book.name())
                .query((rs, n) -> Map.entry(rs.getInt(1), rs.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last so many editions, the newest first. */
    <R, C extends RuleChange<R>> List<Edition<R, C>> last(int regionId, Book<R, C> book, int limit) {
        return jdbc.sql("SELECT * FROM rule_event WHERE region_id = ? AND book = ? ORDER BY edition DESC LIMIT ?")
                .params(regionId, book.name(), limit)
                .query((rs, n) -> edition(rs, book))
                .list();
    }

    /** @return false if somebody else wrote this edition first; nothing is written then */
    <R, C extends RuleChange<R>> boolean append(int regionId, Book<R, C> book, Edition<R, C> edition) {
        return jdbc.sql("""
                        INSERT INTO rule_event (region_id, book, edition, at, by_id, by_name, change_type, change, rules)
                        VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
                        ON CONFLICT DO NOTHING
                        """)
                .params(regionId, book.name(), edition.number(), utc(edition.at()), edition.by().id(),
                        edition.by().name(), type(edition.change()), text(edition.change()), text(edition.rules()))
                .update() == 1;
    }

    private <R, C extends RuleChange<R>> Edition<R, C> edition(ResultSet rs, Book<R, C> book) throws SQLException {
        return new Edition<>(
                rs.getInt("edition"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                new Edition.By(rs.getObject("by_id", UUID.class), rs.getString("by_name")),
                change(book.change(), rs.getString("change_type"), rs.getString("change")),
                json.readValue(rs.getString("rules"), book.rules()));
    }

    /** A change as it is stored: one of the kinds that its sealed interface permits. */
    <C> C change(Class<C> any, String type, String text) {
        Map<String, Class<? extends C>> kinds = Arrays.stream(any.getPermittedSubclasses())
                .collect(Collectors.toMap(Class::getSimpleName, kind -> kind.asSubclass(any)));
        Class<? extends C> kind = kinds.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("a change of the unknown type " + type);
        }
        return json.readValue(text, kind);
    }

    /** A value among others of its sealed interface, with its kind. */
    record Typed(String type, JsonNode value) {}

    Typed typed(Object value) {
        return new Typed(type(value), json.valueToTree(value));
    }

    /** The values of a list that was written from {@link #typed} ones. */
    <T> List<T> listed(Class<T> any, String text) {
        return Arrays.stream(json.readValue(text, Typed[].class))
                .map(typed -> change(any, typed.type(), typed.value().toString()))
                .toList();
    }

    static String type(Object change) {
        return change.getClass().getSimpleName();
    }

    String text(Object value) {
        return json.writeValueAsString(value);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
