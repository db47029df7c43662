package org.minqing.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What every template needs beyond its own model: words, icons, dates, who is looking, where he is. */
public final class Ui {

    private final MessageSource messages;
    private final Icons icons;
    private final Look look;
    private final Dates dates;

    /**
     * One look at one page.
     *
     * @param path the page's path with its query, for links back to it
     * @param toast a message to show once, already in words
     */
    record Look(
            Locale locale,
            ZoneId zone,
            Clock clock,
            @Nullable SignedIn me,
            String path,
            String csrfToken,
            @Nullable String toast,
            List<NavEntry> navigation,
            List<TopSign> signs) {}

    Ui(MessageSource messages, Icons icons, Look look) {
        this.messages = messages;
        this.icons = icons;
        this.look = look;
        this.dates = new Dates(look.locale(), look.zone(), look.clock());
    }

    /** The same page as if it were opened at another moment: "3 hours ago" counts from there. */
    public Ui asOf(Instant moment) {
        return new Ui(messages, icons, new Look(look.locale(), look.zone(), Clock.fixed(moment, look.zone()), look.me(),
                look.path(), look.csrfToken(), look.toast(), look.navigation(), look.signs()));
    }

    /** The words for a key; a key without words shows itself, so that it is seen and mended. */
    public String msg(String key, @Nullable Object... args) {
        String words = messages.getMessage(key, args, key, look.locale());
        return words == null ? key : words;
    }

    public Locale locale() {
        return look.locale();
    }

    public boolean chinese() {
        return "zh".equals(look.locale().getLanguage());
    }

    /** An outline icon of the Tabler set, decorative: words stand beside it or in an aria-label. */
    public Content icon(String name) {
        return icons.outline(name);
    }

    /** 11月22日 周日; the year only when it is not this one. */
    public String date(LocalDate date) {
        return dates.date(date);
    }

    public String date(Instant instant) {
        return dates.date(instant);
    }

    /** 11月22日 14:05 */
    public String dateTime(Instant instant) {
        return dates.dateTime(instant);
    }

    /** 3 分钟前, 昨天 14:05, 11月2日 */
    public String ago(Instant instant) {
        return dates.ago(instant);
    }

    public LocalDate today() {
        return dates.today();
    }

    public Optional<SignedIn> me() {
        return Optional.ofNullable(look.me());
    }

    public boolean may(Permission permission) {
        return me().filter(me -> me.may(permission)).isPresent();
    }

    public String csrfToken() {
        return look.csrfToken();
    }

    public String path() {
        return look.path();
    }

    public boolean isAt(String prefix) {
        return look.path().equals(prefix)
                || look.path().startsWith(prefix + "/")
                || look.path().startsWith(prefix + "?");
    }

    public Optional<String> toast() {
        return Optional.ofNullable(look.toast());
    }

    /** The pages this person may open, in order. */
    public List<NavEntry> navigation() {
        return look.navigation().stream()
                .filter(entry -> may(entry.permission()))
                .toList();
    }

    /** The signs in the top bar that this person sees. */
    public List<TopSign> signs() {
        return look.signs().stream().filter(sign -> may(sign.permission())).toList();
    }
}
