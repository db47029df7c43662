package org.minqing.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Decision.Refused;
import org.minqing.time.CaseClock;

/** What a unit's request, and its grant, must bring with them. */
final class Requests {

    /** A shelved case is looked at again within a year. */
    static final int LONGEST_SHELVING_DAYS = 366;

    private Requests() {}

    /** The lead names the unit that should have it; an assistant only says why. */
    static Optional<Refused> toReturn(CaseCommand.AskToReturn c, Case facts, Actor actor) {
        boolean leads = facts.lead().filter(lead -> actor.worksFor(lead.unitId())).isPresent();
        if (leads && c.proposed() == null) {
            return Needs.refused("casework.needs.proposed-unit");
        }
        if (c.proposed() != null && facts.lead().filter(lead -> lead.unitId().equals(c.proposed())).isPresent()) {
            return Needs.refused("casework.needs.another-unit");
        }
        return Needs.text(c.reason(), "casework.needs.reason");
    }

    /** 1 to as many days as the limit had at first. */
    static Optional<Refused> extension(int days, Case facts) {
        long most = mostDays(facts);
        return days >= 1 && days <= most ? Optional.empty() : Needs.refused("casework.needs.extension-days", most);
    }

    static long mostDays(Case facts) {
        CaseClock resolve = facts.clocks().get(ClockKind.RESOLVE);
        return resolve == null ? 1 : Math.max(1, resolve.limit().amount());
    }

    static Optional<Refused> review(@Nullable LocalDate until, Case facts, Context context) {
        LocalDate today = context.rules().clockWork().calendar().dateOf(context.now());
        return until != null && until.isAfter(today) && !until.isAfter(today.plusDays(LONGEST_SHELVING_DAYS))
                ? Optional.empty() : Needs.refused("casework.needs.review-day");
    }

    static Optional<Refused> grant(CaseCommand.Grant c, Case facts, Context context) {
        Request request = facts.request();
        if (request == null) {
            return Needs.refused("casework.condition.NO_REQUEST_IS_OPEN");
        }
        Optional<Refused> lacking = switch (request.kind()) {
            case EXTENSION -> extension(Facts.grantedDays(c, facts), facts);
            case SHELVING -> review(c.until() == null ? request.until() : c.until(), facts, context);
            case RETURN, ARBITRATION -> Optional.empty();
        };
        return lacking.or(() -> Needs.shortEnough(c.words()));
    }
}
