package org.minqing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.time.WorkingCalendar;

/**
 * How a plan stands on a day: from its fixed date backwards when each node must begin and end at the latest, from that day and
 * what is reported forwards when it can at the earliest, and the working days between. Pure; the same plan, calendar and day
 * give the same schedule.
 */
public final class Schedule {

    /** So many working days before its latest begin a node comes up. */
    public static final int SOON = 3;

    /**
     * A node on its days. Of a node that is done the earliest days are those reported.
     *
     * @param spare working days it can slip without moving the fixed date; less than 0: so many are missing
     */
    public record Slot(
            Node node, LocalDate earliestBegin, LocalDate earliestFinish, LocalDate latestBegin, LocalDate latestFinish, int spare, NodeState state) {}

    private final LocalDate today;
    private final List<Slot> slots;
    private final List<Node> chain;
    private final Passes passes;
    private final Remedies remedies;

    private Schedule(Network network, Passes.Frame frame, WorkingDays days, LocalDate today) {
        this.today = today;
        this.passes = new Passes(network, frame);
        this.remedies = new Remedies(network, frame, days, passes);
        this.chain = passes.chain().stream().map(network.nodes::get).toList();
        var all = new ArrayList<Slot>();
        for (int i = 0; i < network.nodes.size(); i++) {
            all.add(new Slot(network.nodes.get(i), days.day(passes.earliestBegin[i]), days.day(passes.earliestFinish[i]),
                    days.day(passes.latestBegin[i]), days.day(passes.latestFinish[i]), passes.spare(i), state(network.nodes.get(i), i)));
        }
        this.slots = List.copyOf(all);
    }

    /**
     * @param frame of the plan: its begin, fixed date and nodes
     * @throws IllegalArgumentException if nodes wait for each other; {@link PlanLife} lets no such plan come about
     */
    public static Schedule of(Frame frame, WorkingCalendar calendar, LocalDate today) {
        var days = new WorkingDays(calendar, today);
        List<Node> nodes = frame.nodes();
        int[] begun = nodes.stream().mapToInt(node -> Optional.ofNullable(node.begunOn()).map(days::from).orElse(Passes.NONE)).toArray();
        int[] done = nodes.stream().mapToInt(node -> Optional.ofNullable(node.doneOn()).map(days::upTo).orElse(Passes.NONE)).toArray();
        var laid = new Passes.Frame(Math.max(0, days.from(frame.begin())), days.upTo(frame.fixed()), begun, done);
        return new Schedule(Network.of(nodes), laid, days, today);
    }

    /** What a schedule is laid of. */
    public record Frame(LocalDate begin, LocalDate fixed, List<Node> nodes) {
        public Frame {
            nodes = List.copyOf(nodes);
        }
    }

    public LocalDate today() {
        return today;
    }

    /** In the plan's own order. */
    public List<Slot> slots() {
        return slots;
    }

    public Optional<Slot> slot(UUID node) {
        return slots.stream().filter(slot -> slot.node().id().equals(node)).findFirst();
    }

    /** There are nodes, and each is done. */
    public boolean reached() {
        return !slots.isEmpty() && passes.end() == Passes.NONE;
    }

    public boolean fits() {
        return spare() >= 0;
    }

    /** Working days to spare; less than 0: so many are missing. 0 where nothing is open. */
    public int spare() {
        return passes.spare();
    }

    public int missing() {
        return Math.max(0, -spare());
    }

    /** The open nodes that leave no more to spare than the whole, each waiting for the one before it. */
    public List<Node> chain() {
        return chain;
    }

    /** What would make it fit; empty if it does. */
    public List<Remedy> remedies() {
        return fits() ? List.of() : remedies.all();
    }

    /** The open node that must begin first, or end first of those begun. */
    public Optional<Slot> nextUp() {
        return slots.stream().filter(slot -> !slot.node().done())
                .min(java.util.Comparator.comparing((Slot slot) -> slot.node().touched() ? slot.latestFinish() : slot.latestBegin()));
    }

    private NodeState state(Node node, int i) {
        int spare = passes.spare(i);
        if (node.done()) {
            return spare < 0 ? NodeState.DONE_LATE : NodeState.DONE;
        }
        if (spare < 0) {
            return NodeState.LATE;
        }
        return node.touched() ? NodeState.RUNNING : passes.latestBegin[i] <= SOON ? NodeState.SOON : NodeState.AHEAD;
    }
}
