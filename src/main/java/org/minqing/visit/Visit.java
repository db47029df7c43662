package org.minqing.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with everything that was said there. The ids of visit and items are made by the caller, because the cases that
 * come of it name them as their source.
 *
 * @param title      the report's headline, or a short name of the visit
 * @param leaders    who visited, in the report's order
 * @param places     where
 * @param units      departments present, in the report's order
 * @param attendance kinds of residents met
 * @param households households called on
 */
public record Visit(
        UUID id,
        VisitKind kind,
        String title,
        Occasion occasion,
        List<Leader> leaders,
        List<Named> places,
        List<Named> units,
        List<Attendance> attendance,
        List<Household> households,
        List<Item> items,
        Origin origin) {

    public Visit {
        leaders = List.copyOf(leaders);
        places = List.copyOf(places);
        units = List.copyOf(units);
        attendance = List.copyOf(attendance);
        households = List.copyOf(households);
        items = List.copyOf(items);
    }

    /**
     * When and under what.
     *
     * @param date      the day; null when only the text is known (近日)
     * @param dateText  as written; may be empty
     * @param programme 访民情解民忧; may be empty
     * @param parent    the subdistrict or town, null when unknown or not named
     */
    public record Occasion(@Nullable LocalDate date, String dateText, String programme, @Nullable Named parent) {}

    /** A place, unit by the id it is known under, and as written; {@code id} null: only as written. */
    public record Named(@Nullable UUID id, String written) {}

    /** @param titles each post apart, as written */
    public record Leader(@Nullable UUID officialId, String name, List<String> titles) {
        public Leader {
            titles = List.copyOf(titles);
        }
    }

    /** @param people how many, 0 when not said */
    public record Attendance(String kind, int people) {}

    /** @param words as reported, without names; @param households how many, 0 when not said */
    public record Household(String words, int households) {}

    /**
     * Where the record comes from.
     *
     * @param draftId    the draft whose text holds the words; null when entered otherwise
     * @param report     which report of that draft
     * @param history    entered from an old report: no clocks ran
     * @param supersedes the visit that this one corrects
     */
    public record Origin(
            @Nullable UUID draftId,
            String report,
            boolean history,
            @Nullable UUID supersedes,
            UUID recordedBy,
            Instant recordedAt) {}

    Visit with(List<Item> those) {
        return new Visit(
                id, kind, title, occasion, leaders, places, units, attendance, households, those, origin);
    }

    public List<Item> items(ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }
}
