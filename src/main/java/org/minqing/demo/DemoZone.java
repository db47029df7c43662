package org.minqing.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseHistory;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.database.Ids;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.place.FactSource;
import org.minqing.place.NewFact;
import org.minqing.place.Places;
import org.minqing.demo.ZoneHistory.PastVisit;
import org.minqing.reading.Acceptor;
import org.minqing.reading.Drafts;
import org.minqing.time.CalendarChange;
import org.minqing.time.Calendars;
import org.minqing.time.LimitChange;
import org.minqing.time.LimitRule;
import org.minqing.time.Measure;
import org.minqing.time.SpecialDay;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.CalendarEdits;
import org.minqing.time.rules.Edition;
import org.minqing.time.rules.LimitEdits;
import org.minqing.visit.CaseRef;
import org.minqing.visit.Item;
import org.minqing.visit.Visit;
import org.minqing.visit.Visits;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a region with the fictional zone. The same seed and date give the same zone. */
@Service
public class DemoZone {

    /** The password of every demo account, printed at the start. */
    public static final String PASSWORD = "Minqing-Demo-1";

    private static final long SEED = 20260301;

    private final DemoOrganisation organisation;
    private final Regions regions;
    private final Accounts accounts;
    private final Casework casework;
    private final Visits visits;
    private final Places places;
    private final Drafts drafts;
    private final Acceptor acceptor;
    private final DemoEvidence evidence;
    private final LimitEdits limits;
    private final CalendarEdits calendars;
    private final DemoPlans plans;

    DemoZone(
            DemoOrganisation organisation,
            Regions regions,
            Accounts accounts,
            Casework casework,
            Visits visits,
            Places places,
            Drafts drafts,
            Acceptor acceptor,
            DemoEvidence evidence,
            LimitEdits limits,
            CalendarEdits calendars,
            DemoPlans plans) {
        this.organisation = organisation;
        this.regions = regions;
        this.accounts = accounts;
        this.casework = casework;
        this.visits = visits;
        this.places = places;
        this.drafts = drafts;
        this.acceptor = acceptor;
        this.evidence = evidence;
        this.limits = limits;
        this.calendars = calendars;
        this.plans = plans;
    }

    /** The accounts to show at the start, one for each role. */
    public List<DemoAccount> accounts() {
        return DemoStaff.shown(Texts.read());
    }

    /** The demo zone, filled on the first call, everything or nothing, and found again on later ones. */
    @Transactional
    public Region open(LocalDate today, String password) {
        return existing().orElseGet(() -> fill(today, password));
    }

    /** Whether this installation holds the demo zone. */
    public boolean isHere() {
        return existing().isPresent();
    }

    private Optional<Region> existing() {
        return accounts.byUsername(DemoStaff.CLERK).map(Account::regionId).map(regions::byId);
    }

    private Region fill(LocalDate today, String password) {
        Texts texts = Texts.read();
        Region region = regions.create(texts.zone().zone().name(), texts.zone().zone().prefix(), Region.DEFAULT_ZONE);
        Cast cast = organisation.found(region, texts, new DemoOrganisation.Terms(today, password, SEED));
        WorkingCalendar calendar = Calendars.builtIn(region.zone());
        var office = new OfficeTime(region.zone(), calendar::works);
        ZoneHistory history =
                new ZoneHistory.Teller(cast, texts, office, today, new Chance(SEED)).tell(Ids::next);
        comingLimit(region, cast, today);
        Map<Integer, Case> cases = record(region, history);
        history.visits().forEach(past -> record(region, past, cases));
        handInReports(region, cast, today, office);
        dayOff(region, cast, today);
        plans.lay(cast, today, office);
        return region;
    }

    /** The zone takes a day off next week that no notice knew of: what was due then, or counts over it, moves. */
    private void dayOff(Region region, Cast cast, LocalDate today) {
        LocalDate friday = today.plusDays(4).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        calendars.change(region.id(), calendars.standing(region.id()),
                new CalendarChange.Day(new SpecialDay(friday, false, "建区纪念日")), bySupervisor(cast), morning(region, today));
    }

    private Edition.By bySupervisor(Cast cast) {
        Account supervisor = accounts.byId(cast.staff().supervisor().userId()).orElseThrow();
        return new Edition.By(supervisor.id(), supervisor.name());
    }

    private static Instant morning(Region region, LocalDate today) {
        return today.atStartOfDay(region.zone()).toInstant();
    }

    /** The office has decided on a limit of its own, from the first of the next month on. */
    private void comingLimit(Region region, Cast cast, LocalDate today) {
        var scope = new LimitRule.Scope("RESOLVE", CaseType.COMPLAINT.name(), null, cast.unit("城管局"));
        var rule = new LimitRule(LimitRule.OWN + 1, scope, Measure.WORKING_DAYS, 7, today.plusMonths(1).withDayOfMonth(1), null,
                "城市管理进社区三年行动方案");
        limits.change(region.id(), limits.standing(region.id()), new LimitChange.Added(rule, List.of()),
                bySupervisor(cast), morning(region, today));
    }

    /** Records the cases in the order in which they came in; answers them by their place in the history. */
    private Map<Integer, Case> record(Region region, ZoneHistory history) {
        List<Integer> order = history.inOrder();
        List<CaseHistory> inOrder = order.stream().map(history.cases()::get).toList();
        List<Case> recorded = casework.recordAll(region.id(), evidence.with(inOrder));
        var cases = new HashMap<Integer, Case>();
        for (int i = 0; i < order.size(); i++) {
            cases.put(order.get(i), recorded.get(i));
        }
        return cases;
    }

    private void record(Region region, PastVisit past, Map<Integer, Case> cases) {
        Visit visit = past.visit();
        List<Item> items = visit.items().stream().map(item -> withCase(item, past, cases)).toList();
        visits.record(region.id(), new Visit(
                visit.id(),
                visit.kind(),
                visit.title(),
                visit.occasion(),
                visit.leaders(),
                visit.places(),
                visit.units(),
                visit.attendance(),
                visit.households(),
                items,
                visit.origin()));
        takeUpAgenda(region, visit);
        past.done().forEach((itemId, day) -> visits.nextStepDone(region.id(), itemId, day));
        learn(region, past);
    }

    /** What earlier visits put on the agenda is talked about now. */
    private void takeUpAgenda(Region region, Visit visit) {
        UUID placeId = visit.places().getFirst().id();
        if (placeId != null) {
            List<UUID> earlier = visits.agendaFor(region.id(), placeId).stream()
                    .filter(line -> !line.visitId().equals(visit.id()))
                    .map(line -> line.item().id())
                    .toList();
            visits.takeUp(region.id(), earlier, visit.id());
        }
    }

    private static Item withCase(Item item, PastVisit past, Map<Integer, Case> cases) {
        Case its = cases.get(past.caseOf().get(item.id()));
        return its == null
                ? item
                : item.became(Item.Became.tracked(new CaseRef(its.id(), its.matter().number())));
    }

    private void handInReports(Region region, Cast cast, LocalDate today, OfficeTime office) {
        Actor clerk = cast.staff().clerk();
        String name = accounts.byId(clerk.userId()).map(Account::name).orElse("");
        var me = new SignedIn(clerk.userId(), region.id(), name, clerk.roles(), clerk.unitId(), null, null);
        acceptor.acceptAsProposed(handIn(DemoReports.accepted(today, office), me), me);
        DemoReports.of(today, office).forEach(report -> handIn(report, me));
    }

    private UUID handIn(DemoReports.Report report, SignedIn me) {
        return switch (drafts.take(Drafts.Incoming.pasted(report.text(), report.published()), me)) {
            case Drafts.Taken.AsDraft draft -> draft.id();
            case Drafts.Taken.Known known -> known.id();
            case Drafts.Taken.Refused refused -> throw new IllegalStateException(refused.reason());
        };
    }

    /** What the community told about itself, with the visit as its source. */
    private void learn(Region region, PastVisit past) {
        Visit visit = past.visit();
        UUID placeId = visit.places().getFirst().id();
        if (placeId == null) {
            return;
        }
        List<NewFact> facts = past.heard().stream()
                .map(heard -> new NewFact(
                        placeId,
                        heard.attribute(),
                        heard.value(),
                        visit.occasion().date(),
                        new FactSource(visit.title(), visit.id(), heard.words(), 0, heard.words().length())))
                .toList();
        places.recordAll(region.id(), facts, visit.origin().recordedAt());
    }
}
