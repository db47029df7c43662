package org.minqing.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** A day as people write it: 2026-03-01, 2026.3.1, 2026年3月1日, 20260301; a month alone means its first day. */
final class ImportDate {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})(?:\\s*[-./月]\\s*(\\d{1,2})?)?\\s*日?(?:T.*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}");

    private ImportDate() {}

    static Optional<LocalDate> parse(String text) {
        try {
            Matcher written = WRITTEN.matcher(text);
            if (written.matches()) {
                String day = written.group(3);
                return Optional.of(day(written.group(1), written.group(2), day == null ? "1" : day));
            }
            Matcher digits = DIGITS.matcher(text);
            if (digits.matches()) {
                return Optional.of(day(digits.group(1), digits.group(2), digits.group(3)));
            }
            return SERIAL.matcher(text).matches()
                    ? Optional.of(DateUtil.getLocalDateTime(Double.parseDouble(text)).toLocalDate())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
