package org.minqing.triage.similar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to write what may be written in several: widths, case, blanks, figures before what is numbered (三期, 3期), lines of buses (207公交, 207路公交车), 幢 and 栋. */
final class Wording {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern TEEN = Pattern.compile("十([一二三四五六七八九])(?=[期号栋楼线单中区路])");
    private static final Pattern NUMBERED = Pattern.compile("([零一二三四五六七八九])(?=期|号|栋|单元|中(?!心|间|国|午))");

    private static final Pattern BUS = Pattern.compile("(\\d+)路?公交(?:车|线路)?");

    private Wording() {}

    static String plain(String written) {
        String same = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('巿', '市').replace('壹', '一').replace('幢', '栋');
        String joined = BLANK.matcher(same).replaceAll("");
        String teens = TEEN.matcher(joined).replaceAll("1$1");
        String numbered = NUMBERED.matcher(teens).replaceAll(found -> Matcher.quoteReplacement(String.valueOf(DIGITS.indexOf(found.group(1)))));
        return BUS.matcher(numbered).replaceAll(found -> found.group(1) + "路公交");
    }
}
