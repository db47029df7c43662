package org.minqing.people;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.database.Ids;
import org.minqing.database.Regions;
import org.minqing.people.ImportProblem.What;
import org.minqing.people.UserImport.FirstEntry;
import org.minqing.people.UserImport.ImportedUser;
import org.minqing.people.WorkbookReader.Content;
import org.minqing.place.FactSource;
import org.minqing.place.Names;
import org.minqing.place.NewFact;
import org.minqing.place.Place;
import org.minqing.place.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation from one workbook: read, shown as a plan, and written in one transaction once somebody has confirmed
 * it. What exists is found by name and updated; importing the same workbook twice changes nothing.
 */
@Service
class OrganisationImport {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Places places;
    private final Units units;
    private final Officials officials;
    private final ObjectProvider<UserImport> users;
    private final ImportStore store;
    private final Regions regions;
    private final Clock clock;

    OrganisationImport(
            Places places,
            Units units,
            Officials officials,
            ObjectProvider<UserImport> users,
            ImportStore store,
            Regions regions,
            Clock clock) {
        this.places = places;
        this.units = units;
        this.officials = officials;
        this.users = users;
        this.store = store;
        this.regions = regions;
        this.clock = clock;
    }

    /** A workbook that waits for confirmation. */
    record Waiting(UUID id, String fileName, OrganisationPlan plan) {}

    /** Keeps the workbook for a day and says what it would change. */
    @Transactional
    Waiting upload(int regionId, String fileName, byte[] bytes) {
        store.forget(regionId, clock.instant().minus(KEPT));
        UUID id = Ids.next();
        OrganisationPlan plan = plan(regionId, bytes);
        if (plan.sound()) {
            store.keep(regionId, new ImportStore.Kept(id, fileName, bytes), clock.instant());
        }
        return new Waiting(id, fileName, plan);
    }

    /** What a kept workbook would change now; empty if it was carried out or is older than a day. */
    Optional<Waiting> waiting(int regionId, UUID id) {
        return store.find(regionId, id)
                .map(kept -> new Waiting(id, kept.fileName(), plan(regionId, kept.content())));
    }

    /** What was done. {@code plan} holds errors when something changed in between; then nothing was written. */
    record Outcome(OrganisationPlan plan, List<FirstEntry> newUsers) {

        boolean written() {
            return plan.errors().isEmpty();
        }
    }

    /** Carries a kept workbook out; everything or nothing. Empty if it is no longer there. */
    @Transactional
    Optional<Outcome> confirm(int regionId, UUID id) {
        Optional<ImportStore.Kept> kept = store.take(regionId, id);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        OrganisationPlan plan = plan(regionId, kept.get().content());
        return Optional.of(new Outcome(plan, plan.sound() ? write(regionId, plan) : List.of()));
    }

    OrganisationPlan plan(int regionId, byte[] bytes) {
        Content content = WorkbookReader.read(bytes);
        var problems = new ArrayList<>(content.problems());
        Names names = places.names(regionId);
        var knownPlaces = new KnownPlaces(places.all(regionId), names);
        var knownUnits = new KnownUnits(units.all(regionId), names);
        List<Change<Place>> placeChanges =
                new PlacePlan(knownPlaces, problems).plan(rows(content, ImportSheet.PLACES));
        List<Change<Unit>> unitChanges =
                new UnitPlan(knownUnits, knownPlaces, problems).plan(rows(content, ImportSheet.UNITS));
        var today = regions.byId(regionId).dateOf(clock.instant());
        var officialPlan = new OfficialPlan(knownUnits, knownPlaces, today, problems);
        List<Official> existing = officials.all(regionId);
        officialPlan.plan(rows(content, ImportSheet.OFFICIALS), existing);
        List<NewFact> facts = facts(regionId, rows(content, ImportSheet.FACTS), knownPlaces, problems);
        List<ImportedUser> imported = new UserPlan(
                        knownUnits, knownPlaces, after(existing, officialPlan.changes()), problems)
                .plan(rows(content, ImportSheet.USERS));
        Set<String> accounts = checkUsers(regionId, imported, problems);
        return new OrganisationPlan(
                placeChanges,
                unitChanges,
                officialPlan.changes(),
                officialPlan.portfolios(),
                officialPlan.liaisons(),
                facts,
                imported,
                accounts,
                problems);
    }

    private static List<ImportRow> rows(Content content, ImportSheet sheet) {
        return content.rows().stream().filter(r -> r.sheet() == sheet).toList();
    }

    private static List<Official> after(List<Official> existing, List<Change<Official>> changes) {
        var after = new ArrayList<>(changes.stream().map(Change::value).toList());
        Set<UUID> changed = Set.copyOf(after.stream().map(Official::id).toList());
        existing.stream().filter(o -> !changed.contains(o.id())).forEach(after::add);
        return after;
    }

    private List<NewFact> facts(
            int regionId, List<ImportRow> rows, KnownPlaces known, List<ImportProblem> problems) {
        var facts = new ArrayList<NewFact>();
        for (ImportRow row : rows) {
            if (!row.has(ImportField.FACT_PLACE) || !row.has(ImportField.FACT_ATTRIBUTE)) {
                continue;
            }
            var asOf = ImportDates.of(row, ImportField.FACT_AS_OF, problems).orElse(null);
            var source = FactSource.of(row.has(ImportField.FACT_SOURCE) ? row.text(ImportField.FACT_SOURCE) : "组织导入");
            PlaceCell.find(row, ImportField.FACT_PLACE, known, problems)
                    .map(place -> new NewFact(
                            place.id(),
                            row.text(ImportField.FACT_ATTRIBUTE),
                            row.text(ImportField.FACT_VALUE),
                            asOf,
                            source))
                    .filter(fact -> !known(regionId, fact))
                    .ifPresent(facts::add);
        }
        return facts;
    }

    private boolean known(int regionId, NewFact fact) {
        return places.facts(regionId, fact.placeId()).stream()
                .anyMatch(f -> new NewFact(f.placeId(), f.attribute(), f.value(), f.asOf(), f.source()).equals(fact));
    }

    private Set<String> checkUsers(int regionId, List<ImportedUser> imported, List<ImportProblem> problems) {
        if (imported.isEmpty()) {
            return Set.of();
        }
        UserImport owner = users.getIfAvailable();
        if (owner == null) {
            problems.add(ImportProblem.ofSheet(What.USERS_NOT_AVAILABLE, ImportSheet.USERS));
            return Set.of();
        }
        for (UserImport.Flaw flaw : owner.check(regionId, imported)) {
            var arguments = new ArrayList<String>();
            arguments.add(flaw.messageKey());
            flaw.arguments().forEach(a -> arguments.add(String.valueOf(a)));
            problems.add(new ImportProblem(
                    What.USER_FLAW, ImportSheet.USERS, flaw.row(), ImportField.USER_ACCOUNT, arguments));
        }
        return owner.accounts(regionId);
    }

    private List<FirstEntry> write(int regionId, OrganisationPlan plan) {
        places.saveAll(regionId, values(plan.places()));
        units.saveAll(regionId, values(plan.units()));
        officials.saveAll(regionId, values(plan.officials()));
        plan.portfolios().stream()
                .map(Portfolio::officialId)
                .distinct()
                .forEach(id -> officials.setPortfolios(
                        regionId,
                        id,
                        plan.portfolios().stream().filter(p -> p.officialId().equals(id)).toList()));
        plan.liaisons().forEach(liaison -> officials.link(regionId, liaison));
        places.recordAll(regionId, plan.facts(), clock.instant());
        UserImport owner = users.getIfAvailable();
        return owner == null || plan.users().isEmpty() ? List.of() : owner.write(regionId, plan.users());
    }

    private static <T> List<T> values(List<Change<T>> changes) {
        return changes.stream()
                .filter(c -> c.kind() != Change.Kind.SAME)
                .map(Change::value)
                .toList();
    }

    static boolean isNew(ImportedUser user, OrganisationPlan plan) {
        return !plan.accounts().contains(user.account().toLowerCase(Locale.ROOT));
    }
}
