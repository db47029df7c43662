package org.minqing.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Regions;
import org.minqing.file.Upload;
import org.minqing.place.Places;
import org.minqing.time.WorkingCalendar;
import org.springframework.stereotype.Service;

/** What other modules may ask of casework. Every command is one transaction and joins one that is already open. */
@Service
public class Casework {

    private final Commands commands;
    private final Histories histories;
    private final CaseStore store;
    private final CaseReading reading;
    private final CaseLists lists;
    private final CommitmentLists promises;
    private final CaseFiles files;
    private final Places places;
    private final Regions regions;
    private final RegionRules rules;
    private final Clock clock;

    Casework(Commands commands, Histories histories, CaseStore store, CaseReading reading, CaseLists lists,
            CommitmentLists promises, CaseFiles files, Places places, Regions regions, RegionRules rules, Clock clock) {
        this.commands = commands;
        this.histories = histories;
        this.store = store;
        this.reading = reading;
        this.lists = lists;
        this.promises = promises;
        this.files = files;
        this.places = places;
        this.regions = regions;
        this.rules = rules;
        this.clock = clock;
    }

    /** Registers a case. */
    public Result register(CaseCommand.Register command, Actor actor, Instant at) {
        return commands.register(command, actor, at, null);
    }

    /** As {@link #register(CaseCommand.Register, Actor, Instant)}, done once however often it arrives with this key. */
    public Result register(CaseCommand.Register command, Actor actor, Instant at, String idempotencyKey) {
        return commands.register(command, actor, at, idempotencyKey);
    }

    /** Makes a move on the case as it is. */
    public Result perform(UUID caseId, CaseCommand command, Actor actor, Instant at) {
        return commands.perform(caseId, command, new Commands.Acting(actor, at, Attempt.FREELY));
    }

    /** Makes a move only if the case is still at the version that the person saw, else {@link Result.Overtaken}. */
    public Result perform(UUID caseId, CaseCommand command, Actor actor, Instant at, long expectedVersion) {
        return perform(caseId, command, actor, at, Attempt.seen(expectedVersion));
    }

    /** Makes a move on terms: only at a version, only once for a key. */
    public Result perform(UUID caseId, CaseCommand command, Actor actor, Instant at, Attempt attempt) {
        return commands.perform(caseId, command, new Commands.Acting(actor, at, attempt));
    }

    /** Why the move would be refused if it were made now; empty if it would be made. Nothing is written. */
    public Optional<Result.Rejected> objection(UUID caseId, CaseCommand command, Actor actor) {
        return visible(caseId, actor)
                .map(facts -> commands.objection(facts, command,
                        new Commands.Acting(actor, clock.instant(), Attempt.FREELY)))
                .orElseGet(() -> Optional.of(new Result.Rejected("casework.refused.unknown")));
    }

    /** The case as it would be after the move if it were made now; empty if it would be refused. Nothing is written. */
    Optional<Case> expected(UUID caseId, CaseCommand command, Actor actor) {
        return visible(caseId, actor).flatMap(facts -> commands.expected(facts, command,
                new Commands.Acting(actor, clock.instant(), Attempt.FREELY)));
    }

    /**
     * Records whole cases in one transaction, in the order given: history from old reports, or a demo zone. Answers the
     * cases as they are after their last step.
     *
     * @throws IllegalArgumentException if any step is not allowed; nothing is recorded then
     */
    public List<Case> recordAll(int regionId, List<CaseHistory> all) {
        return histories.recordAll(regionId, all);
    }

    /** The case as the actor's page shows it; empty if there is none or he may not see it. */
    public Optional<CaseView> view(UUID caseId, Actor actor) {
        return visible(caseId, actor).map(facts -> reading.view(
                facts,
                Decisions.movesFor(facts, actor, clock.instant()),
                version -> rules.counting(regions.byId(actor.regionId()), version)));
    }

    /**
     * The case as it was known at a moment, replayed from its events, with no moves to make. Texts are those sealed then;
     * names of people and units are today's. Empty if he may not see the case now, or it was not registered yet.
     */
    public Optional<CaseView> asKnown(UUID caseId, Actor actor, Instant moment) {
        return visible(caseId, actor).flatMap(facts -> reading.asKnown(
                facts, moment, version -> rules.counting(regions.byId(actor.regionId()), version)));
    }

    /** The working calendar of a region as it is now. */
    public WorkingCalendar calendar(int regionId) {
        return rules.calendar(regions.byId(regionId));
    }

    /** The duty on which the unit would lead such a matter, with where it is written; blank if its list speaks of none. */
    public String basis(int regionId, UUID unitId, String matter) {
        return rules.basis(regionId, unitId, matter);
    }

    public Optional<UUID> idOf(int regionId, String number) {
        return store.idOf(regionId, number);
    }

    /** The moves this person may make now, the likely one first. */
    public List<PossibleMove> movesFor(UUID caseId, Actor actor) {
        return visible(caseId, actor)
                .map(facts -> Decisions.movesFor(facts, actor, clock.instant()))
                .orElse(List.of());
    }

    /** Name and contact of who raised it. The caller must have asked a reason and logged it. */
    public Words raiser(int regionId, UUID caseId) {
        UUID person = store.read(regionId, caseId).map(Case::person).orElse(null);
        return person == null ? Words.of(Written.NO_UNIT, Map.of()) : reading.words(regionId, person);
    }

    /** A file of the case as it is stored; empty if there is none, it was erased, or he may not see the case. */
    public Optional<Upload> file(UUID caseId, String hash, Actor actor) {
        return visible(caseId, actor).flatMap(facts -> files.find(facts.regionId(), caseId, hash));
    }

    /** The case as it stands, without its story; empty if there is none or he may not see it. */
    public Optional<Case> facts(UUID caseId, Actor actor) {
        return visible(caseId, actor);
    }

    /** One page of a list as it is for this person. */
    public CasePage list(CaseQuery query, Actor actor) {
        return lists.page(ask(query, actor));
    }

    /** As {@link #counts(Collection, Actor)}, for every list. */
    public Map<Worklist, Integer> counts(Actor actor) {
        return counts(List.of(Worklist.values()), actor);
    }

    /**
     * How many cases these lists hold for this person, up to 1000 (shown as 999+), or up to 100 (99+) where nothing counts
     * ahead; nothing for a list that it would take too long to count.
     */
    public Map<Worklist, Integer> counts(Collection<Worklist> asked, Actor actor) {
        return lists.counts(ask(CaseQuery.of(Worklist.ALL), actor), asked);
    }

    /** How many cases one list holds under its filters, counted up to 1000. */
    public int count(CaseQuery query, Actor actor) {
        return count(query, actor, CaseLists.COUNT_UP_TO);
    }

    /** How many cases one list holds under its filters, counted no further than this. */
    public int count(CaseQuery query, Actor actor, int upTo) {
        return lists.count(ask(query, actor), upTo);
    }

    /** The title of a case; empty if there is none or he may not see it. */
    public String title(UUID caseId, Actor actor) {
        return visible(caseId, actor).map(facts -> lists.title(facts.regionId(), caseId)).orElse("");
    }

    /** The open cases of a place and of all places in it that this person may open, due soonest first. */
    public List<CaseLine> openAt(Actor actor, UUID placeId) {
        return lists.openAt(Sight.of(actor, places), places.within(actor.regionId(), placeId));
    }

    /** How many more open cases of the place other units have, which he may not open. */
    public int openElsewhere(Actor actor, UUID placeId) {
        return lists.openElsewhere(Sight.of(actor, places), places.within(actor.regionId(), placeId));
    }

    /**
     * The cases of a place, and of all places in it, whose results are to be confirmed with the residents at the next visit
     * there, as far as this person may see them; longest waiting first, at most 50.
     */
    public List<CaseLine> forNextVisit(UUID placeId, Actor actor) {
        return lists.forNextVisit(ask(CaseQuery.of(Worklist.TO_CONFIRM).at(placeId), actor));
    }

    /** The cases this one belongs together with: merged into, merged from, linked. */
    List<CaseLine> together(Case facts, Actor actor) {
        List<UUID> ids = new ArrayList<>(facts.bonds().children());
        ids.addAll(facts.bonds().related());
        if (facts.bonds().merged() != null) {
            ids.add(facts.bonds().merged().into());
        }
        return lists.byIds(Sight.of(actor, places), ids);
    }

    /** All cases that came up in a visit and that this person may open, finished or not. */
    public List<CaseLine> ofVisit(Actor actor, UUID visitId) {
        return lists.ofVisit(Sight.of(actor, places), visitId);
    }

    /** The ids of those that other units have, which he may not open. */
    public Set<UUID> ofVisitElsewhere(Actor actor, UUID visitId) {
        return lists.ofVisitElsewhere(Sight.of(actor, places), visitId);
    }

    /** The promises made in the cases of a place and of all places in it that this person may open, newest first. */
    public List<CommitmentLine> commitmentsAt(Actor actor, UUID placeId) {
        return promises.at(Sight.of(actor, places), places.within(actor.regionId(), placeId));
    }

    /** How many more promises are owed there in cases of other units, which he may not open. */
    public int owedElsewhere(Actor actor, UUID placeId) {
        return promises.owedElsewhere(Sight.of(actor, places), places.within(actor.regionId(), placeId));
    }

    /** The promises of the cases that came up in a visit and that this person may open. */
    public List<CommitmentLine> commitmentsOfVisit(Actor actor, UUID visitId) {
        return promises.ofVisit(Sight.of(actor, places), visitId);
    }

    /** One page of a list of promises as it is for this person. */
    public PromisePage promises(PromiseQuery query, Actor actor) {
        return promises.page(query, Sight.of(actor, places), today(actor));
    }

    /** How many promises a list holds for this person, counted up to 1000. */
    public int count(PromiseQuery query, Actor actor) {
        return promises.count(query, Sight.of(actor, places), today(actor));
    }

    /** What this person must do now, due soonest first, each with the move to offer. */
    public List<TodoLine> todo(Actor actor, int limit) {
        return list(CaseQuery.of(Worklist.MINE).page(null, limit), actor).lines().stream()
                .map(line -> new TodoLine(line, likely(line, actor)))
                .toList();
    }

    private @Nullable Move likely(CaseLine line, Actor actor) {
        return movesFor(line.id(), actor).stream()
                .filter(PossibleMove::likely)
                .map(PossibleMove::move)
                .findFirst()
                .orElse(null);
    }

    /** What others did since then to the cases this person has a part in, the newest first. */
    public List<ChangeLine> changedSince(Actor actor, Instant moment, int limit) {
        List<CaseLine> changed = lists.changedSince(Sight.of(actor, places), moment, limit);
        Map<UUID, LastAct> last = lists.lastEvents(actor.regionId(), changed.stream().map(CaseLine::id).toList());
        return changed.stream()
                .map(line -> new ChangeLine(line, Objects.requireNonNull(last.get(line.id()))))
                .filter(line -> !line.last().by().userId().equals(actor.userId()))
                .toList();
    }

    /** The last thing that somebody did to each of these cases. */
    public Map<UUID, LastAct> lastActs(int regionId, Collection<UUID> caseIds) {
        return lists.lastActs(regionId, caseIds);
    }

    private LocalDate today(Actor actor) {
        return regions.byId(actor.regionId()).dateOf(clock.instant());
    }

    private Optional<Case> visible(UUID caseId, Actor actor) {
        return store.read(actor.regionId(), caseId).filter(Sight.of(actor, places)::sees);
    }

    private CaseLists.Ask ask(CaseQuery query, Actor actor) {
        UUID place = query.filter().place();
        Set<UUID> within = place == null ? Set.of() : places.within(actor.regionId(), place);
        return new CaseLists.Ask(query, Sight.of(actor, places),
                rules.watching(regions.byId(actor.regionId())), clock.instant(), within);
    }
}
