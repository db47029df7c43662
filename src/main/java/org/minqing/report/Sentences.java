package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/** Cuts paragraphs into sentences, sentences into segments and clauses; quotations stay whole. */
final class Sentences {

    /** Nobody writes longer sentences; only broken text does, and rules need not look at it whole. */
    private static final int LONGEST = 1200;

    private Sentences() {}

    static List<Part> of(Part paragraph) {
        var out = new ArrayList<Part>();
        Text text = paragraph.text();
        String norm = text.norm();
        int start = paragraph.from();
        for (int i = paragraph.from(); i < paragraph.to(); i++) {
            char c = norm.charAt(i);
            boolean row = c == '”' && norm.charAt(start) == '“' && i + 1 < paragraph.to() && norm.charAt(i + 1) == '“';
            boolean ends = !row && ("。!?".indexOf(c) >= 0 && !paragraph.encloses(i) && !endsBefore(norm, i + 1, paragraph.to())
                    || c == '”' && i > start && "。!?…".indexOf(norm.charAt(i - 1)) >= 0 && speechEnds(paragraph, start, i))
                    || i - start >= LONGEST;
            if (ends) {
                add(new Part(text, start, i + 1), out);
                start = i + 1;
            }
        }
        add(new Part(text, start, paragraph.to()), out);
        return out;
    }

    private static void add(Part sentence, List<Part> out) {
        Part words = sentence.trim("");
        if (!words.isEmpty()) {
            out.add(words);
        }
    }

    private static boolean endsBefore(String norm, int next, int end) {
        return next < end && "”’)。!?".indexOf(norm.charAt(next)) >= 0;
    }

    /** X说:“……。” ends there; “……。”X说 does not. */
    private static boolean speechEnds(Part paragraph, int sentence, int closing) {
        String norm = paragraph.text().norm();
        boolean opened = norm.indexOf('“', sentence + 1, closing) >= 0;
        boolean nested = closing + 1 < paragraph.to() && paragraph.encloses(closing + 1) && norm.charAt(closing + 1) != '“';
        return opened && !nested && !row(norm, sentence, closing);
    }

    /** “……。”“……。”: who said it stands behind the last; not so where one asks and the other answers. */
    private static boolean row(String norm, int sentence, int closing) {
        boolean row = norm.charAt(sentence) == '“';
        for (int i = sentence; row && i < closing; i++) {
            row = norm.charAt(i) != '”' || norm.charAt(i + 1) == '“' && (norm.charAt(i - 1) != '?' || asksAgain(norm, i + 1, closing));
        }
        return row;
    }

    /** “怎么办?”“怎么处理?”: nobody answers. */
    private static boolean asksAgain(String norm, int opening, int end) {
        int closing = norm.indexOf('”', opening);
        return closing > 0 && closing <= end && norm.charAt(closing - 1) == '?';
    }

    /** At semicolons. */
    static List<Part> segments(Part sentence) {
        return sentence.split(";").stream().map(part -> part.trim("")).filter(part -> !part.isEmpty()).toList();
    }

    static List<Part> clauses(Part segment) {
        return segment.split(",:;。!?");
    }
}
