package org.minqing.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backward plan (倒排计划) as its events made it.
 *
 * @param steps   how many events made it
 * @param openedBy who laid it
 * @param dropped why it is no longer followed; empty while it is
 */
public record Plan(UUID id, int steps, UUID openedBy, Facts facts, Dates dates, List<Node> nodes, String dropped) {

    public Plan {
        nodes = List.copyOf(nodes);
    }

    /**
     * @param target     what counts as reached (目标)
     * @param unitId     the unit that answers for the whole
     * @param officialId the person who does, if one is named
     */
    public record Facts(String name, String target, UUID unitId, @Nullable UUID officialId, @Nullable UUID placeId) {}

    /**
     * @param fixed what was made public, as it stands now
     * @param first what was made public first
     */
    public record Dates(LocalDate begin, LocalDate fixed, LocalDate first) {

        public boolean moved() {
            return !fixed.equals(first);
        }
    }

    public boolean followed() {
        return dropped.isEmpty();
    }

    public Optional<Node> node(UUID id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    public Schedule.Frame frame() {
        return new Schedule.Frame(dates.begin(), dates.fixed(), nodes);
    }

    Plan with(List<Node> others) {
        return new Plan(id, steps, openedBy, facts, dates, others, dropped);
    }

    Plan movedTo(LocalDate day) {
        return new Plan(id, steps, openedBy, facts, new Dates(dates.begin(), day, dates.first()), nodes, dropped);
    }

    Plan dropped(String reason) {
        return new Plan(id, steps, openedBy, facts, dates, nodes, reason);
    }

    Plan after(int events) {
        return new Plan(id, events, openedBy, facts, dates, nodes, dropped);
    }
}
