package org.minqing.cli;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How alike two texts are for scoring: after NFKC, without spaces and outer punctuation, or by their bigrams. */
final class Alike {

    private static final double SIMILAR = 0.6;

    private Alike() {}

    static double same(String a, String b) {
        return !norm(a).isEmpty() && norm(a).equals(norm(b)) ? 1 : 0;
    }

    static double fuzzy(String a, String b) {
        double dice = dice(a, b);
        return dice >= SIMILAR ? dice : 0;
    }

    static double loose(String a, String b) {
        String x = bare(a);
        String y = bare(b);
        boolean holds = x.codePointCount(0, x.length()) >= 2 && y.codePointCount(0, y.length()) >= 2 && (x.contains(y) || y.contains(x));
        return holds ? Math.max(dice(a, b), SIMILAR) : fuzzy(a, b);
    }

    static double fact(String a, String b) {
        return !figures(a).equals(figures(b)) ? 0 : norm(a).equals(norm(b)) ? 1 : loose(a, b);
    }

    private static List<String> figures(String text) {
        return Pattern.compile("\\d+(?:\\.\\d+)?", Pattern.UNICODE_CHARACTER_CLASS).matcher(norm(text)).results().map(r -> r.group()).toList();
    }

    static String norm(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("(?U)\\s+", "");
        String outer = "“”\"'‘’「」『』《》,。;、:.;,:()";
        int from = 0;
        int to = folded.length();
        while (from < to && outer.indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && outer.indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return folded.substring(from, to);
    }

    private static String bare(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .filter(c -> Character.isLetter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        || Character.getType(c) == Character.LETTER_NUMBER || Character.getType(c) == Character.OTHER_NUMBER)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    static double dice(String a, String b) {
        int[] x = bare(a).codePoints().toArray();
        int[] y = bare(b).codePoints().toArray();
        if (x.length == 0 || y.length == 0) {
            return 0;
        }
        if (Arrays.equals(x, y)) {
            return 1;
        }
        if (x.length < 2 || y.length < 2) {
            return 0;
        }
        var left = new HashMap<Long, Integer>();
        for (int i = 0; i + 1 < x.length; i++) {
            left.merge(bigram(x, i), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < y.length; i++) {
            int count = left.getOrDefault(bigram(y, i), 0);
            if (count > 0) {
                left.put(bigram(y, i), count - 1);
                common++;
            }
        }
        return 2.0 * common / (x.length + y.length - 2);
    }

    private static long bigram(int[] text, int at) {
        return (long) text[at] << 32 | text[at + 1];
    }

    private static final String ORG = "(?:党工委|党委|党组|党总支|党支部|办事处|人大|纪工委|纪委|管委会|政府|政协|武装部)";
    private static final List<Pattern> AREAS = List.of(
            Pattern.compile("^.*(?:街道|开发区|高新区|经开区|新区|新城|园区|度假区|示范区|社区|苏木|嘎查|镇|乡|村)(?=" + ORG + ")"),
            Pattern.compile("^.{1,8}[镇乡](?=(?:代|常务)?副?[镇乡]长)"),
            Pattern.compile("^.{1,8}[区县市旗](?=(?:代|常务)?副?[区县市旗]长)"),
            Pattern.compile("^[^区县市旗]{1,4}(?=[区县市旗](?:委|政府|人大|政协|纪委|监委))"),
            Pattern.compile("^.{0,6}(?:新区|新城|开发区|高新区|园区)(?=管委会)"));

    /** A post without the name of its area. */
    static String title(String post) {
        String out = post.replaceAll("(?U)\\s+", "");
        for (Pattern area : AREAS) {
            Matcher m = area.matcher(out);
            out = m.find() ? out.substring(m.end()) : out;
        }
        return out;
    }
}
