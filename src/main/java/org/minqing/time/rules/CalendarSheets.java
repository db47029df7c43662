package org.minqing.time.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.minqing.time.Calendars;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.notice.NoticeCheck;
import org.minqing.time.notice.Remark;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;

/** Puts together what the calendar's pages show. */
@Component
class CalendarSheets {

    private static final int EDITS_SHOWN = 12;

    private final TimeRules rules;
    private final CalendarEdits edits;
    private final CalendarProposals proposals;
    private final Deadlines deadlines;
    private final Regions regions;
    private final Clock clock;

    CalendarSheets(TimeRules rules, CalendarEdits edits, CalendarProposals proposals, Deadlines deadlines, Regions regions,
            Clock clock) {
        this.rules = rules;
        this.edits = edits;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.regions = regions;
        this.clock = clock;
    }

    LocalDate today(SignedIn me) {
        return regions.byId(me.regionId()).dateOf(clock.instant());
    }

    CalendarSheet year(int year, SignedIn me) {
        Standing<CalendarRules> standing = edits.standing(me.regionId());
        return new CalendarSheet(year, today(me), calendar(me, standing.rules(), standing.edition()), standing.rules(),
                rules.calendarEdits(me.regionId(), EDITS_SHOWN), deadlines.moving(me.regionId()));
    }

    Optional<ProposalSheet> proposal(UUID id, SignedIn me) {
        return proposals.find(me.regionId(), id).map(proposal -> sheet(id, proposal, me));
    }

    private ProposalSheet sheet(UUID id, CalendarProposals.Proposal proposal, SignedIn me) {
        CalendarChange change = proposal.change();
        Standing<CalendarRules> standing = edits.standing(me.regionId());
        WorkingCalendar now = calendar(me, standing.rules(), standing.edition());
        WorkingCalendar then = calendar(me, change.on(standing.rules()), standing.edition() + 1);
        return new ProposalSheet(id, change, standing, now, then, remarks(proposal, then), deadlines.under(me, then));
    }

    private static List<Remark> remarks(CalendarProposals.Proposal proposal, WorkingCalendar then) {
        List<Remark> all = new ArrayList<>(proposal.remarks());
        if (proposal.change() instanceof CalendarChange.Notices imported) {
            imported.notices().forEach(notice -> all.addAll(NoticeCheck.of(notice, then)));
        }
        return all;
    }

    private WorkingCalendar calendar(SignedIn me, CalendarRules those, int edition) {
        Region region = regions.byId(me.regionId());
        return those.calendar(Calendars.version(edition), region.zone());
    }
}
