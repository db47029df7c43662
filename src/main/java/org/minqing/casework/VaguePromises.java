package org.minqing.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.place.Places;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Promises to pin down (待明确): those of cases and those that belong to no case. The office sees all of them; a unit sees
 * its own. One that names no unit is the office's to pin down, so no unit is shown it.
 */
@Component
public class VaguePromises {

    private static final int OTHERS = 200;

    private final Casework casework;
    private final List<OtherPromises> elsewhere;
    private final Places places;

    VaguePromises(Casework casework, List<OtherPromises> elsewhere, Places places) {
        this.casework = casework;
        this.elsewhere = elsewhere;
        this.places = places;
    }

    /** How many there are for this person, up to 1000 of cases and 200 of others. */
    public int count(Actor actor, Ui ui) {
        return count(null, actor, ui);
    }

    /** @param unit only those of this unit, or null */
    int count(@Nullable UUID unit, Actor actor, Ui ui) {
        return casework.count(new PromiseQuery(PromiseList.TO_PIN_DOWN, unit, null, 1), actor) + others(unit, actor, ui).size();
    }

    /** Those that belong to no case, as far as he may see them. */
    List<OtherPromises.Line> others(@Nullable UUID unit, Actor actor, Ui ui) {
        Sight sight = Sight.of(actor, places);
        return elsewhere.stream()
                .flatMap(asked -> asked.toPinDown(actor.regionId(), OTHERS, ui).stream())
                .filter(line -> sight.everything() || (line.unitId() != null && line.unitId().equals(sight.unitId())))
                .filter(line -> unit == null || unit.equals(line.unitId()))
                .toList();
    }

    /** Whether this person may give it what it lacks. */
    static boolean mayPinDown(OtherPromises.Line line, Actor actor) {
        return Needs.ofOffice(actor) || actor.worksFor(line.unitId());
    }

    /** One of them; empty if he sees no such promise. */
    Optional<OtherPromises.Line> other(UUID id, Actor actor, Ui ui) {
        return others(null, actor, ui).stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** Gives it what it lacked. False if it is not this person's to pin down, or somebody did so just now. */
    boolean pinDown(OtherPromises.Line line, @Nullable UUID unit, @Nullable LocalDate due, Actor actor) {
        return mayPinDown(line, actor)
                && elsewhere.stream().anyMatch(asked -> asked.pinDown(actor.regionId(), line.id(), unit, due));
    }
}
