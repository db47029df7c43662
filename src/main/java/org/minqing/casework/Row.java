package org.minqing.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of one statement in their order. */
final class Row {
    private final PreparedStatement ps;
    private int at;

    Row(PreparedStatement ps) {
        this.ps = ps;
    }

    void all(Written written, boolean fresh) throws SQLException {
        if (written.key() != null) {
            key(written, written.key());
        }
        events(written);
        words(written);
        counts(written);
        current(written);
        number(written.after().regionId()).id(written.after().id());
        if (fresh) {
            constant(written);
        }
    }

    private void key(Written written, Written.Key key) throws SQLException {
        number(written.after().regionId()).id(key.actorId()).text(key.key()).bytes(key.commandHash())
                .id(written.after().id()).number(written.after().version()).time(written.after().changedAt());
    }

    private void events(Written written) throws SQLException {
        List<Written.Link> links = written.links();
        number(written.after().regionId()).id(written.after().id())
                .array("int4", links.stream().map(link -> (int) link.recorded().seq()).toList())
                .array("timestamptz", links.stream().map(link -> CaseStore.utc(link.recorded().at()).toString()).toList())
                .array("text", links.stream().map(link -> Codec.typeOf(link.recorded().event())).toList())
                .array("bytea", links.stream().map(Written.Link::body).toList())
                .array("bytea", links.stream().map(Written.Link::before).toList())
                .array("bytea", links.stream().map(Written.Link::hash).toList());
    }

    private void words(Written written) throws SQLException {
        List<Seal.Sealed> texts = written.texts();
        number(written.after().regionId())
                .array("uuid", texts.stream().map(Seal.Sealed::id).toList())
                .array("bytea", texts.stream().map(Seal.Sealed::salt).toList())
                .array("text", texts.stream().map(Seal.Sealed::keyId).toList())
                .array("bytea", texts.stream().map(Seal.Sealed::ciphertext).toList());
    }

    private void counts(Written written) throws SQLException {
        List<Written.Count> counts = written.counts();
        number(written.after().regionId())
                .array("uuid", counts.stream().map(Written.Count::id).toList())
                .array("text", counts.stream().map(count -> count.stage().name()).toList())
                .array("uuid", counts.stream().map(Written.Count::unitId).toList())
                .array("int2", counts.stream().map(count -> (short) count.change()).toList());
    }

    /** What changes with every event. */
    private void current(Written written) throws SQLException {
        columns(CaseColumn.CURRENT, written.after());
        bytes(written.links().getLast().hash()).text(Codec.state(written.after()));
    }

    /** What was settled at registration. */
    private void constant(Written written) throws SQLException {
        text(written.title());
        columns(CaseColumn.CONSTANT, written.after());
    }

    private void columns(List<CaseColumn> columns, Case facts) throws SQLException {
        for (CaseColumn column : columns) {
            value(column.of(facts));
        }
    }

    private void value(@Nullable Object value) throws SQLException {
        switch (value) {
            case null -> ps.setNull(++at, Types.OTHER);
            case String text -> text(text);
            case Integer number -> number(number);
            case Boolean flag -> flag(flag);
            case Instant time -> time(time);
            case List<?> ids -> array("uuid", ids);
            default -> ps.setObject(++at, value);
        }
    }

    Row number(long value) throws SQLException {
        ps.setInt(++at, Math.toIntExact(value));
        return this;
    }

    Row flag(boolean value) throws SQLException {
        ps.setBoolean(++at, value);
        return this;
    }

    Row text(@Nullable String value) throws SQLException {
        ps.setString(++at, value);
        return this;
    }

    Row id(@Nullable UUID value) throws SQLException {
        if (value == null) {
            ps.setNull(++at, Types.OTHER);
        } else {
            ps.setObject(++at, value);
        }
        return this;
    }

    Row day(java.time.@Nullable LocalDate value) throws SQLException {
        ps.setObject(++at, value, Types.DATE);
        return this;
    }

    Row time(@Nullable Instant value) throws SQLException {
        ps.setObject(++at, value == null ? null : CaseStore.utc(value), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Row bytes(byte @Nullable [] value) throws SQLException {
        ps.setBytes(++at, value);
        return this;
    }

    Row array(String type, List<?> values) throws SQLException {
        Connection connection = ps.getConnection();
        Object[] elements = type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
        ps.setArray(++at, connection.createArrayOf(type, elements));
        return this;
    }
}
