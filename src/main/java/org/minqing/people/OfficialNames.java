package org.minqing.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minqing.place.Match;
import org.minqing.place.Match.Why;
import org.minqing.place.Names;

/** Who a written personal name means. Names of people are short: one wrong character is a question, never an answer. */
final class OfficialNames {

    private OfficialNames() {}

    static List<Match<Official>> matches(List<Official> all, String written) {
        String wanted = Names.plain(written);
        var found = new ArrayList<Match<Official>>();
        for (Official official : all) {
            String name = Names.plain(official.name());
            if (name.equals(wanted)) {
                found.add(new Match<>(official, 100, Why.SAME_NAME, official.name()));
            } else if (name.length() >= 2 && wanted.length() > name.length() && startsWithPerson(wanted, name)) {
                found.add(new Match<>(official, 85, Why.PART, official.name()));
            } else if (differsByOne(name, wanted)) {
                found.add(new Match<>(official, 60, Why.SIMILAR, official.name()));
            }
        }
        found.sort(Comparator.<Match<Official>>comparingInt(Match::score).reversed());
        boolean shared = found.stream().filter(m -> m.score() == 100).count() > 1;
        return found.stream().limit(5).map(m -> shared ? unsure(m) : m).toList();
    }

    /** Two of the same name: a person must say which. */
    private static Match<Official> unsure(Match<Official> match) {
        return match.score() == 100 ? new Match<>(match.found(), 80, match.why(), match.by()) : match;
    }

    /** 陆明远局长, 陆明远同志 */
    private static boolean startsWithPerson(String written, String name) {
        return written.startsWith(name) && written.substring(name.length()).matches("(同志|.{0,6}(书记|主任|局长|科长|处长|经理|站长|所长))");
    }

    private static boolean differsByOne(String a, String b) {
        if (a.length() != b.length() || a.length() < 3 || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }
}
