package org.minqing.time.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.time.Signals;

/** What was filled in about when a deadline is to be spoken of, as typed. */
public record SignalForm(
        @Nullable String nearDays, @Nullable String nearHours, @Nullable String silentPercent, @Nullable Integer edition) {

    static SignalForm of(Standing<Signals> standing) {
        Signals now = standing.rules();
        return new SignalForm(String.valueOf(now.nearDays()), String.valueOf(now.nearHours()),
                String.valueOf(now.silentPercent()), standing.edition());
    }

    Optional<Signals> read(Objections objections) {
        int days = number(nearDays, "nearDays", 0, Signals.MOST_DAYS, objections);
        int hours = number(nearHours, "nearHours", 0, Signals.MOST_HOURS, objections);
        int percent = number(silentPercent, "silentPercent", 1, 100, objections);
        return objections.none() ? Optional.of(new Signals(days, hours, percent)) : Optional.empty();
    }

    private static int number(@Nullable String typed, String field, int least, int most, Objections objections) {
        String text = typed == null ? "" : typed.strip();
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            objections.add(field, "signals.ask", least, most);
        }
        return number;
    }

    public String typed(@Nullable String field) {
        return field == null ? "" : field;
    }
}
