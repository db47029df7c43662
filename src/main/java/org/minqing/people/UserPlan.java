package org.minqing.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.people.ImportProblem.What;
import org.minqing.people.UserImport.ImportedUser;
import org.minqing.place.Names;
import org.minqing.place.Place;
import org.minqing.web.Role;

/** What the sheet 用户 would change: who may sign in, in which roles, for which unit and place. */
final class UserPlan {

    /** The words for roles in the workbook; the names of {@link Role} are understood too. */
    static final Map<Role, String> ROLE_WORDS = Map.of(
            Role.CLERK, "经办员",
            Role.DISPATCHER, "派单员",
            Role.LEADER, "领导",
            Role.LIAISON, "单位联络员",
            Role.UNIT_APPROVER, "单位审批人",
            Role.REVIEWER, "审核员",
            Role.COMMUNITY_WORKER, "社区干部",
            Role.SUPERVISOR, "督查员",
            Role.CONFIRMATION_OFFICER, "回访员",
            Role.ADMINISTRATOR, "管理员");

    private static final Map<String, Role> WORDS = words();

    private final KnownUnits units;
    private final KnownPlaces places;
    private final List<Official> officials;
    private final List<ImportProblem> problems;
    private final Map<String, Integer> rowOfAccount = new HashMap<>();

    UserPlan(KnownUnits units, KnownPlaces places, List<Official> officials, List<ImportProblem> problems) {
        this.units = units;
        this.places = places;
        this.officials = List.copyOf(officials);
        this.problems = problems;
    }

    List<ImportedUser> plan(List<ImportRow> rows) {
        var users = new ArrayList<ImportedUser>();
        for (ImportRow row : rows) {
            if (row.has(ImportField.USER_ACCOUNT) && row.has(ImportField.USER_NAME) && firstOfAccount(row)) {
                user(row).ifPresent(users::add);
            }
        }
        return users;
    }

    private boolean firstOfAccount(ImportRow row) {
        String account = row.text(ImportField.USER_ACCOUNT).toLowerCase(Locale.ROOT);
        Integer earlier = rowOfAccount.putIfAbsent(account, row.number());
        if (earlier != null) {
            problems.add(ImportProblem.at(
                    row, ImportField.USER_ACCOUNT, What.REPEATED, account, String.valueOf(earlier)));
        }
        return earlier == null;
    }

    private Optional<ImportedUser> user(ImportRow row) {
        Set<Role> roles = roles(row);
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> unit = row.has(ImportField.USER_UNIT)
                ? units.find(row, ImportField.USER_UNIT, row.text(ImportField.USER_UNIT), problems)
                : Optional.empty();
        Optional<Place> place = row.has(ImportField.USER_PLACE)
                ? PlaceCell.find(row, ImportField.USER_PLACE, places, problems)
                : Optional.empty();
        Optional<Official> official = row.has(ImportField.USER_OFFICIAL) ? official(row) : Optional.empty();
        checkScope(row, roles);
        return Optional.of(new ImportedUser(
                row.number(),
                row.text(ImportField.USER_ACCOUNT),
                row.text(ImportField.USER_NAME),
                roles,
                unit.map(Unit::id).orElse(null),
                official.map(Official::id).orElse(null),
                place.map(Place::id).orElse(null)));
    }

    private Set<Role> roles(ImportRow row) {
        var roles = EnumSet.noneOf(Role.class);
        for (String word : row.parts(ImportField.USER_ROLES)) {
            Role role = WORDS.get(Names.plain(word));
            if (role == null) {
                problems.add(ImportProblem.at(row, ImportField.USER_ROLES, What.UNKNOWN_ROLE, word));
                return Set.of();
            }
            roles.add(role);
        }
        return roles;
    }

    private void checkScope(ImportRow row, Set<Role> roles) {
        boolean ofUnit = roles.contains(Role.LIAISON) || roles.contains(Role.UNIT_APPROVER);
        if (ofUnit && !row.has(ImportField.USER_UNIT)) {
            problems.add(ImportProblem.at(row, ImportField.USER_UNIT, What.ROLE_NEEDS_UNIT));
        }
        if (roles.contains(Role.COMMUNITY_WORKER) && !row.has(ImportField.USER_PLACE)) {
            problems.add(ImportProblem.at(row, ImportField.USER_PLACE, What.ROLE_NEEDS_PLACE));
        }
        if (roles.contains(Role.LEADER) && !row.has(ImportField.USER_OFFICIAL)) {
            problems.add(ImportProblem.at(row, ImportField.USER_OFFICIAL, What.ROLE_NEEDS_OFFICIAL));
        }
    }

    /** 陆明远, or 陆明远（社发局） with the mark that tells two of the same name apart. */
    private Optional<Official> official(ImportRow row) {
        String written = row.text(ImportField.USER_OFFICIAL);
        String plain = Names.plain(written);
        List<Official> found = officials.stream()
                .filter(o -> Names.plain(o.name()).equals(plain) || Names.plain(o.name() + o.mark()).equals(plain))
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        problems.add(ImportProblem.at(
                row,
                ImportField.USER_OFFICIAL,
                found.isEmpty() ? What.UNKNOWN_OFFICIAL : What.AMBIGUOUS_OFFICIAL,
                written));
        return Optional.empty();
    }

    private static Map<String, Role> words() {
        var words = new HashMap<String, Role>();
        for (Role role : Role.ofPeople()) {
            words.put(Names.plain(role.name()), role);
        }
        ROLE_WORDS.forEach((role, word) -> words.put(word, role));
        words.put("联络员", Role.LIAISON);
        words.put("审批人", Role.UNIT_APPROVER);
        words.put("督查", Role.SUPERVISOR);
        words.put("系统管理员", Role.ADMINISTRATOR);
        return words;
    }
}
