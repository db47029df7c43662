package org.minqing.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseQuery;
import org.minqing.casework.CaseWordsOf;
import org.minqing.casework.Casework;
import org.minqing.casework.TodoLine;
import org.minqing.casework.VaguePromises;
import org.minqing.casework.Worklist;
import org.minqing.people.Liaison;
import org.minqing.people.Officials;
import org.minqing.place.Places;
import org.minqing.plan.PlanLine;
import org.minqing.plan.Plans;
import org.minqing.reading.DraftLine;
import org.minqing.reading.Drafts;
import org.minqing.triage.hot.HotTopics;
import org.minqing.visit.VisitLine;
import org.minqing.visit.Visits;
import org.minqing.web.Permission;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Puts a person's Today together from what the modules below know. */
@Component
class TodaySheets {

    private static final int TODO = 12;
    private static final int CHANGES = 12;
    private static final int COMING = 8;

    private final Casework casework;
    private final CaseWordsOf words;
    private final VaguePromises promises;
    private final Visits visits;
    private final Drafts drafts;
    private final Places places;
    private final Officials officials;
    private final HotTopics topics;
    private final Plans plans;
    private final LastLooks looks;
    private final Clock clock;

    TodaySheets(
            Casework casework,
            CaseWordsOf words,
            VaguePromises promises,
            Visits visits,
            Drafts drafts,
            Places places,
            Officials officials,
            HotTopics topics,
            Plans plans,
            LastLooks looks,
            Clock clock) {
        this.casework = casework;
        this.words = words;
        this.promises = promises;
        this.visits = visits;
        this.drafts = drafts;
        this.places = places;
        this.officials = officials;
        this.topics = topics;
        this.plans = plans;
        this.looks = looks;
        this.clock = clock;
    }

    TodaySheet of(SignedIn me, Ui ui) {
        Actor actor = Actor.of(me);
        Instant since = looks.since(me, clock.instant());
        Set<UUID> mine = communitiesOf(me, ui.today());
        List<TodoLine> todo = casework.todo(actor, TODO + 1);
        return new TodaySheet(
                words.region(me.regionId(), ui),
                tasks(me, ui),
                waitingDrafts(me),
                todo.stream().limit(TODO).toList(),
                todo.size() > TODO,
                casework.changedSince(actor, since, CHANGES),
                since,
                dueSoon(actor, todo),
                agendas(me, mine),
                mine.stream().map(place -> brief(me, place, ui.today())).filter(Objects::nonNull).toList());
    }

    private List<TodaySheet.Task> tasks(SignedIn me, Ui ui) {
        var tasks = new ArrayList<TodaySheet.Task>();
        if (me.has(Role.CLERK) || me.has(Role.DISPATCHER) || me.has(Role.SUPERVISOR)) {
            tasks.add(new TodaySheet.Task("today.task.promises", promises.count(Actor.of(me), ui), "/promises", "pin"));
        }
        if (me.has(Role.SUPERVISOR) || me.has(Role.LEADER)) {
            int overdue = casework.count(CaseQuery.of(Worklist.OVERDUE), Actor.of(me));
            tasks.add(new TodaySheet.Task("today.task.overdue", overdue, "/cases?list=OVERDUE", "alert-octagon"));
        }
        if (me.has(Role.DISPATCHER) || me.has(Role.SUPERVISOR) || me.has(Role.LEADER)) {
            tasks.add(new TodaySheet.Task("today.task.topics", topics.growing(Actor.of(me)).size(), "/topics?fast=true", "flame"));
        }
        if (me.may(Permission.READ_CASES)) {
            List<PlanLine> open = plans.open(me.regionId());
            long missing = open.stream().filter(line -> line.misses() && Plans.mine(me, line.plan())).count();
            tasks.add(new TodaySheet.Task("today.task.plans", missing, "/plans?show=MINE", "calendar-due"));
            tasks.add(new TodaySheet.Task("today.task.nodes", plans.pressingOf(me, open), "/plans?show=MINE", "calendar-due"));
        }
        return tasks;
    }

    private List<DraftLine> waitingDrafts(SignedIn me) {
        return me.may(Permission.REVIEW_REPORTS) ? drafts.waitingLines(me.regionId(), COMING) : List.of();
    }

    /** What is due soon and is not already in the first column. */
    private List<CaseLine> dueSoon(Actor actor, List<TodoLine> todo) {
        Set<UUID> shown = new LinkedHashSet<>(todo.stream().map(line -> line.line().id()).toList());
        return casework.list(CaseQuery.of(Worklist.DUE_SOON).page(null, COMING + TODO), actor).lines().stream()
                .filter(line -> !shown.contains(line.id()))
                .limit(COMING)
                .toList();
    }

    /** A leader's linked communities; a community worker's own. */
    private Set<UUID> communitiesOf(SignedIn me, LocalDate today) {
        var mine = new LinkedHashSet<UUID>();
        UUID official = me.officialId();
        if (me.has(Role.LEADER) && official != null) {
            officials.linksOf(me.regionId(), official, today).stream().map(Liaison::placeId).forEach(mine::add);
        }
        UUID place = me.placeId();
        if (me.has(Role.COMMUNITY_WORKER) && place != null) {
            mine.add(place);
        }
        return mine;
    }

    private List<TodaySheet.AgendaOf> agendas(SignedIn me, Set<UUID> mine) {
        return mine.stream()
                .flatMap(id -> places.byId(me.regionId(), id).stream())
                .map(place -> new TodaySheet.AgendaOf(place, visits.agenda(me, place.id()).once()))
                .filter(of -> !of.agenda().isEmpty())
                .toList();
    }

    private TodaySheet.@org.jspecify.annotations.Nullable Brief brief(SignedIn me, UUID placeId, LocalDate today) {
        Instant now = clock.instant();
        return places.byId(me.regionId(), placeId)
                .map(place -> {
                    List<CaseLine> open = casework.openAt(Actor.of(me), placeId);
                    return new TodaySheet.Brief(
                            place,
                            open.size(),
                            (int) open.stream().filter(line -> line.overdue(now)).count(),
                            (int) casework.commitmentsAt(Actor.of(me), placeId).stream()
                                    .filter(line -> line.commitment().late(today))
                                    .count(),
                            visits.byPlace(me.regionId(), placeId).stream()
                                    .map(VisitLine::date)
                                    .filter(Objects::nonNull)
                                    .max(LocalDate::compareTo)
                                    .orElse(null));
                })
                .orElse(null);
    }
}
