package org.minqing.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseCommand.Register;

/**
 * The body of {@code POST /api/v1/cases}. Only {@code text} must be there; what is left out takes the form's defaults.
 *
 * @param type      CONSULTATION, HELP (default), COMPLAINT, REPORT, SUGGESTION or PETITION
 * @param title     at most 120 characters; left out, the beginning of the text
 * @param place     the id of a place
 * @param channel   VISIT, MEETING, INSTRUCTION, PHONE, LETTER, COUNTER, DOORSTEP, ONLINE or SYSTEM (default)
 * @param sealed    seen only by those cleared for it and those who handle it
 * @param people    how many raise it with one voice; 1 if left out
 * @param confirmer RESIDENT (default), REPRESENTATIVE or NEXT_VISIT
 */
record CaseRequest(
        @Nullable String type,
        @Nullable String title,
        @Nullable String text,
        @Nullable String place,
        @Nullable String channel,
        @Nullable Boolean urgent,
        @Nullable Boolean anonymous,
        @Nullable Boolean sealed,
        @Nullable Boolean sensitive,
        @Nullable Integer people,
        @Nullable String raisedAs,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String confirmer,
        @Nullable String representative) {

    /** A field that says something it cannot. */
    static final class BadField extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String allowed;

        BadField(String field, String allowed) {
            super(field);
            this.field = field;
            this.allowed = allowed;
        }

        String field() {
            return field;
        }

        String allowed() {
            return allowed;
        }
    }

    Register command() {
        CaseType wanted = oneOf(CaseType.class, "type", type, CaseType.HELP);
        if (wanted.kind() != CaseKind.CONCERN) {
            throw new BadField("type", "CONSULTATION, HELP, COMPLAINT, REPORT, SUGGESTION, PETITION");
        }
        Flags flags = Flags.NONE.urgent(Boolean.TRUE.equals(urgent)).anonymous(Boolean.TRUE.equals(anonymous))
                .sealed(Boolean.TRUE.equals(sealed)).sensitive(Boolean.TRUE.equals(sensitive));
        ConfirmerKind kind = oneOf(ConfirmerKind.class, "confirmer", confirmer, ConfirmerKind.RESIDENT);
        return Register.concern(wanted, orEmpty(title).isBlank() ? Titles.from(orEmpty(text)) : orEmpty(title).strip(), orEmpty(text))
                .at(id(place))
                .from(Source.of(oneOf(Channel.class, "channel", channel, Channel.SYSTEM)))
                .raisedBy(new Raiser(orEmpty(raisedAs), orEmpty(name), orEmpty(contact), people == null ? 1 : people))
                .with(flags)
                .confirmedBy(new Confirmer(kind, orEmpty(representative), null, null));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable String value, E otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        String wanted = value.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadField(field, names(type)));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static @Nullable UUID id(@Nullable String place) {
        if (place == null || place.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(place.strip());
        } catch (IllegalArgumentException e) {
            throw new BadField("place", "UUID");
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
