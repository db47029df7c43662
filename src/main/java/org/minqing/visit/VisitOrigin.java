package org.minqing.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseOrigin;
import org.minqing.casework.OtherPromises;
import org.minqing.casework.Source;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Tells casework where a case came up, which units were there, and which promises stand with a visit alone. */
@Component
class VisitOrigin implements CaseOrigin, OtherPromises {

    private final Visits visits;

    VisitOrigin(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Optional<Link> linkTo(int regionId, Source source, Ui ui) {
        UUID visitId = source.visitId();
        return visitId == null
                ? Optional.empty()
                : visits.byId(regionId, visitId)
                        .map(visit -> new Link(nameOf(visit, ui), address(visitId, source.itemId())));
    }

    private static String nameOf(Visit visit, Ui ui) {
        String place = visit.places().stream().map(Visit.Named::written).collect(Collectors.joining("、"));
        LocalDate date = visit.occasion().date();
        return ui.msg("visit.name", date == null ? visit.occasion().dateText() : ui.date(date), place.isEmpty() ? visit.title() : place);
    }

    private static String address(UUID visitId, @Nullable UUID itemId) {
        return "/visits/" + visitId + (itemId == null ? "" : "#item-" + itemId);
    }

    /** The units put down for the very item come with those present. */
    @Override
    public Set<UUID> unitsPresent(int regionId, Source source) {
        UUID visitId = source.visitId();
        return visitId == null
                ? Set.of()
                : visits.byId(regionId, visitId).stream()
                        .flatMap(visit -> Stream.concat(
                                visit.units().stream().flatMap(unit -> Stream.ofNullable(unit.id())),
                                visit.items().stream()
                                        .filter(item -> item.id().equals(source.itemId()))
                                        .flatMap(item -> item.who().unitIds().stream())))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Line> toPinDown(int regionId, int limit, Ui ui) {
        return visits.promisesToPinDown(regionId, limit).stream().map(line -> lineOf(line, ui)).toList();
    }

    private static Line lineOf(ItemLine line, Ui ui) {
        Item item = line.item();
        String when = line.visitDate() == null ? "" : ui.date(line.visitDate());
        return new Line(
                item.id(), item.who().as(), item.words(), item.due().text(),
                item.who().unitIds().stream().findFirst().orElse(null), item.due().day(),
                new Link(ui.msg("visit.name", when, line.visitTitle()), address(line.visitId(), item.id())));
    }

    @Override
    public boolean pinDown(int regionId, UUID id, @Nullable UUID unitId, @Nullable LocalDate due) {
        return visits.pinDown(regionId, id, unitId, due);
    }
}
