package org.minqing.plan;

import static org.minqing.plan.PlanDecision.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.minqing.plan.PlanDecision.Happens;
import org.minqing.plan.PlanDecision.Stands;
import org.minqing.plan.PlanEvent.Laid;

/**
 * The life of a plan: what may be done to it, and what each event makes of it. Pure. What it keeps true: nodes never wait for
 * each other, and what a begun node waits for is done.
 */
public final class PlanLife {

    public static final int MOST_NODES = 200;
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_WORDS = 300;

    /** From the begin to the fixed date. */
    public static final int MOST_YEARS = 10;

    private PlanLife() {}

    /** @param today on which it is asked for */
    public static PlanDecision decide(Plan plan, PlanCommand command, PlanCommand.Hands hands, LocalDate today) {
        if (!plan.followed() && !(command instanceof PlanCommand.Resume)) {
            return refused("dropped");
        }
        return switch (command) {
            case PlanCommand.AddNode add -> added(plan, add.node());
            case PlanCommand.ChangeNode change -> changed(plan, change.node());
            case PlanCommand.RemoveNode remove -> removed(plan, remove.node());
            case PlanCommand.SetSideBySide both -> sideBySide(plan, both);
            case PlanCommand.ReportBegun begun -> begun(plan, begun, hands, today);
            case PlanCommand.ReportDone done -> done(plan, done, hands, today);
            case PlanCommand.TakeBack back -> takenBack(plan, back.node(), hands);
            case PlanCommand.MoveDate move -> moved(plan, move, hands);
            case PlanCommand.Drop drop -> drop.reason().isEmpty() ? refused("reason") : tooLong(drop.reason())
                    ? refused("too-long") : new Happens(new PlanEvent.Dropped(drop.reason()));
            case PlanCommand.Resume resume -> plan.followed() ? new Stands() : new Happens(new PlanEvent.Resumed());
        };
    }

    private static PlanDecision added(Plan plan, Laid node) {
        if (plan.nodes().size() >= MOST_NODES) {
            return refused("too-many", MOST_NODES);
        }
        if (plan.node(node.id()).isPresent()) {
            return new Stands();
        }
        return laid(plan, node, new PlanEvent.NodeAdded(node));
    }

    private static PlanDecision changed(Plan plan, Laid node) {
        Node was = plan.node(node.id()).orElse(null);
        if (was == null) {
            return refused("gone");
        }
        if (laidOf(was).equals(node)) {
            return new Stands();
        }
        if (was.done()) {
            return refused("is-done", was.name());
        }
        return laid(plan, node, new PlanEvent.NodeChanged(node, was.days()));
    }

    private static PlanDecision laid(Plan plan, Laid node, PlanEvent event) {
        if (node.name().isEmpty() || node.name().length() > LONGEST_NAME) {
            return refused("name", LONGEST_NAME);
        }
        if (node.days() < 1 || node.days() > Node.LONGEST) {
            return refused("days", Node.LONGEST);
        }
        if (node.after().stream().anyMatch(id -> plan.node(id).isEmpty())) {
            return refused("gone");
        }
        List<Node> circle = Network.circle(evolve(plan, event).nodes());
        if (!circle.isEmpty()) {
            return refused("circle", named(Stream.concat(circle.stream(), Stream.of(circle.getFirst()))));
        }
        boolean begun = plan.node(node.id()).filter(Node::touched).isPresent();
        return begun && !openOf(plan, node.after()).isEmpty()
                ? refused("begun-before", node.name(), listed(openOf(plan, node.after())))
                : new Happens(event);
    }

    private static PlanDecision removed(Plan plan, UUID id) {
        Node was = plan.node(id).orElse(null);
        return was == null ? new Stands()
                : was.touched() ? refused("is-begun", was.name())
                : new Happens(new PlanEvent.NodeRemoved(id, was.name()));
    }

    private static PlanDecision sideBySide(Plan plan, PlanCommand.SetSideBySide both) {
        Node first = plan.node(both.first()).orElse(null);
        Node second = plan.node(both.second()).orElse(null);
        return first == null || second == null ? refused("gone")
                : !second.after().contains(first.id()) ? new Stands()
                : new Happens(new PlanEvent.SetSideBySide(first.id(), second.id()));
    }

    private static PlanDecision begun(Plan plan, PlanCommand.ReportBegun begun, PlanCommand.Hands hands, LocalDate today) {
        Node node = plan.node(begun.node()).orElse(null);
        if (node == null) {
            return refused("gone");
        }
        if (node.touched()) {
            return node.done() ? refused("is-done", node.name()) : new Stands();
        }
        return reported(plan, node, begun.on(), hands, today, new PlanEvent.Begun(node.id(), begun.on()));
    }

    private static PlanDecision done(Plan plan, PlanCommand.ReportDone done, PlanCommand.Hands hands, LocalDate today) {
        Node node = plan.node(done.node()).orElse(null);
        if (node == null) {
            return refused("gone");
        }
        if (node.done()) {
            return new Stands();
        }
        if (tooLong(done.word())) {
            return refused("too-long");
        }
        LocalDate begunOn = node.begunOn();
        if (begunOn != null && done.on().isBefore(begunOn)) {
            return refused("done-before-begun", node.name());
        }
        return reported(plan, node, done.on(), hands, today, new PlanEvent.Done(node.id(), done.on(), done.word()));
    }

    private static PlanDecision reported(Plan plan, Node node, LocalDate on, PlanCommand.Hands hands, LocalDate today, PlanEvent event) {
        if (!mayReport(node, hands)) {
            return refused("not-yours", node.name());
        }
        if (on.isAfter(today)) {
            return refused("future");
        }
        if (on.isBefore(plan.dates().begin().minusYears(1))) {
            return refused("long-ago");
        }
        List<Node> open = openOf(plan, node.after());
        return open.isEmpty() ? new Happens(event) : refused("first", node.name(), listed(open));
    }

    /** He of the node's unit, and whoever keeps the plan. */
    public static boolean mayReport(Node node, PlanCommand.Hands hands) {
        return hands.keeps() || node.unitId().equals(hands.unit());
    }

    private static PlanDecision takenBack(Plan plan, UUID id, PlanCommand.Hands hands) {
        Node node = plan.node(id).orElse(null);
        if (node == null) {
            return refused("gone");
        }
        if (!mayReport(node, hands)) {
            return refused("not-yours", node.name());
        }
        if (!node.touched()) {
            return new Stands();
        }
        List<Node> later = plan.nodes().stream().filter(other -> other.touched() && other.after().contains(id)).toList();
        return node.done() && !later.isEmpty() ? refused("later-begun", node.name(), listed(later)) : new Happens(new PlanEvent.TakenBack(id));
    }

    private static PlanDecision moved(Plan plan, PlanCommand.MoveDate move, PlanCommand.Hands hands) {
        return !hands.moves() ? refused("not-leader")
                : move.to().equals(plan.dates().fixed()) ? new Stands()
                : move.reason().isEmpty() ? refused("reason")
                : tooLong(move.reason()) ? refused("too-long")
                : !inReach(plan.dates().begin(), move.to()) ? refused("dates", MOST_YEARS)
                : new Happens(new PlanEvent.DateMoved(plan.dates().fixed(), move.to(), move.reason()));
    }

    /** The fixed date is not before the begin and not too far after it. */
    public static boolean inReach(LocalDate begin, LocalDate fixed) {
        return !fixed.isBefore(begin) && !fixed.isAfter(begin.plusYears(MOST_YEARS));
    }

    /** The event is what came of this command, when it was given first. */
    static boolean cameOf(PlanCommand command, PlanEvent event) {
        return switch (command) {
            case PlanCommand.AddNode(Laid node) -> laidBy(event, node);
            case PlanCommand.ChangeNode(Laid node) -> laidBy(event, node);
            case PlanCommand.RemoveNode(UUID node) -> event instanceof PlanEvent.NodeRemoved removed && removed.node().equals(node);
            case PlanCommand.SetSideBySide(UUID first, UUID second) -> event.equals(new PlanEvent.SetSideBySide(first, second));
            case PlanCommand.ReportBegun(UUID node, LocalDate on) -> event.equals(new PlanEvent.Begun(node, on));
            case PlanCommand.ReportDone(UUID node, LocalDate on, String word) -> event.equals(new PlanEvent.Done(node, on, word));
            case PlanCommand.TakeBack(UUID node) -> event.equals(new PlanEvent.TakenBack(node));
            case PlanCommand.MoveDate(LocalDate to, String reason) ->
                    event instanceof PlanEvent.DateMoved moved && moved.to().equals(to) && moved.reason().equals(reason);
            case PlanCommand.Drop(String reason) -> event.equals(new PlanEvent.Dropped(reason));
            case PlanCommand.Resume resume -> event instanceof PlanEvent.Resumed;
        };
    }

    private static boolean laidBy(PlanEvent event, Laid node) {
        return event instanceof PlanEvent.NodeAdded added && added.node().equals(node)
                || event instanceof PlanEvent.NodeChanged changed && changed.node().equals(node);
    }

    private static boolean tooLong(String words) {
        return words.length() > LONGEST_WORDS;
    }

    private static List<Node> openOf(Plan plan, List<UUID> ids) {
        return ids.stream().flatMap(id -> plan.node(id).stream()).filter(node -> !node.done()).toList();
    }

    private static String named(Stream<Node> nodes) {
        return String.join(" → ", nodes.map(Node::name).toList());
    }

    private static String listed(List<Node> nodes) {
        return String.join("、", nodes.stream().map(Node::name).toList());
    }

    static Laid laidOf(Node node) {
        return new Laid(node.id(), node.name(), node.unitId(), node.days(), node.after());
    }

    static Plan opened(UUID id, UUID by, PlanEvent.Opened opened) {
        return new Plan(id, 1, by, opened.facts(), new Plan.Dates(opened.begin(), opened.fixed(), opened.fixed()), List.of(), "");
    }

    static Plan evolve(Plan plan, PlanEvent event) {
        return (switch (event) {
            case PlanEvent.Opened again -> throw new IllegalStateException("plan " + plan.id() + " is opened twice");
            case PlanEvent.NodeAdded added -> plan.with(Stream.concat(plan.nodes().stream(), Stream.of(ahead(added.node()))).toList());
            case PlanEvent.NodeChanged changed -> each(plan, changed.node().id(), node -> relaid(node, changed.node()));
            case PlanEvent.NodeRemoved removed -> without(plan, removed.node());
            case PlanEvent.SetSideBySide both -> plan.with(Remedy.besides(plan.nodes(), both.first(), both.second()));
            case PlanEvent.Begun begun -> each(plan, begun.node(), node -> node.reported(begun.on(), null, ""));
            case PlanEvent.Done done -> each(plan, done.node(), node -> node.reported(node.begunOn(), done.on(), done.word()));
            case PlanEvent.TakenBack back -> each(plan, back.node(), node -> node.reported(node.done() ? node.begunOn() : null, null, ""));
            case PlanEvent.DateMoved moved -> plan.movedTo(moved.to());
            case PlanEvent.Dropped dropped -> plan.dropped(dropped.reason());
            case PlanEvent.Resumed resumed -> plan.dropped("");
        }).after(plan.steps() + 1);
    }

    private static Node ahead(Laid laid) {
        return Node.ahead(laid.id(), laid.name(), laid.unitId(), laid.days(), laid.after());
    }

    private static Node relaid(Node node, Laid laid) {
        return new Node(node.id(), laid.name(), laid.unitId(), laid.days(), laid.after(), node.begunOn(), node.doneOn(), node.word());
    }

    private static Plan each(Plan plan, UUID id, UnaryOperator<Node> change) {
        return plan.with(plan.nodes().stream().map(node -> node.id().equals(id) ? change.apply(node) : node).toList());
    }

    private static Plan without(Plan plan, UUID id) {
        List<UUID> inherited = plan.node(id).map(Node::after).orElse(List.of());
        return plan.with(plan.nodes().stream().filter(node -> !node.id().equals(id)).map(node -> {
            if (!node.after().contains(id)) {
                return node;
            }
            var after = new ArrayList<UUID>(node.after());
            after.remove(id);
            inherited.stream().filter(one -> !after.contains(one)).forEach(after::add);
            return node.following(after);
        }).toList());
    }
}
