package org.minqing.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.springframework.web.util.UriComponentsBuilder;

/** What the worklist shows to one person. */
public record WorklistSheet(
        CaseQuery query,
        CasePage page,
        List<Worklist> tabs,
        Map<Worklist, Integer> counts,
        Map<UUID, LastAct> last,
        CaseWords words,
        Actor reader) {

    /** 999+: a list is not counted further than this. */
    private static final int COUNTED = 1000;

    public String count(Worklist list) {
        int count = counts.getOrDefault(list, 0);
        return count >= COUNTED ? COUNTED - 1 + "+" : String.valueOf(count);
    }

    public boolean filtered() {
        return !query.text().isEmpty() || query.placeId() != null || query.unitId() != null || query.stage() != null;
    }

    /** The address of another list with the same filters. */
    public String address(Worklist list) {
        return address(list, null);
    }

    /** The address of the page that follows, or null at the end. */
    public @Nullable String next() {
        return page.next() == null ? null : address(query.list(), page.next());
    }

    public String first() {
        return address(query.list(), null);
    }

    private String address(Worklist list, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/cases").queryParam("list", list);
        if (!query.text().isEmpty()) {
            address.queryParam("q", "{text}");
        }
        if (query.placeId() != null) {
            address.queryParam("place", query.placeId());
        }
        if (query.unitId() != null) {
            address.queryParam("unit", query.unitId());
        }
        if (query.stage() != null) {
            address.queryParam("stage", query.stage());
        }
        if (after != null) {
            address.queryParam("after", "{after}");
        }
        Map<String, String> values = Map.of("text", query.text(), "after", after == null ? "" : after);
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** What this person may do with several cases at once, if anything. */
    public Optional<Act> bulk() {
        return Stream.of(Act.DISPATCH, Act.SIGN)
                .filter(act -> page.lines().stream().anyMatch(line -> selectable(line, act)))
                .findFirst();
    }

    public boolean selectable(CaseLine line) {
        return bulk().filter(act -> selectable(line, act)).isPresent();
    }

    private boolean selectable(CaseLine line, Act act) {
        return act == Act.DISPATCH
                ? line.stage() == CaseStage.REGISTERED && may(Move.DISPATCH)
                : line.stage() == CaseStage.DISPATCHED && may(Move.SIGN) && line.units().stream().anyMatch(reader::worksFor);
    }

    private boolean may(Move move) {
        return reader.roles().stream().anyMatch(CaseLife.rule(move).roles()::contains);
    }

    /** The places one can filter by: subdistricts and communities. */
    public List<Place> places() {
        return words.names().places().stream()
                .filter(place -> place.kind() == PlaceKind.SUBDISTRICT || place.kind() == PlaceKind.COMMUNITY)
                .toList();
    }

    /** The stages that this list can hold: none to choose from where the list is one stage. */
    public List<CaseStage> stages() {
        return switch (query.list()) {
            case MINE, UNIT, DUE_SOON, OVERDUE, OPEN, TO_DECIDE, ESCALATED ->
                List.of(CaseStage.values()).stream().filter(CaseStage::open).toList();
            case CLOSED -> List.of(CaseStage.values()).stream().filter(stage -> !stage.open()).toList();
            case ALL -> List.of(CaseStage.values());
            case TO_DISPATCH, TO_SIGN, IN_PROGRESS, SHELVED, TO_REVIEW, TO_CONFIRM -> List.of();
        };
    }
}
