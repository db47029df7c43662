package org.minqing.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Decision.Refused;
import org.minqing.web.Role;

/** What a promise must be to be taken down. */
final class Promises {

    /** Longest name of who said it, in UTF-16 units. */
    static final int LONGEST_BY = 100;

    /** Nobody promises further ahead; a later year is a slip of the pen. */
    static final int LATEST_YEARS = 10;

    private Promises() {}

    /** A unit promises for itself; the office and leaders take down whoever promised. */
    static Optional<Refused> made(Promise promise, Case facts, Context context) {
        Actor actor = context.actor();
        boolean forOthers = Needs.ofOffice(actor) || actor.roles().contains(Role.LEADER);
        if (!forOthers && !actor.worksFor(promise.unitId())) {
            return Needs.refused("casework.needs.own-unit");
        }
        if (promise.by().length() > LONGEST_BY) {
            return Needs.refused("casework.needs.shorter", LONGEST_BY);
        }
        LocalDate registered = day(facts.registeredAt(), context);
        return Needs.text(promise.text(), "casework.needs.promise").or(() -> between(promise.due(), registered.minusYears(1), context));
    }

    /** To another day, that has not passed. */
    static Optional<Refused> moved(CaseCommand.MovePromise c, Case facts, Context context) {
        boolean same = facts.commitment(c.commitmentId()).filter(promise -> c.due().equals(promise.due())).isPresent();
        return same ? Needs.refused("casework.needs.another-day") : between(c.due(), day(context.now(), context), context);
    }

    private static Optional<Refused> between(@Nullable LocalDate due, LocalDate first, Context context) {
        LocalDate last = day(context.now(), context).plusYears(LATEST_YEARS);
        return due == null || !due.isBefore(first) && !due.isAfter(last) ? Optional.empty() : Needs.refused("casework.needs.promise-day");
    }

    private static LocalDate day(java.time.Instant at, Context context) {
        return context.rules().clockWork().calendar().dateOf(at);
    }
}
