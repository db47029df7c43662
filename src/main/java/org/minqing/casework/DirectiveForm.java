package org.minqing.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A directive as entered by hand.
 *
 * @param key     made with the form: a form sent twice writes one case
 * @param text    the leader's sentence, as he said or wrote it
 * @param title   empty = the beginning of the text
 * @param issuer  the official's name as typed
 * @param office  the unit that may accept for him, as typed; empty = the supervision office stands for it
 * @param placeId chosen among places of the same name
 * @param origin  what it is made of, such as a topic (热点); null = of nothing we know
 * @param every   null = no progress notes are asked for
 */
public record DirectiveForm(
        @Nullable String key,
        @Nullable String text,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String office,
        @Nullable String place,
        @Nullable UUID placeId,
        @Nullable Channel channel,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
        @Nullable Frequency every,
        @Nullable Boolean urgent,
        @Nullable UUID origin) {

    /** With what is known before anybody types: who he is, and what he was led here from. */
    DirectiveForm begun(String newKey, String asIssuer, String asOffice) {
        return new DirectiveForm(newKey, text, title, asIssuer, asOffice, place, placeId, Channel.MEETING, null, null, null, origin);
    }

    public String typedKey() {
        return clean(key);
    }

    public String typedText() {
        return clean(text);
    }

    public String typedTitle() {
        return clean(title);
    }

    public String typedIssuer() {
        return clean(issuer);
    }

    public String typedOffice() {
        return clean(office);
    }

    public String typedPlace() {
        return clean(place);
    }

    public String typedDue() {
        return due == null ? "" : due.toString();
    }

    public boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }

    public Channel chosenChannel() {
        return channel == null ? Channel.MEETING : channel;
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Who is meant by what was typed. */
    record Meant(UUID issuer, @Nullable UUID office, @Nullable UUID place) {}

    CaseCommand.Register command(Meant meant) {
        String heading = typedTitle().isEmpty() ? Titles.from(typedText()) : typedTitle();
        return CaseCommand.Register.directive(heading, typedText(), meant.issuer(), meant.office())
                .at(meant.place())
                .from(origin == null ? Source.of(chosenChannel()) : Source.of(chosenChannel(), origin))
                .with(Flags.NONE.urgent(isUrgent()))
                .dueOn(due)
                .reportedEvery(every);
    }
}
