package org.minqing.cli;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What people type into the one box, one of each sort a round. */
final class BenchQuestions {

    private static final Map<Character, Character> ALIKE = Map.ofEntries(
            Map.entry('漏', '楼'), Map.entry('灯', '登'), Map.entry('梯', '题'), Map.entry('堵', '赌'), Map.entry('水', '睡'),
            Map.entry('停', '庭'), Map.entry('车', '扯'), Map.entry('声', '升'), Map.entry('费', '废'), Map.entry('管', '馆'));

    private final Random random = new Random(11);
    private final BenchWords words = new BenchWords(random);
    private final List<String> units;

    BenchQuestions(List<String> units) {
        this.units = units;
    }

    /** Addresses of pages of results, by what sort of search each is. */
    Map<String, String> round() {
        String trouble = words.trouble();
        String name = words.name();
        Map<String, String> round = new LinkedHashMap<>();
        round.put("a trouble", page(trouble));
        round.put("a name and a trouble", page(name + " " + trouble));
        round.put("both in one", page(name + trouble));
        round.put("a name", page(name));
        round.put("the commonest word", page("小区"));
        round.put("mistyped", page(mistyped(trouble)));
        round.put("pinyin", page(pinyin(trouble)));
        round.put("a name in pinyin", page(pinyin(name)));
        round.put("first letters", page(initials(name)));
        round.put("a number", page("B" + random.nextInt(100_000)));
        round.put("what nobody said", page("琉璃瓦厂 钻探平台"));
        round.put("a unit's, since last year", page(trouble) + "&unit=" + units.get(random.nextInt(units.size())) + "&from=2025-01-01");
        round.put("closed cases only, page 3", page(trouble) + "&kind=CASE&stage=CLOSED&page=3");
        round.put("no words, one unit", page("") + "&unit=" + units.get(random.nextInt(units.size())));
        return round;
    }

    private static String page(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** With a character that sounds the same in place of the first for which one is known here. */
    private static String mistyped(String word) {
        for (int i = 0; i < word.length(); i++) {
            Character other = ALIKE.get(word.charAt(i));
            if (other != null) {
                return word.substring(0, i) + other + word.substring(i + 1);
            }
        }
        return word.substring(0, word.length() - 1) + "之";
    }

    private static String pinyin(String word) {
        return HanLP.convertToPinyinList(word).stream().map(Pinyin::getPinyinWithoutTone).collect(Collectors.joining());
    }

    private static String initials(String word) {
        return HanLP.convertToPinyinList(word).stream()
                .map(sound -> sound.getPinyinWithoutTone().substring(0, 1))
                .collect(Collectors.joining());
    }
}
