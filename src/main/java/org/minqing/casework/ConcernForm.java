package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A concern as entered by hand.
 *
 * @param key         made with the form: a form sent twice writes one case
 * @param title       empty = the beginning of the text
 * @param place       as typed
 * @param placeId     chosen among places of the same name
 * @param confirmer   null = as it follows from what is known of the raiser
 */
public record ConcernForm(
        @Nullable String key,
        @Nullable String text,
        @Nullable String title,
        @Nullable String place,
        @Nullable UUID placeId,
        @Nullable CaseType type,
        @Nullable Channel channel,
        @Nullable Boolean urgent,
        @Nullable Boolean anonymous,
        @Nullable Boolean sealed,
        @Nullable Boolean sensitive,
        @Nullable String as,
        @Nullable String name,
        @Nullable String contact,
        @Nullable Integer people,
        @Nullable ConfirmerKind confirmer,
        @Nullable String representative) {

    static ConcernForm blank(String key, Channel channel, String place) {
        return new ConcernForm(key, "", "", place, null, CaseType.HELP, channel, null, null, null, null, "", "", "", 1, null, "");
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

    public String typedPlace() {
        return clean(place);
    }

    public String typedAs() {
        return clean(as);
    }

    public String typedName() {
        return clean(name);
    }

    public String typedContact() {
        return clean(contact);
    }

    public String typedRepresentative() {
        return clean(representative);
    }

    public boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }

    public boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }

    public boolean isSealed() {
        return Boolean.TRUE.equals(sealed);
    }

    public boolean isSensitive() {
        return Boolean.TRUE.equals(sensitive);
    }

    public int typedPeople() {
        return people == null || people < 1 ? 1 : people;
    }

    public CaseType chosenType() {
        return type == null || type.kind() == CaseKind.DIRECTIVE ? CaseType.HELP : type;
    }

    public Channel chosenChannel() {
        return channel == null ? Channel.PHONE : channel;
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The title, or the first sentence of the text, cut where it can be. */
    String titleOrBeginning() {
        return typedTitle().isEmpty() ? Titles.from(typedText()) : typedTitle();
    }

    /** Whose word closes it: the resident's if he can be reached, else it is asked at the next visit. */
    Confirmer whoConfirms() {
        if (isAnonymous()) {
            return Confirmer.of(ConfirmerKind.PUBLISHED_REPLY);
        }
        ConfirmerKind wanted = confirmer == null || confirmer == ConfirmerKind.ISSUER
                ? typedContact().isEmpty() ? ConfirmerKind.NEXT_VISIT : ConfirmerKind.RESIDENT
                : confirmer;
        return wanted == ConfirmerKind.REPRESENTATIVE
                ? Confirmer.representative(typedRepresentative())
                : Confirmer.of(wanted);
    }

    CaseCommand.Register command(@Nullable UUID where) {
        return CaseCommand.Register.concern(chosenType(), titleOrBeginning(), typedText())
                .at(where)
                .from(Source.of(chosenChannel()))
                .raisedBy(new Raiser(typedAs(), typedName(), typedContact(), typedPeople()))
                .with(Flags.NONE.urgent(isUrgent()).anonymous(isAnonymous()).sealed(isSealed()).sensitive(isSensitive()))
                .confirmedBy(whoConfirms());
    }
}
