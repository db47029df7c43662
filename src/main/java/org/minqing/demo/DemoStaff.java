package org.minqing.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minqing.demo.ZoneText.Leader;
import org.minqing.demo.ZoneText.UnitText;
import org.minqing.web.Role;

/** Who may sign in to the demo zone: one account to try for each role, and behind them the staff of every unit. */
final class DemoStaff {

    static final String CLERK = "clerk";

    private static final String OFFICE = "党政办";
    private static final String SUPERVISION = "督查办";
    /** The unit and community whose staff are shown. */
    private static final String SHOWN_UNIT = "建设局";

    private static final String SHOWN_COMMUNITY = "荻湾社区";
    private static final String SHOWN_LEADER = "汤景禾";

    private static final Set<String> CLEARED = Set.of("dispatcher", "reviewer", "supervisor", "confirmation");

    private DemoStaff() {}

    /**
     * An account to be made.
     *
     * @param unit      short name, or empty
     * @param official  name, or empty
     * @param community name, or empty
     * @param shown     one of those printed at the start
     */
    record Member(String username, String name, Role role, String unit, String official, String community, boolean shown) {

        /** Those through whose hands every case goes are cleared for sealed ones. */
        Set<Role> roles() {
            return CLEARED.contains(username) ? Set.of(role, Role.CLEARED) : Set.of(role);
        }

        String of() {
            return !official.isEmpty() ? "领导" : !community.isEmpty() ? community : unit;
        }
    }

    static List<DemoAccount> shown(Texts texts) {
        return all(texts).stream()
                .filter(Member::shown)
                .map(m -> new DemoAccount(m.username(), m.name(), m.role(), m.of()))
                .toList();
    }

    static List<Member> all(Texts texts) {
        var names = new Names(texts);
        var staff = new ArrayList<Member>();
        staff.add(new Member(CLERK, names.next(), Role.CLERK, OFFICE, "", "", true));
        staff.add(new Member("dispatcher", names.next(), Role.DISPATCHER, OFFICE, "", "", true));
        leaders(texts, staff);
        units(texts, names, staff);
        staff.add(new Member("reviewer", names.next(), Role.REVIEWER, SUPERVISION, "", "", true));
        staff.add(new Member("supervisor", names.next(), Role.SUPERVISOR, SUPERVISION, "", "", true));
        staff.add(new Member("confirmation", names.next(), Role.CONFIRMATION_OFFICER, OFFICE, "", "", true));
        staff.add(new Member("confirmation2", names.next(), Role.CONFIRMATION_OFFICER, OFFICE, "", "", false));
        communities(texts, names, staff);
        staff.add(new Member("arbitrator", names.next(), Role.ARBITRATOR, OFFICE, "", "", true));
        staff.add(new Member("admin", names.next(), Role.ADMINISTRATOR, "", "", "", true));
        return staff;
    }

    private static void leaders(Texts texts, List<Member> staff) {
        int number = 1;
        for (Leader leader : texts.officials().leaders()) {
            boolean shown = leader.name().equals(SHOWN_LEADER);
            String username = shown ? "leader" : "leader" + ++number;
            staff.add(new Member(username, leader.name(), Role.LEADER, "", leader.name(), "", shown));
        }
    }

    private static void units(Texts texts, Names names, List<Member> staff) {
        for (UnitText unit : texts.units()) {
            String name = unit.shortName();
            boolean shown = name.equals(SHOWN_UNIT);
            staff.add(new Member(shown ? "liaison" : unit.code(), names.next(), Role.LIAISON, name, "", "", shown));
            staff.add(new Member(
                    shown ? "approver" : unit.code() + ".sp", names.next(), Role.UNIT_APPROVER, name, "", "", shown));
        }
    }

    private static void communities(Texts texts, Names names, List<Member> staff) {
        int number = 1;
        for (var subdistrict : texts.zone().subdistricts()) {
            for (var community : subdistrict.communities()) {
                boolean shown = community.name().equals(SHOWN_COMMUNITY);
                String username = shown ? "community" : "community" + ++number;
                staff.add(new Member(username, names.next(), Role.COMMUNITY_WORKER, "", "", community.name(), shown));
            }
        }
    }

    /** Invented names, one after the other. */
    private static final class Names {

        private final List<String> surnames;
        private final List<String> given;
        private int next;

        Names(Texts texts) {
            this.surnames = texts.people().surnames();
            this.given = texts.people().given();
        }

        String next() {
            int n = next++;
            return surnames.get(n % surnames.size()) + given.get((n * 7 + n / given.size()) % given.size());
        }
    }
}
