package org.minqing.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;

/**
 * What the worklist shows to one person.
 *
 * @param view   the saved view that is open, or null
 * @param office he may share views with the office
 */
public record WorklistSheet(
        SavedView.Body body,
        CaseQuery query,
        CasePage page,
        List<Tab> tabs,
        @Nullable SavedView view,
        Map<UUID, LastAct> last,
        CaseWords words,
        Actor reader,
        boolean office) {

    /**
     * One list to go to.
     *
     * @param count  999+ at most, or 99+ where nothing counts ahead; empty where counting would take too long
     * @param shared by whoever saved it, with the office
     */
    public record Tab(String label, String address, String count, boolean here, boolean saved, boolean shared) {}

    public CaseFilter filter() {
        return query.filter();
    }

    public boolean shows(Column column) {
        return body.columns().contains(column);
    }

    /** The fields that name this list, for forms that do something with it. */
    public Map<String, List<String>> parameters() {
        return WorklistForm.parameters(body);
    }

    /** The address of the page that follows, or null at the end. */
    public @Nullable String next() {
        return page.next() == null ? null : address("/cases", Map.of("after", page.next()));
    }

    public String first() {
        return address("/cases", Map.of());
    }

    public String export() {
        return address("/cases/export", Map.of());
    }

    private String address(String path, Map<String, String> more) {
        return WorklistForm.address(path, body, more);
    }

    /** What this person may do with several cases at once. */
    public List<Act> bulk() {
        return Bulk.ACTS.stream()
                .filter(act -> page.lines().stream().anyMatch(line -> Bulk.suits(act, line, reader)))
                .toList();
    }

    public boolean selectable(CaseLine line) {
        return bulk().stream().anyMatch(act -> Bulk.suits(act, line, reader));
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
            case MINE, UNIT, DUE_SOON, OVERDUE, OPEN, TO_DECIDE, RETURNED, ESCALATED ->
                List.of(CaseStage.values()).stream().filter(CaseStage::open).toList();
            case CLOSED -> List.of(CaseStage.values()).stream().filter(stage -> !stage.open()).toList();
            case ALL -> List.of(CaseStage.values());
            case TO_DISPATCH, TO_SIGN, IN_PROGRESS, SHELVED, TO_REVIEW, TO_CONFIRM -> List.of();
        };
    }

    /** The orders to choose from, the list's own first. */
    public List<ListOrder> orders() {
        ListOrder own = ListOrder.of(query.list());
        return java.util.stream.Stream.of(own, ListOrder.REGISTERED, ListOrder.CHANGED).distinct().toList();
    }

    /** More is narrowed than the four filters that always stand there: the others are shown, too. */
    public boolean narrowsMore() {
        CaseFilter filter = filter();
        CaseFilter usual = CaseFilter.NONE.containing(filter.text()).at(filter.place()).of(filter.unit()).in(filter.stage());
        return !filter.equals(usual) || !body.columns().equals(Column.USUAL);
    }

    public Optional<SavedView> own() {
        return Optional.ofNullable(view).filter(it -> it.ownerId().equals(reader.userId()));
    }
}
