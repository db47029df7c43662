package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a page: headline, running text, who signed it. What follows sees only these.
 *
 * @param headlines all headline lines over it, slogans and subtitles too
 * @param title the one that names the event
 * @param body paragraphs without bylines
 * @param signed who signed it
 * @param whole from the first headline to the last line
 */
record Article(List<Part> headlines, @Nullable Part title, List<Part> body, Bylines signed, Part whole) {

    private static final Expression DIARY = Expression.of("日记|手记|日志|札记|笔记|随记");

    private static final Expression I = Expression.of("(?:^|[,。;])(?:今天|昨天|上午|下午|早上|晚上|天一亮|[\\d一二三四五六七八九十月日号]+)*,?我(?![们市区县镇乡村街国省州院公所局想俩这])");

    Text text() {
        return whole.text();
    }

    /** The paragraphs that say who went where: the first two that are more than a line. */
    List<Part> lead() {
        var out = new ArrayList<Part>();
        for (Part paragraph : body) {
            out.add(paragraph);
            if (out.size() == 3 || out.stream().mapToInt(Part::length).sum() > 400) {
                break;
            }
        }
        return out;
    }

    /** Written by the visitor himself. */
    boolean diary() {
        return headlines.stream().anyMatch(line -> line.has(DIARY)) && signed.lines().stream().noneMatch(line -> line.contains("记者"));
    }

    /** A diary, or an account that says I. */
    boolean toldByVisitor() {
        return diary() || signed.lines().stream().noneMatch(line -> line.contains("记者")) && body.stream().limit(4).anyMatch(line -> line.has(I));
    }

    /** Headline and body, for questions like "is this name used elsewhere". */
    String words() {
        return whole.toString();
    }
}
