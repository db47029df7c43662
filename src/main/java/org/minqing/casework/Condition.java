package org.minqing.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.minqing.casework.CaseCommand.TryToReach.Way;
import org.minqing.time.CaseClock;
import org.minqing.web.Role;

/** The named conditions of moves. Each says by its message why a move is refused: {@code casework.condition.<NAME>}. */
enum Condition {
    A_CONCERN(asked -> asked.facts().kind() == CaseKind.CONCERN),
    A_DIRECTIVE(asked -> asked.facts().kind() == CaseKind.DIRECTIVE),
    NOT_ANONYMOUS(asked -> !asked.facts().matter().flags().anonymous()),
    HAS_A_LEAD(asked -> asked.facts().lead().isPresent()),
    HAS_NO_LEAD(asked -> asked.facts().lead().isEmpty()),
    OF_THE_LEAD_UNIT(asked -> asked.facts().lead().filter(lead -> asked.actor().worksFor(lead.unitId())).isPresent()),
    OF_THE_LEAD_OR_THE_OFFICE(asked -> asked.actor().roles().contains(Role.DISPATCHER)
            || asked.actor().roles().contains(Role.SUPERVISOR)
            || asked.facts().lead().filter(lead -> asked.actor().worksFor(lead.unitId())).isPresent()),
    LEAD_HAS_SIGNED(asked -> asked.facts().lead().filter(lead -> lead.state() == Assignment.State.SIGNED).isPresent()),
    AN_ASSISTANT_TO_SIGN(asked -> assists(asked, Assignment.State.ASSIGNED)),
    AN_ASSISTANT_THAT_HAS_SIGNED(asked -> assists(asked, Assignment.State.SIGNED)),

    /** Neither the person nor his unit had a hand in the matter: who handles a case never reviews or confirms it. */
    NEVER_A_HANDLER(asked -> !asked.facts().handlers().contains(asked.actor().userId())
            && asked.facts().assignment(asked.actor().unitId()).isEmpty()
            && !asked.actor().worksFor(asked.facts().answeredBy())),

    /** The call-back officer; what is asked at the next visit, the clerk writes down; for a directive its issuer. */
    CONFIRMER(asked -> switch (asked.facts().matter().confirmer()) {
        case RESIDENT, REPRESENTATIVE, PUBLISHED_REPLY -> asked.actor().roles().contains(Role.CONFIRMATION_OFFICER);
        case NEXT_VISIT -> asked.actor().roles().contains(Role.CONFIRMATION_OFFICER)
                || asked.actor().roles().contains(Role.CLERK);
        case ISSUER -> issuerOrHisOffice(asked);
    }),

    /** Nobody has visited since the result was approved. */
    WAITS_FOR_A_VISIT(asked -> asked.facts().runs(ClockKind.NEXT_VISIT)),

    ISSUER_OR_HIS_OFFICE(Condition::issuerOrHisOffice),

    NO_REQUEST_IS_OPEN(asked -> asked.facts().request() == null),

    /** While the lead wants to give it back, no result is taken of it; an assistant's wish does not hold up the lead. */
    NO_RETURN_IS_OPEN(asked -> !asked.facts().leadAsks(Request.Kind.RETURN) && !asked.facts().asks(Request.Kind.ARBITRATION)),
    ITS_RETURN_IS_NOT_OPEN(asked -> !asked.facts().asks(Request.Kind.RETURN)
            || !asked.actor().worksFor(java.util.Objects.requireNonNull(asked.facts().request()).unitId())),
    A_RETURN_IS_ASKED(asked -> asked.facts().asks(Request.Kind.RETURN)),
    THE_LEAD_ASKS(asked -> asked.facts().request() != null && leads(asked, asked.facts().request().unitId())),
    AN_ASSISTANT_ASKS(asked -> asked.facts().request() != null && !leads(asked, asked.facts().request().unitId())),
    AN_EXTENSION_IS_ASKED(asked -> asked.facts().asks(Request.Kind.EXTENSION)),
    SHELVING_IS_ASKED(asked -> asked.facts().asks(Request.Kind.SHELVING)),
    ARBITRATION_IS_ASKED(asked -> asked.facts().asks(Request.Kind.ARBITRATION)),
    OF_THE_ASKING_UNIT(asked -> asked.facts().request() != null && asked.actor().worksFor(asked.facts().request().unitId())),

    /** Lead, or an assistant that still has its part. */
    OF_A_HANDLING_UNIT(asked -> asked.facts().assignment(asked.actor().unitId())
            .filter(part -> part.state() != Assignment.State.RETURNED).isPresent()),

    /** 退单: once a unit, and never after an arbitration (国办函〔2025〕66号 asks for one objection review). */
    MAY_STILL_RETURN(asked -> !asked.facts().trail().arbitrated()
            && (asked.actor().unitId() == null || !asked.facts().trail().returners().contains(asked.actor().unitId()))),
    ITS_RETURN_WAS_REFUSED(asked -> !asked.facts().trail().arbitrated()
            && asked.actor().worksFor(asked.facts().trail().refused())),
    NOT_YET_EXTENDED(asked -> !asked.facts().trail().extended()),

    /** Asked before the due time, while the clock runs. */
    BEFORE_THE_DUE_TIME(asked -> asked.facts().clock(ClockKind.RESOLVE)
            .filter(clock -> clock.running() && asked.now().isBefore(clock.due()))
            .isPresent()),

    /** Dates of a concern are changed by the office; those of a directive by its issuer or his office. */
    DECIDES_ON_DATES(asked -> asked.facts().kind() == CaseKind.DIRECTIVE
            ? issuerOrHisOffice(asked)
            : asked.actor().roles().contains(Role.DISPATCHER) || asked.actor().roles().contains(Role.SUPERVISOR)),

    /** 15 days after closing. */
    CLOSED_NOT_LONG_AGO(asked -> asked.facts().closedAt() != null
            && !asked.now().isAfter(asked.facts().closedAt().plus(Condition.reopenWithin()))),
    HAS_NO_CHILDREN(asked -> asked.facts().bonds().children().isEmpty()),
    ISSUER_IF_A_DIRECTIVE(asked -> asked.facts().kind() == CaseKind.CONCERN || issuerOrHisOffice(asked)),

    /** The written rule for closing without anybody's word: never counted as solved. */
    NO_WORD_TO_BE_HAD(asked -> asked.facts().matter().flags().anonymous()
            ? objectionTimeIsOver(asked.facts(), asked.now())
            : wasNotReached(asked.facts(), asked.now()));

    /** What a condition looks at. */
    record Asked(Case facts, Actor actor, Instant now) {}

    private final Predicate<Asked> holds;

    Condition(Predicate<Asked> holds) {
        this.holds = holds;
    }

    boolean holds(Asked asked) {
        return holds.test(asked);
    }

    /** How long after closing a case can be opened again. */
    private static Duration reopenWithin() {
        return Duration.ofDays(15);
    }

    private static boolean leads(Asked asked, UUID unit) {
        return asked.facts().lead().filter(lead -> lead.unitId().equals(unit)).isPresent();
    }

    private static boolean assists(Asked asked, Assignment.State state) {
        return asked.facts()
                .assignment(asked.actor().unitId())
                .filter(part -> !part.lead() && part.state() == state)
                .isPresent();
    }

    /** Where neither issuer nor office is known by id, the supervision office stands for them. */
    private static boolean issuerOrHisOffice(Asked asked) {
        Matter matter = asked.facts().matter();
        boolean issuer = matter.issuerId() != null && matter.issuerId().equals(asked.actor().officialId());
        if (matter.officeId() != null) {
            return issuer || asked.actor().worksFor(matter.officeId());
        }
        return issuer || asked.actor().roles().contains(Role.SUPERVISOR);
    }

    /** Three calls on three working days, one of them after office hours, then a message, then seven days. */
    private static boolean wasNotReached(Case facts, Instant now) {
        var calls = facts.tries().stream().filter(t -> t.way() == Way.CALL && t.workingDay()).toList();
        long days = calls.stream().map(CaseEvent.TriedToReach::day).distinct().count();
        boolean late = calls.stream().anyMatch(CaseEvent.TriedToReach::afterHours);
        boolean messageIsOld = facts.tries().stream()
                .anyMatch(t -> t.way() == Way.MESSAGE && !t.at().plus(Duration.ofDays(7)).isAfter(now));
        return days >= 3 && late && messageIsOld;
    }

    private static boolean objectionTimeIsOver(Case facts, Instant now) {
        CaseClock clock = facts.clocks().get(ClockKind.CONFIRMATION);
        return clock == null ? facts.matter().flags().history() : !clock.due().isAfter(now);
    }
}
