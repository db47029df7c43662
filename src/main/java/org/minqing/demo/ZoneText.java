package org.minqing.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code zone.yaml}, {@code units.yaml} and {@code officials.yaml} say. */
record ZoneText(Itself zone, List<GoalText> goals, List<Subdistrict> subdistricts) {

    record Itself(String name, String prefix, List<String> aliases) {}

    record GoalText(String series, String title, int year) {}

    record Subdistrict(String name, List<String> aliases, List<Community> communities) {}

    /**
     * @param spots named spots; 路 holds several
     * @param facts attribute and value
     * @param tasks what the community announces for the next stage
     */
    record Community(
            String name,
            List<String> aliases,
            List<Estate> estates,
            List<String> groups,
            Map<String, Object> spots,
            List<List<String>> facts,
            List<String> tasks) {

        /** Whether a template for these kinds of estates fits here. */
        boolean fits(List<String> kinds) {
            return estates.stream().anyMatch(e -> e.fits(kinds));
        }
    }

    /**
     * @param kind   old, resettled, sold, flat or village
     * @param houses how many buildings (or village houses) it has
     */
    record Estate(String name, String kind, int houses) {

        boolean fits(List<String> kinds) {
            return kinds.contains(kind) || (kinds.contains("any") && !kind.equals("village"));
        }
    }

    record UnitText(
            String name,
            String code,
            @JsonProperty("short") String shortName,
            @Nullable List<String> aliases,
            @Nullable String place,
            List<List<String>> duties) {

        List<String> otherNames() {
            return Optional.ofNullable(aliases).orElse(List.of());
        }
    }

    record OfficialsText(
            List<Leader> leaders,
            Map<String, List<Head>> heads,
            Map<String, String> secretaries,
            Map<String, String> deputies) {}

    record Leader(
            String name,
            String title,
            @Nullable String also,
            List<String> subjects,
            @Nullable List<String> units,
            List<String> links) {

        List<String> titles() {
            return also == null ? List.of(title) : List.of(title, also);
        }

        List<String> portfolioUnits() {
            return Optional.ofNullable(units).orElse(List.of());
        }
    }

    record Head(String name, String title) {}

    record PeopleText(List<String> surnames, List<String> given) {}
}
