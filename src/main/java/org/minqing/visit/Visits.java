package org.minqing.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.Casework;
import org.minqing.casework.NextVisits;
import org.minqing.web.Permission;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits of a region and what was said at them. */
@Service
public class Visits {

    private final VisitStore store;
    private final ItemStore items;
    private final Casework casework;
    private final NextVisits nextVisits;

    Visits(VisitStore store, ItemStore items, Casework casework, NextVisits nextVisits) {
        this.store = store;
        this.items = items;
        this.casework = casework;
        this.nextVisits = nextVisits;
    }

    /** Writes a visit with all its items; joins a transaction that is open. */
    @Transactional
    public void record(int regionId, Visit visit) {
        recordAll(regionId, List.of(visit));
    }

    @Transactional
    public void recordAll(int regionId, List<Visit> visits) {
        visits.forEach(visit -> {
            store.insert(regionId, visit);
            items.insert(regionId, visit.id(), visit.items());
            LocalDate day = visit.occasion().date();
            if (day != null) {
                nextVisits.held(regionId, visit.id(), visit.places().stream()
                        .map(Visit.Named::id).filter(Objects::nonNull).toList(), day);
            }
        });
    }

    public Optional<Visit> byId(int regionId, UUID id) {
        return store.byId(regionId, id).map(bare -> bare.with(items.of(regionId, id)));
    }

    /** Every visit of the region that no other one corrects. */
    public List<UUID> current(int regionId) {
        return store.current(regionId);
    }

    /** The visits to a place, newest first, at most 200; corrected ones are left out. */
    public List<VisitLine> byPlace(int regionId, UUID placeId) {
        return store.list(regionId, VisitQuery.all().at(placeId).page(null, 200)).lines().stream()
                .filter(line -> line.supersededBy() == null)
                .toList();
    }

    public VisitPage list(int regionId, VisitQuery query) {
        return store.list(regionId, query);
    }

    /** Visits of one of these leaders to one of these places on that day: probably the same visit, reported twice. */
    public List<VisitLine> same(int regionId, LocalDate day, Collection<String> leaders, Collection<UUID> placeIds) {
        return near(regionId, day, 0, leaders, placeIds);
    }

    /** Visits by one of these leaders to one of these places within so many days of the day; at most 5, the nearest first. */
    public List<VisitLine> near(
            int regionId, LocalDate day, int days, Collection<String> leaders, Collection<UUID> placeIds) {
        return store.near(regionId, day, days, leaders, placeIds);
    }

    /** The visit that corrects this one, if there is one. */
    public Optional<UUID> supersededBy(int regionId, UUID id) {
        return store.supersededBy(regionId, id);
    }

    /** What was put on the agenda of the next visit to a place and has not been taken up since, oldest first. */
    public List<ItemLine> agendaFor(int regionId, UUID placeId) {
        return items.agendaFor(regionId, placeId);
    }

    /** All that the next visit to a place is to take up, as far as this person may see it. */
    public Agenda agenda(SignedIn me, UUID placeId) {
        return new Agenda(
                agendaFor(me.regionId(), placeId),
                me.may(Permission.READ_CASES) ? casework.forNextVisit(placeId, Actor.of(me)) : List.of());
    }

    /** These agenda items were talked about at that visit. */
    @Transactional
    public void takeUp(int regionId, Collection<UUID> itemIds, UUID visitId) {
        items.takeUp(regionId, itemIds, visitId);
    }

    /** The next-step tasks a community announced, newest visit first. */
    public List<ItemLine> nextSteps(int regionId, UUID placeId) {
        return items.at(regionId, placeId, ItemKind.NEXT_STEP);
    }

    /** The next-step tasks of a visit that were reported done, with the day. */
    Map<UUID, LocalDate> stepsDone(int regionId, UUID visitId) {
        return items.stepsDone(regionId, visitId);
    }

    /** A next-step task was reported done that day, or (null) is open again. */
    @Transactional
    public void nextStepDone(int regionId, UUID itemId, @Nullable LocalDate day) {
        items.done(regionId, itemId, day);
    }

    /** Promises made at visits to a place that belong to no case, newest first. */
    public List<ItemLine> promisesAt(int regionId, UUID placeId) {
        return items.at(regionId, placeId, ItemKind.COMMITMENT).stream()
                .filter(line -> line.item().became().cases().isEmpty())
                .toList();
    }

    /** Promises that belong to no case and lack a date or a unit, oldest first; at most {@code limit}. */
    public List<ItemLine> promisesToPinDown(int regionId, int limit) {
        return items.promisesToPinDown(regionId, limit);
    }

    /** Gives a promise that belongs to no case what it lacked; null leaves it as it is. False if there is no such promise. */
    @Transactional
    public boolean pinDown(int regionId, UUID itemId, @Nullable UUID unitId, @Nullable LocalDate due) {
        return items.pinDown(regionId, itemId, unitId, due);
    }
}
