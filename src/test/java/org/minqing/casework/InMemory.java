package org.minqing.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case being worked in memory, an hour a move unless told otherwise. */
final class InMemory {

    final Zone zone;
    final List<Recorded> events = new ArrayList<>();
    private final UUID id = UUID.randomUUID();
    private Instant now = Zone.at("2026-11-23T09:00");
    private @Nullable Case facts;

    private InMemory(Zone zone) {
        this.zone = zone;
    }

    static InMemory of(Zone zone, CaseCommand.Register command, Actor actor) {
        InMemory story = new InMemory(zone);
        Decision decision = Decisions.open(command, () -> "滨20261123-0001", Zone.context(actor, story.now));
        story.take(decision);
        return story;
    }

    static InMemory ofLamp() {
        Zone zone = new Zone();
        return of(zone, zone.lamp(), zone.clerk);
    }

    static InMemory ofDirective() {
        Zone zone = new Zone();
        return of(zone, zone.directive(), zone.clerk);
    }

    InMemory waiting(Duration time) {
        now = now.plus(time);
        return this;
    }

    InMemory untilDay(String local) {
        now = Zone.at(local);
        return this;
    }

    /** Does it, and fails the test if it is refused. */
    InMemory then(CaseCommand command, Actor actor) {
        now = now.plus(Duration.ofHours(1));
        Decision decision = attempt(command, actor);
        if (decision instanceof Decision.Refused refused) {
            throw new AssertionError(command + " was refused: " + refused);
        }
        take(decision);
        return this;
    }

    Decision attempt(CaseCommand command, Actor actor) {
        return Decisions.decide(facts(), command, Zone.context(actor, now));
    }

    /** The message key of the refusal, or "allowed". */
    String refusal(CaseCommand command, Actor actor) {
        return attempt(command, actor) instanceof Decision.Refused refused ? refused.key() : "allowed";
    }

    void take(Decision decision) {
        for (Recorded recorded : ((Decision.Events) decision).recorded()) {
            events.add(recorded);
            facts = facts == null ? Evolution.begin(id, zone.region, recorded) : Evolution.evolve(facts, recorded);
        }
    }

    Case facts() {
        return java.util.Objects.requireNonNull(facts);
    }

    org.minqing.time.CaseClock clock(ClockKind kind) {
        return java.util.Objects.requireNonNull(facts().clocks().get(kind), kind.name());
    }

    Verdict verdict() {
        return java.util.Objects.requireNonNull(facts().verdict());
    }

    Instant now() {
        return now;
    }

    UUID id() {
        return id;
    }

    InMemory dispatched() {
        return then(new CaseCommand.Dispatch(zone.building, List.of(), "照明维护"), zone.dispatcher);
    }

    InMemory fedBack() {
        return dispatched().then(new CaseCommand.Sign(), zone.buildingLiaison)
                .then(new CaseCommand.FeedBack("已更换灯泡"), zone.buildingLiaison);
    }

    InMemory approved() {
        return fedBack().then(new CaseCommand.Approve(""), zone.reviewer);
    }
}
