package org.minqing.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CaseClock;

/**
 * The columns of {@code cases} that lists, counters and sight read. Each is made of the case alone, so a row is written from
 * here, and verified from here against what its events make.
 */
enum CaseColumn {
    STAGE("text", facts -> facts.stage().name()),
    VERSION("integer", facts -> Math.toIntExact(facts.version())),
    LEAD_ID("uuid", facts -> facts.lead().map(Assignment::unitId).orElse(null)),
    UNIT_IDS("uuid[]", Case::units),
    AWAITED_IDS("uuid[]", Case::awaited),
    CHANGED_AT("timestamptz", Case::changedAt),
    DUE_AT("timestamptz", facts -> facts.governingClock().map(CaseClock::due).orElse(CaseStore.NO_DUE.toInstant())),
    RUNNING("boolean", facts -> facts.governingClock().filter(CaseClock::running).isPresent()),
    NEAR_DUE_AT("timestamptz", facts -> facts.governingClock().map(clock -> clock.watch().yellow()).orElse(null)),
    SUSPENDED("boolean", Case::suspended),
    NEXT_FIRE_AT("timestamptz", facts -> facts.nextFireAt().orElse(null)),
    SETBACKS("integer", facts -> facts.trail().setbacks()),
    OUTCOME("text", facts -> facts.verdict() == null ? null : name(facts.verdict().outcome())),
    SATISFACTION("text", facts -> facts.verdict() == null ? null : name(facts.verdict().satisfaction())),
    CLOSED_AT("timestamptz", Case::closedAt),
    VISIT_IDS("uuid[]", Case::visits),
    REQUEST("text", facts -> facts.request() == null ? null : name(facts.request().kind())),
    ESCALATED("boolean", facts -> facts.trail().escalated()),
    SUPERVISED("boolean", facts -> facts.trail().supervised()),
    URGENT("boolean", facts -> facts.matter().flags().urgent()),
    SEALED("boolean", facts -> facts.matter().flags().sealed()),
    SENSITIVE("boolean", facts -> facts.matter().flags().sensitive()),
    OF_GROUP("boolean", facts -> facts.matter().flags().group()),

    // Settled at registration
    NUMBER("text", Case::number),
    TYPE("text", facts -> name(facts.matter().type())),
    PLACE_ID("uuid", facts -> facts.matter().placeId()),
    ISSUER_ID("uuid", facts -> facts.matter().issuerId()),
    OFFICE_ID("uuid", facts -> facts.matter().officeId()),
    CONFIRMER("text", facts -> name(facts.matter().confirmer())),
    ANONYMOUS("boolean", facts -> facts.matter().flags().anonymous()),
    HISTORY("boolean", facts -> facts.matter().flags().history()),
    REGISTERED_BY("uuid", facts -> facts.registeredBy().userId()),
    REGISTERED_AT("timestamptz", Case::registeredAt);

    /** What may change with any event. */
    static final List<CaseColumn> CURRENT = Arrays.stream(values()).filter(column -> column.compareTo(NUMBER) < 0).toList();

    static final List<CaseColumn> CONSTANT = Arrays.stream(values()).filter(column -> column.compareTo(NUMBER) >= 0).toList();

    private final String type;
    private final Function<Case, @Nullable Object> value;

    CaseColumn(String type, Function<Case, @Nullable Object> value) {
        this.type = type;
        this.value = value;
    }

    /** Its value for a case, as {@link Row#value} takes it. */
    @Nullable Object of(Case facts) {
        return value.apply(facts);
    }

    /** Whether a row has what its case asks for; the row is one of a result that holds this column by its name. */
    boolean agrees(ResultSet row, Case facts) throws SQLException {
        return Objects.equals(stored(row), of(facts));
    }

    private @Nullable Object stored(ResultSet row) throws SQLException {
        return switch (type) {
            case "timestamptz" -> instant(row.getObject(column(), OffsetDateTime.class));
            case "uuid" -> row.getObject(column(), UUID.class);
            case "uuid[]" -> ids(row.getArray(column()));
            default -> row.getObject(column());
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String placeholder() {
        return "?::" + type;
    }

    /** {@code stage, version, …} */
    static String names(List<CaseColumn> columns) {
        return columns.stream().map(CaseColumn::column).collect(Collectors.joining(", "));
    }

    /** {@code ?::text, ?::integer, …} */
    static String placeholders(List<CaseColumn> columns) {
        return columns.stream().map(CaseColumn::placeholder).collect(Collectors.joining(", "));
    }

    /** {@code stage = ?::text, version = ?::integer, …} */
    static String assignments(List<CaseColumn> columns) {
        return columns.stream().map(column -> column.column() + " = " + column.placeholder()).collect(Collectors.joining(", "));
    }
}
