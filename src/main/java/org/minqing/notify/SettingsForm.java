package org.minqing.notify;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form of a person's settings, as typed.
 *
 * @param email    empty = no mail
 * @param channels for each kind that he can get
 */
public record SettingsForm(
        String email,
        String language,
        String digestAt,
        String quietFrom,
        String quietUntil,
        boolean quietDaysOff,
        boolean urgentAtOnce,
        boolean urgentBreaksQuiet,
        Map<NoticeKind, Choice.Channels> channels) {

    static SettingsForm of(Choice choice, List<NoticeKind> kinds) {
        Choice.Times times = choice.times();
        String email = choice.wantedEmail() == null ? choice.email() : choice.wantedEmail();
        return new SettingsForm(email == null ? "" : email, choice.language(), times.digestAt().toString(),
                times.quietFrom().toString(), times.quietUntil().toString(), times.quietDaysOff(), times.urgentAtOnce(),
                times.urgentBreaksQuiet(), each(kinds, choice::channels));
    }

    /** As sent; where the installation sends no mail the form does not ask about it, and what stood there stays. */
    static SettingsForm of(MultiValueMap<String, String> sent, SettingsForm before) {
        List<NoticeKind> kinds = List.copyOf(before.channels().keySet());
        if (!sent.containsKey("email")) {
            return new SettingsForm(before.email, before.language, before.digestAt, before.quietFrom, before.quietUntil,
                    before.quietDaysOff, before.urgentAtOnce, before.urgentBreaksQuiet,
                    each(kinds, kind -> new Choice.Channels(inApp(sent, kind), before.mail(kind))));
        }
        return new SettingsForm(
                text(sent, "email"),
                text(sent, "language"),
                text(sent, "digestAt"),
                text(sent, "quietFrom"),
                text(sent, "quietUntil"),
                sent.containsKey("quietDaysOff"),
                sent.containsKey("urgentAtOnce"),
                sent.containsKey("urgentBreaksQuiet"),
                each(kinds, kind -> new Choice.Channels(inApp(sent, kind), mail(sent, kind, before.mail(kind)))));
    }

    public boolean inApp(NoticeKind kind) {
        return Optional.ofNullable(channels.get(kind)).map(Choice.Channels::inApp).orElse(false);
    }

    public MailWhen mail(NoticeKind kind) {
        return Optional.ofNullable(channels.get(kind)).map(Choice.Channels::mail).orElse(MailWhen.NEVER);
    }

    /** The message key of what is wrong with it, if anything is. */
    Optional<String> objection() {
        if (!email.isEmpty() && !Addresses.wellFormed(email)) {
            return Optional.of("notify.settings.bad-email");
        }
        if (!language.equals("zh") && !language.equals("en")) {
            return Optional.of("notify.settings.bad-language");
        }
        return time(digestAt).isEmpty() || time(quietFrom).isEmpty() || time(quietUntil).isEmpty()
                ? Optional.of("notify.settings.bad-time")
                : Optional.empty();
    }

    Choice.Times times() {
        return new Choice.Times(time(digestAt).orElseThrow(), time(quietFrom).orElseThrow(), time(quietUntil).orElseThrow(),
                quietDaysOff, urgentAtOnce, urgentBreaksQuiet);
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed).withSecond(0).withNano(0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean inApp(MultiValueMap<String, String> sent, NoticeKind kind) {
        return sent.containsKey("app." + kind.name());
    }

    private static MailWhen mail(MultiValueMap<String, String> sent, NoticeKind kind, MailWhen before) {
        String typed = text(sent, "mail." + kind.name());
        for (MailWhen when : MailWhen.values()) {
            if (when.name().equals(typed)) {
                return when;
            }
        }
        return before;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private static Map<NoticeKind, Choice.Channels> each(
            List<NoticeKind> kinds, Function<NoticeKind, Choice.Channels> channels) {
        var map = new EnumMap<NoticeKind, Choice.Channels>(NoticeKind.class);
        kinds.forEach(kind -> map.put(kind, channels.apply(kind)));
        return map;
    }
}
