package org.minqing.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as an office writes them: 11月22日 周日, the year only when it is not this one. */
final class Dates {

    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;
    private final boolean chinese;

    Dates(Locale locale, ZoneId zone, Clock clock) {
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
        this.chinese = "zh".equals(locale.getLanguage());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    String date(LocalDate date) {
        boolean thisYear = date.getYear() == today().getYear();
        String pattern = chinese ? (thisYear ? "M月d日 EEE" : "yyyy年M月d日") : (thisYear ? "EEE d MMM" : "d MMM yyyy");
        return date.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    String dateTime(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        boolean thisYear = local.getYear() == today().getYear();
        String pattern = chinese
                ? (thisYear ? "M月d日 HH:mm" : "yyyy年M月d日 HH:mm")
                : (thisYear ? "d MMM HH:mm" : "d MMM yyyy HH:mm");
        return local.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    String ago(Instant instant) {
        Duration past = Duration.between(instant, clock.instant());
        ZonedDateTime local = instant.atZone(zone);
        long days = today().toEpochDay() - local.toLocalDate().toEpochDay();
        String time = local.format(DateTimeFormatter.ofPattern("HH:mm", locale));
        if (past.isNegative() || days > 1) {
            return days > 1 ? date(local.toLocalDate()) : dateTime(instant);
        }
        if (days == 1) {
            return chinese ? "昨天 " + time : "yesterday " + time;
        }
        long minutes = past.toMinutes();
        if (minutes < 1) {
            return chinese ? "刚刚" : "just now";
        }
        if (minutes < 60) {
            return chinese ? minutes + " 分钟前" : minutes + " min ago";
        }
        return chinese ? "今天 " + time : "today " + time;
    }
}
