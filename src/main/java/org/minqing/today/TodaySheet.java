package org.minqing.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseWords;
import org.minqing.casework.ChangeLine;
import org.minqing.casework.TodoLine;
import org.minqing.place.Place;
import org.minqing.reading.DraftLine;
import org.minqing.visit.Agenda;

/**
 * What a person's Today shows.
 *
 * @param tasks what waits for him besides cases, such as texts to read or promises to pin down; with their number
 * @param more  whether more cases wait than are shown
 * @param since the changes shown are younger than this
 */
public record TodaySheet(
        CaseWords words,
        List<Task> tasks,
        List<DraftLine> drafts,
        List<TodoLine> todo,
        boolean more,
        List<ChangeLine> changes,
        Instant since,
        List<CaseLine> dueSoon,
        List<AgendaOf> agendas,
        List<Brief> briefs) {

    /** Something to do that is not a case. */
    public record Task(String key, long count, String href, String icon) {}

    /** What the next visit to a community is to take up. */
    public record AgendaOf(Place place, Agenda agenda) {}

    /** A community of a leader's, in one line: what is open, what is late, when somebody was last there. */
    public record Brief(Place place, int open, int overdue, int latePromises, @Nullable LocalDate lastVisit) {}

    public boolean nothingToDo() {
        return todo.isEmpty() && drafts.isEmpty() && tasks.stream().allMatch(task -> task.count() == 0);
    }

    public boolean nothingComing() {
        return dueSoon.isEmpty() && agendas.isEmpty();
    }
}
