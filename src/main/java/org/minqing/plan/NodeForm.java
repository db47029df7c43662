package org.minqing.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.plan.PlanEvent.Laid;

/**
 * A node as typed.
 *
 * @param key  made with the form: one sent twice counts once
 * @param node its id, made with the form when it is new
 * @param look not empty: only show what it would lead to
 */
public record NodeForm(String key, String node, String name, String unit, String days, List<String> after, String look) {

    public NodeForm(@Nullable String key, @Nullable String node, @Nullable String name, @Nullable String unit, @Nullable String days,
            @Nullable List<String> after, @Nullable String look) {
        this.key = PlanForm.clean(key);
        this.node = PlanForm.clean(node);
        this.name = PlanForm.clean(name);
        this.unit = PlanForm.clean(unit);
        this.days = PlanForm.clean(days);
        this.after = after == null ? List.of() : List.copyOf(after);
        this.look = PlanForm.clean(look);
    }

    boolean onlyLooks() {
        return !look.isEmpty();
    }

    static NodeForm blank(Plan plan) {
        List<String> last = plan.nodes().isEmpty() ? List.of() : List.of(plan.nodes().getLast().id().toString());
        return new NodeForm(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "", plan.facts().unitId().toString(), "", last, "");
    }

    static NodeForm of(Node node) {
        return new NodeForm(UUID.randomUUID().toString(), node.id().toString(), node.name(), node.unitId().toString(),
                String.valueOf(node.days()), node.after().stream().map(UUID::toString).toList(), "");
    }

    NodeForm lasting(String other) {
        return new NodeForm(key, node, name, unit, other, after, look);
    }

    public boolean follows(UUID id) {
        return after.contains(id.toString());
    }

    /** Empty if no node can be made of it. */
    Optional<Laid> laid() {
        List<UUID> those = after.stream().flatMap(id -> PlanForm.id(id).stream()).distinct().toList();
        return PlanForm.id(node).flatMap(id -> PlanForm.id(unit).flatMap(of -> PlanForm.number(days).map(
                length -> new Laid(id, name, of, length, those))));
    }
}
