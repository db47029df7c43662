package org.minqing.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case belongs together with others.
 *
 * @param merged   it was merged into another (并案), or null
 * @param children the cases merged into this one
 * @param related  linked cases: see also; what was split off it, and what it was split off, among them
 */
public record Bonds(@Nullable Merged merged, List<UUID> children, List<UUID> related) {

    /**
     * What a merged case needs to be itself again.
     *
     * @param stage  the stage it had
     * @param paused the clocks that the merge stopped in their run
     */
    public record Merged(UUID into, CaseStage stage, Set<ClockKind> paused) {
        public Merged {
            paused = Set.copyOf(paused);
        }
    }

    static final Bonds NONE = new Bonds(null, List.of(), List.of());

    public Bonds {
        children = List.copyOf(children);
        related = List.copyOf(related);
    }

    Bonds mergedAs(@Nullable Merged how) {
        return new Bonds(how, children, related);
    }

    Bonds with(UUID child) {
        return new Bonds(merged, and(children, child), related);
    }

    Bonds without(UUID child) {
        return new Bonds(merged, less(children, child), related);
    }

    Bonds linked(UUID other) {
        return related.contains(other) ? this : new Bonds(merged, children, and(related, other));
    }

    Bonds unlinked(UUID other) {
        return new Bonds(merged, children, less(related, other));
    }

    private static List<UUID> and(List<UUID> list, UUID another) {
        List<UUID> all = new ArrayList<>(list);
        all.add(another);
        return all;
    }

    private static List<UUID> less(List<UUID> list, UUID one) {
        return list.stream().filter(id -> !id.equals(one)).toList();
    }
}
