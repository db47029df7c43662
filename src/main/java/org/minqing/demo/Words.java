package org.minqing.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.demo.ZoneText.Community;
import org.minqing.demo.ZoneText.Estate;

/** Fills a text's {小区}, {楼}, {路} … for one case, so that all its texts speak of the same spot. */
final class Words {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Optional<Estate> estate;

    private Words(Optional<Estate> estate) {
        this.estate = estate;
    }

    /** A spot of the community in an estate of one of these kinds. */
    static Words of(Cast.Home home, List<String> kinds, Chance chance) {
        Community community = home.text();
        List<Estate> fitting =
                community.estates().stream().filter(e -> e.fits(kinds)).toList();
        var words = new Words(fitting.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(fitting)));
        Estate estate = words.estate.orElse(community.estates().getFirst());
        boolean village = estate.kind().equals("village");
        int house = chance.between(1, estate.houses());
        int stairs = chance.between(1, 4);
        words.names.put("小区", estate.name());
        words.names.put("楼", house + (village ? "号" : "幢"));
        words.names.put("单元", village ? "" : stairs + "单元");
        words.names.put("组", chance.oneOf(community.groups()));
        words.names.put("社区", community.name());
        words.names.put("街道", home.subdistrictUnit());
        community.spots().forEach((key, spot) -> words.names.put(key, spot(spot, chance)));
        return words;
    }

    private static String spot(Object spot, Chance chance) {
        if (!(spot instanceof List<?> several)) {
            return spot.toString();
        }
        var roads = new ArrayList<String>();
        several.forEach(road -> roads.add(road.toString()));
        return chance.oneOf(roads);
    }

    /** The estate the case is in. */
    Optional<Estate> estate() {
        return estate;
    }

    String fill(String text) {
        String filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    /** Whether every name in the text is known here: 安置工程 stands only where something is being built. */
    boolean knows(String text) {
        return fill(text).indexOf('{') < 0;
    }
}
