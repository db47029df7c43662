package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Decision.Refused;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockWork;
import org.minqing.time.LimitRule;
import org.minqing.time.TimeLimits;

/** What a unit's request, and its grant, must bring with them. */
final class Requests {

    /** A shelved case is looked at again within a year. */
    static final int LONGEST_SHELVING_DAYS = 366;

    /** The rule that says how much one extension may add at most. */
    static final String EXTENSION = "EXTENSION";

    /** The rule that says how long after dispatch a unit may still ask to return; where none fits, as long as it works on it. */
    static final String RETURN = "RETURN";

    private Requests() {}

    /** The lead names the unit that should have it; an assistant only says why. */
    static Optional<Refused> toReturn(CaseCommand.AskToReturn c, Case facts, Context context) {
        Optional<Instant> last = lastReturn(facts, context.rules().limits(), context.rules().clockWork());
        if (last.filter(until -> context.now().isAfter(until)).isPresent()) {
            return Needs.refused("casework.needs.return-in-time");
        }
        Actor actor = context.actor();
        boolean leads = facts.lead().filter(lead -> actor.worksFor(lead.unitId())).isPresent();
        if (leads && c.proposed() == null) {
            return Needs.refused("casework.needs.proposed-unit");
        }
        if (c.proposed() != null && facts.lead().filter(lead -> lead.unitId().equals(c.proposed())).isPresent()) {
            return Needs.refused("casework.needs.another-unit");
        }
        return Needs.text(c.reason(), "casework.needs.reason");
    }

    /**
     * Until when a unit may ask to return it, if a rule says so: 信访工作条例 gives five working days. Counted from when the
     * matter came to the unit, or came back to it.
     */
    static Optional<Instant> lastReturn(Case facts, TimeLimits limits, ClockWork work) {
        return facts.clock(ClockKind.RESOLVE).filter(CaseClock::running).flatMap(clock -> limits
                .find(asked(RETURN, facts, work.calendar().dateOf(clock.since())))
                .map(limit -> work.start(limit, clock.since()).due()));
    }

    private static LimitRule.Asked asked(String rule, Case facts, LocalDate day) {
        Matter matter = facts.matter();
        return new LimitRule.Asked(rule, matter.type().name(), matter.flags().urgent(),
                facts.lead().map(Assignment::unitId).orElse(null), day);
    }

    /** 1 to as many days as the limit had at first, or as a rule allows. */
    static Optional<Refused> extension(int days, Case facts, Context context) {
        LocalDate today = context.rules().clockWork().calendar().dateOf(context.now());
        long most = mostDays(facts, context.rules().limits(), today);
        return days >= 1 && days <= most ? Optional.empty() : Needs.refused("casework.needs.extension-days", most);
    }

    static long mostDays(Case facts, TimeLimits limits, LocalDate today) {
        CaseClock resolve = facts.clocks().get(ClockKind.RESOLVE);
        long first = resolve == null ? 1 : Math.max(1, resolve.limit().amount());
        return limits.find(asked(EXTENSION, facts, today)).map(most -> Math.min(first, most.amount())).orElse(first);
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
            case EXTENSION -> extension(Facts.grantedDays(c, facts), facts, context);
            case SHELVING -> review(c.until() == null ? request.until() : c.until(), facts, context);
            case RETURN, ARBITRATION -> Optional.empty();
        };
        return lacking.or(() -> Needs.shortEnough(c.words()));
    }
}
