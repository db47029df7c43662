package org.minqing.people;

import java.util.List;
import java.util.Set;
import org.minqing.people.UserImport.ImportedUser;
import org.minqing.place.NewFact;
import org.minqing.place.Place;

/**
 * Everything a workbook would change, and everything wrong with it. Nothing is written by making a plan.
 *
 * @param accounts accounts that exist already, in lower case
 */
record OrganisationPlan(
        List<Change<Place>> places,
        List<Change<Unit>> units,
        List<Change<Official>> officials,
        List<Portfolio> portfolios,
        List<Liaison> liaisons,
        List<NewFact> facts,
        List<ImportedUser> users,
        Set<String> accounts,
        List<ImportProblem> problems) {

    OrganisationPlan {
        places = List.copyOf(places);
        units = List.copyOf(units);
        officials = List.copyOf(officials);
        portfolios = List.copyOf(portfolios);
        liaisons = List.copyOf(liaisons);
        facts = List.copyOf(facts);
        users = List.copyOf(users);
        accounts = Set.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    List<ImportProblem> errors() {
        return problems.stream().filter(ImportProblem::stops).toList();
    }

    List<ImportProblem> notes() {
        return problems.stream().filter(p -> !p.stops()).toList();
    }

    boolean isEmpty() {
        return places.isEmpty() && units.isEmpty() && officials.isEmpty() && facts.isEmpty() && users.isEmpty();
    }

    /** Whether it can be carried out as it is. */
    boolean sound() {
        return errors().isEmpty() && !isEmpty();
    }
}
