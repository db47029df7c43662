package org.minqing.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseEvent.ClockChanged;
import org.minqing.casework.CaseEvent.ProgressNoted;
import org.minqing.time.CaseClock;

/**
 * 进展: one note on a directive.
 *
 * @param late it came after the frequency set had it due
 */
public record ProgressNote(
        Instant at, By by, String text, boolean erased, List<CaseEvent.Evidence> files, boolean late) {

    /** The notes of a case, the newest first. */
    static List<ProgressNote> newestFirst(List<Told> timeline) {
        List<ProgressNote> notes = new ArrayList<>();
        @Nullable CaseClock clock = null;
        for (Told told : timeline) {
            switch (told.event()) {
                case ClockChanged changed when changed.kind() == ClockKind.PROGRESS -> clock = changed.clock();
                case ProgressNoted noted -> notes.add(note(told, noted, clock));
                default -> {}
            }
        }
        Collections.reverse(notes);
        return notes;
    }

    private static ProgressNote note(Told told, ProgressNoted noted, @Nullable CaseClock clock) {
        Instant at = told.recorded().at();
        boolean late = clock != null && clock.running() && at.isAfter(clock.due());
        return new ProgressNote(at, told.recorded().by(), noted.words().text("text"), told.erased(), noted.files(), late);
    }
}
