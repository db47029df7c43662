package org.minqing.notify;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one person wants to be told.
 *
 * @param email       confirmed by him; null = no mail
 * @param wantedEmail typed but not confirmed yet
 * @param kinds       what differs from the usual
 */
public record Choice(
        String language, @Nullable String email, @Nullable String wantedEmail, Times times, Map<NoticeKind, Channels> kinds) {

    /** Before a person chose anything: shown in the application; no mail, for he gave no address. */
    static final Choice USUAL = new Choice("zh", null, null, Times.USUAL, Map.of());

    public Choice {
        kinds = Map.copyOf(kinds);
    }

    /**
     * When mail may come.
     *
     * @param digestAt          of the daily digest, on working days
     * @param quietFrom         from here to {@code quietUntil}, over midnight if need be; equal = never quiet
     * @param quietDaysOff      days off are quiet as a whole
     * @param urgentAtOnce      what is urgent does not wait for the digest
     * @param urgentBreaksQuiet what is urgent does not wait for the end of the quiet hours either
     */
    public record Times(
            LocalTime digestAt,
            LocalTime quietFrom,
            LocalTime quietUntil,
            boolean quietDaysOff,
            boolean urgentAtOnce,
            boolean urgentBreaksQuiet) {

        public static final Times USUAL =
                new Times(LocalTime.of(8, 30), LocalTime.of(20, 0), LocalTime.of(7, 30), true, true, false);
    }

    /** Where one kind of notice goes. */
    public record Channels(boolean inApp, MailWhen mail) {}

    public Channels channels(NoticeKind kind) {
        return Optional.ofNullable(kinds.get(kind)).orElse(new Channels(true, kind.usualMail()));
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Those that are not the usual ones: what was left as it was follows when the usual changes. */
    static Map<NoticeKind, Channels> different(Map<NoticeKind, Channels> all) {
        var different = new EnumMap<NoticeKind, Channels>(NoticeKind.class);
        all.forEach((kind, channels) -> {
            if (!channels.equals(USUAL.channels(kind))) {
                different.put(kind, channels);
            }
        });
        return different;
    }
}
