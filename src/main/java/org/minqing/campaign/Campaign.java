package org.minqing.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.visit.Item;

/**
 * A campaign (大讨论, 专项整治, 创建) as a report announced it.
 *
 * @param items what was asked for and promised when it was announced
 */
public record Campaign(
        UUID id, String name, Organiser organiser, Announced announced, Elements elements, List<Item> items, Origin origin) {

    public Campaign {
        items = List.copyOf(items);
    }

    /** Who runs it, as written; {@code unitId} and {@code placeId} when they are known. */
    public record Organiser(String written, @Nullable UUID unitId, @Nullable UUID placeId) {}

    /** @param title the report's headline */
    public record Announced(String title, @Nullable LocalDate date, String dateText) {}

    /**
     * @param bodies   领导小组, 办公室, 督导组
     * @param phases   in their order
     * @param carriers activities it is run through (七个一)
     * @param levels   levels it reaches through
     * @param themes   what it is about
     */
    public record Elements(
            List<String> bodies, List<String> phases, List<String> carriers, List<String> levels, List<String> themes) {
        public Elements {
            bodies = List.copyOf(bodies);
            phases = List.copyOf(phases);
            carriers = List.copyOf(carriers);
            levels = List.copyOf(levels);
            themes = List.copyOf(themes);
        }
    }

    /** Which report of which draft it was read from. */
    public record Origin(@Nullable UUID draftId, String report, UUID recordedBy, Instant recordedAt) {}

    Campaign with(List<Item> those) {
        return new Campaign(id, name, organiser, announced, elements, those, origin);
    }
}
