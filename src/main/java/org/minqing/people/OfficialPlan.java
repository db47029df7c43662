package org.minqing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.people.ImportProblem.What;
import org.minqing.place.Names;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;

/** What the sheet 干部 would change: people with posts, portfolios and linked communities. One row for each post. */
final class OfficialPlan {

    private final KnownUnits units;
    private final KnownPlaces places;
    private final LocalDate today;
    private final List<ImportProblem> problems;
    private final List<Change<Official>> changes = new ArrayList<>();
    private final List<Portfolio> portfolios = new ArrayList<>();
    private final List<Liaison> liaisons = new ArrayList<>();

    OfficialPlan(KnownUnits units, KnownPlaces places, LocalDate today, List<ImportProblem> problems) {
        this.units = units;
        this.places = places;
        this.today = today;
        this.problems = problems;
    }

    List<Change<Official>> changes() {
        return List.copyOf(changes);
    }

    List<Portfolio> portfolios() {
        return List.copyOf(portfolios);
    }

    List<Liaison> liaisons() {
        return List.copyOf(liaisons);
    }

    void plan(List<ImportRow> rows, List<Official> existing) {
        var people = new LinkedHashMap<String, List<ImportRow>>();
        for (ImportRow row : rows) {
            if (row.has(ImportField.OFFICIAL_NAME)) {
                people.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row);
            }
        }
        for (List<ImportRow> ofPerson : people.values()) {
            ImportRow first = ofPerson.getFirst();
            planPerson(ofPerson, existing.stream()
                    .filter(o -> Names.plain(o.name()).equals(Names.plain(first.text(ImportField.OFFICIAL_NAME)))
                            && o.mark().equals(first.text(ImportField.OFFICIAL_MARK)))
                    .findFirst());
        }
    }

    private static String key(ImportRow row) {
        return Names.plain(row.text(ImportField.OFFICIAL_NAME)) + "/" + row.text(ImportField.OFFICIAL_MARK);
    }

    private void planPerson(List<ImportRow> rows, Optional<Official> existing) {
        ImportRow first = rows.getFirst();
        var posts = new LinkedHashSet<Post>();
        rows.forEach(row -> post(row).ifPresent(posts::add));
        existing.ifPresent(person -> person.posts().stream().filter(p -> p.to() != null).forEach(posts::add));
        if (posts.stream().map(Post::unitId).distinct().count() > 1 && existing.isEmpty()) {
            problems.add(ImportProblem.at(
                    first, ImportField.OFFICIAL_NAME, What.ONE_OR_TWO_PEOPLE, first.text(ImportField.OFFICIAL_NAME)));
        }
        var official = new Official(
                existing.map(Official::id).orElseGet(Ids::next),
                first.text(ImportField.OFFICIAL_NAME),
                first.text(ImportField.OFFICIAL_MARK),
                List.copyOf(posts));
        Change.Kind kind = existing.isEmpty()
                ? Change.Kind.NEW
                : existing.get().equals(official) ? Change.Kind.SAME : Change.Kind.CHANGED;
        changes.add(new Change<>(kind, first.number(), official));
        for (ImportRow row : rows) {
            planPortfolio(row, official.id());
            planLinks(row, official.id());
        }
    }

    private Optional<Post> post(ImportRow row) {
        if (!row.has(ImportField.POST_TITLE)) {
            return Optional.empty();
        }
        @Nullable UUID unit = row.has(ImportField.POST_UNIT)
                ? units.find(row, ImportField.POST_UNIT, row.text(ImportField.POST_UNIT), problems)
                        .map(Unit::id)
                        .orElse(null)
                : null;
        @Nullable UUID place = row.has(ImportField.POST_PLACE)
                ? PlaceCell.find(row, ImportField.POST_PLACE, places, problems).map(Place::id).orElse(null)
                : null;
        @Nullable LocalDate since = date(row, ImportField.POST_SINCE);
        @Nullable LocalDate until = date(row, ImportField.POST_UNTIL);
        if (since != null && until != null && until.isBefore(since)) {
            problems.add(ImportProblem.at(
                    row, ImportField.POST_UNTIL, What.DATES_REVERSED, since.toString(), until.toString()));
            return Optional.empty();
        }
        return Optional.of(new Post(row.text(ImportField.POST_TITLE), unit, place, since, until));
    }

    private @Nullable LocalDate date(ImportRow row, ImportField field) {
        return ImportDates.of(row, field, problems).orElse(null);
    }

    private void planPortfolio(ImportRow row, UUID officialId) {
        List<String> unitNames = row.parts(ImportField.PORTFOLIO_UNIT);
        for (String subject : row.parts(ImportField.PORTFOLIO)) {
            portfolios.add(new Portfolio(officialId, subject, null));
        }
        for (String unitName : unitNames) {
            units.find(row, ImportField.PORTFOLIO_UNIT, unitName, problems)
                    .ifPresent(unit -> portfolios.add(new Portfolio(officialId, unit.shortName(), unit.id())));
        }
    }

    private void planLinks(ImportRow row, UUID officialId) {
        LocalDate since = ImportDates.of(row, ImportField.LINKED_SINCE, problems).orElse(today);
        for (String name : row.parts(ImportField.LINKED)) {
            PlaceCell.find(row, new PlaceCell.Part(ImportField.LINKED, name), places, problems)
                    .filter(place -> isCommunity(row, place))
                    .ifPresent(place -> liaisons.add(new Liaison(officialId, place.id(), since, null)));
        }
    }

    private boolean isCommunity(ImportRow row, Place place) {
        if (place.kind() != PlaceKind.COMMUNITY) {
            problems.add(ImportProblem.at(row, ImportField.LINKED, What.NOT_A_COMMUNITY, place.name()));
        }
        return place.kind() == PlaceKind.COMMUNITY;
    }
}
