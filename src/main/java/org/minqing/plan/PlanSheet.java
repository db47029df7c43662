package org.minqing.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.casework.CaseOrigin;
import org.minqing.casework.CaseWords;
import org.minqing.web.Ui;

/**
 * The page of a plan.
 *
 * @param sources what it was made of
 * @param hands   of the reader
 */
public record PlanSheet(
        PlanHistory history, Schedule schedule, CaseWords words, List<CaseOrigin.Link> sources, PlanCommand.Hands hands, Typed typed) {

    /** Width of the drawing, in its own units. */
    private static final int WIDE = 1000;

    /**
     * A report that was refused, as it was typed.
     *
     * @param node      of which node; empty if nothing was refused
     * @param objection in words
     */
    public record Typed(String node, String on, String word, String objection) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** From where to where, in units of the drawing. */
    public record Bar(int x, int width) {}

    public Plan plan() {
        return history.plan();
    }

    public boolean mayReport(Node node) {
        return plan().followed() && PlanLife.mayReport(node, hands);
    }

    public boolean mayKeep() {
        return plan().followed() && hands.keeps();
    }

    public List<String> waitsFor(Node node) {
        return node.after().stream().flatMap(id -> plan().node(id).stream()).map(Node::name).toList();
    }

    public boolean ready(Node node) {
        return node.after().stream().flatMap(id -> plan().node(id).stream()).allMatch(Node::done);
    }

    public Bar latest(Schedule.Slot slot) {
        return bar(slot.latestBegin(), slot.latestFinish());
    }

    public Bar earliest(Schedule.Slot slot) {
        return bar(slot.earliestBegin(), slot.earliestFinish());
    }

    /** Where the day ends. */
    public int at(LocalDate day) {
        Bar bar = bar(day, day);
        return Math.min(WIDE - 2, bar.x() + bar.width());
    }

    public int atToday() {
        return bar(schedule.today(), schedule.today()).x();
    }

    private Bar bar(LocalDate from, LocalDate to) {
        LocalDate first = edges().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = edges().max(LocalDate::compareTo).orElseThrow();
        long all = ChronoUnit.DAYS.between(first, last) + 1;
        long x = ChronoUnit.DAYS.between(first, from) * WIDE / all;
        long end = (ChronoUnit.DAYS.between(first, to) + 1) * WIDE / all;
        return new Bar((int) x, (int) Math.max(end - x, 4));
    }

    private Stream<LocalDate> edges() {
        return Stream.concat(Stream.of(plan().dates().begin(), plan().dates().fixed(), plan().dates().first(), schedule.today()),
                schedule.slots().stream().flatMap(slot -> Stream.of(slot.earliestBegin(), slot.earliestFinish(), slot.latestBegin(), slot.latestFinish())));
    }

    /** What was done, the last first, each as a sentence. */
    public List<Told> told(Ui ui) {
        Map<UUID, String> names = names();
        return history.steps().reversed().stream()
                .map(step -> new Told(sentence(step.event(), names, ui), words.person(step.by()), step.at()))
                .toList();
    }

    public record Told(String what, String who, java.time.Instant at) {}

    private Map<UUID, String> names() {
        var names = new HashMap<UUID, String>();
        history.steps().forEach(step -> {
            switch (step.event()) {
                case PlanEvent.NodeAdded added -> names.put(added.node().id(), added.node().name());
                case PlanEvent.NodeChanged changed -> names.put(changed.node().id(), changed.node().name());
                default -> { }
            }
        });
        return names;
    }

    private static String sentence(PlanEvent event, Map<UUID, String> names, Ui ui) {
        String key = "plan.step." + PlanCodec.kind(event);
        return switch (event) {
            case PlanEvent.Opened opened -> ui.msg(key, ui.date(opened.fixed()));
            case PlanEvent.NodeAdded added -> ui.msg(key, added.node().name(), added.node().days());
            case PlanEvent.NodeChanged changed -> changed.was() == changed.node().days() ? ui.msg(key, changed.node().name())
                    : ui.msg(key + ".days", changed.node().name(), changed.was(), changed.node().days());
            case PlanEvent.NodeRemoved removed -> ui.msg(key, removed.name());
            case PlanEvent.SetSideBySide both -> ui.msg(key, names.getOrDefault(both.first(), ""), names.getOrDefault(both.second(), ""));
            case PlanEvent.Begun begun -> ui.msg(key, names.getOrDefault(begun.node(), ""), ui.date(begun.on()));
            case PlanEvent.Done done -> ui.msg(done.word().isEmpty() ? key : key + ".word", names.getOrDefault(done.node(), ""), ui.date(done.on()), done.word());
            case PlanEvent.TakenBack back -> ui.msg(key, names.getOrDefault(back.node(), ""));
            case PlanEvent.DateMoved moved -> ui.msg(key, ui.date(moved.from()), ui.date(moved.to()), moved.reason());
            case PlanEvent.Dropped dropped -> ui.msg(key, dropped.reason());
            case PlanEvent.Resumed resumed -> ui.msg(key);
        };
    }
}
