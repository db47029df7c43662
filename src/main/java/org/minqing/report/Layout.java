package org.minqing.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes paragraphs out of lines. A newspaper column, a mail or a copied page breaks lines in the middle of a sentence;
 * a record form breaks them on purpose.
 */
final class Layout {

    private static final int LONG_LINE = 50;
    private static final int SHORT_LINE = 26;
    /** A headline is followed by a line so much wider; one that was broken to fit a column is not. */
    private static final int LONGER = 12;
    private static final Expression TERMINAL = Expression.of("[。!?;:…][”’)]*$|[)】]$");
    private static final Expression SIGNED = Expression.of("(?:记者|通讯员)[ :/]?[\\p{IsHan} ]{2,24}$|[。!?][”)]? {1,3}\\p{IsHan}{2,12}$");
    private static final Expression OPENS_ITEM = Expression.of(
            "^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\\d]{1,3}[)]|\\d{1,2}[.、)](?!\\d)|[■●◆▲★·•\\-]|【|第[一二三四五六七八九十]+[条项]|——|[(](?:本报|通讯员|记者|文|供稿))");
    private static final Expression LABEL = Expression.of("^[^,。;:!?“”|]{1,10}[:|]");
    private static final Expression SECTION_LETTER = Expression.of("^(?:[A-Z]|\\d{1,2}|[①-⑩])$");

    /** @param prose whether the lines about it, up to the next blank ones, hold whole sentences */
    private record Line(int start, int end, int indent, boolean afterBlank, String norm, boolean prose) {
        Line inProse() {
            return new Line(start, end, indent, afterBlank, norm, true);
        }

        int length() {
            return norm.length();
        }

        /** 接访时间|2023年5月9日: a form in two columns. */
        boolean field() {
            int bar = norm.indexOf('|');
            return bar > 1 && bar <= 12 && norm.indexOf('|', bar + 1) < 0;
        }

        boolean indented() {
            return indent > 0;
        }

        /** In half Chinese characters, as the column sees it. */
        int width() {
            return indent + norm.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
        }
    }

    private Layout() {}

    static Text read(String text) {
        String given = ruled(Traditional.writes(text) ? Traditional.simplified(text) : text);
        List<Line> lines = lines(given);
        int width = columnWidth(lines);
        var norm = new StringBuilder();
        var at = new int[given.length() + lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0 && !joined(lines.get(i - 1), line, width)) {
                at[norm.length()] = lines.get(i - 1).end();
                norm.append('\n');
            }
            int from = norm.length();
            Punctuation.append(given, line.start(), line.end(), norm, at);
            int bar = norm.indexOf("|", from);
            if (bar > 0 && line.field()) {
                norm.setCharAt(bar, ':');
            }
        }
        at[norm.length()] = given.length();
        return new Text(text, norm.toString(), Arrays.copyOf(at, norm.length() + 1));
    }

    /** A table copied from a sheet has its cells parted by tabulators, as many in each line. */
    private static String ruled(String given) {
        if (given.indexOf('\t') < 0) {
            return given;
        }
        List<String> lines = List.of(given.split("\n", -1));
        var out = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            long cells = parted(lines.get(i));
            boolean beside = i > 0 && parted(lines.get(i - 1)) == cells || i + 1 < lines.size() && parted(lines.get(i + 1)) == cells;
            out.add(cells > 1 && beside ? lines.get(i).replace('\t', '|') : lines.get(i));
        }
        return String.join("\n", out);
    }

    private static long parted(String line) {
        return line.isBlank() || line.charAt(0) == '\t' ? 0 : line.chars().filter(c -> c == '\t').count();
    }

    private static List<Line> lines(String given) {
        var out = new ArrayList<Line>();
        boolean blank = false;
        int start = 0;
        for (int i = 0; i <= given.length(); i++) {
            if (i < given.length() && "\n\r\f\u2028".indexOf(given.charAt(i)) < 0) {
                continue;
            }
            int from = start;
            int to = i;
            while (from < to && blank(given.charAt(from))) {
                from++;
            }
            while (to > from && blank(given.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                out.add(new Line(from, to, indent(given, start, from), blank, Punctuation.normalise(given, from, to), false));
                blank = false;
            } else if (start < i || i == 0 || given.charAt(i - 1) != '\r') {
                blank = true;
            }
            start = i + 1;
        }
        return marked(out);
    }

    private static List<Line> marked(List<Line> lines) {
        var out = new ArrayList<Line>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).afterBlank()) {
                List<Line> block = lines.subList(start, i);
                boolean prose = block.stream().anyMatch(line -> line.norm().indexOf('。') >= 0);
                block.forEach(line -> out.add(prose ? line.inProse() : line));
                start = i;
            }
        }
        return out;
    }

    private static int indent(String given, int start, int from) {
        return given.substring(start, from).codePoints().map(c -> c == 0x3000 ? 2 : 1).sum();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    /** Width of the column the text was set in, 0 if its lines were not broken to fit one. */
    private static int columnWidth(List<Line> lines) {
        int[] lengths = lines.stream().mapToInt(Line::width).filter(n -> n >= 16).sorted().toArray();
        if (lengths.length < 6) {
            return 0;
        }
        long open = lines.stream()
                .filter(line -> line.width() >= 16 && !TERMINAL.matcher(line.norm()).find())
                .count();
        if (open * 2 < lengths.length) {
            return 0;
        }
        int most = lengths[lengths.length * 9 / 10];
        long full = Arrays.stream(lengths).filter(n -> fits(n, most)).count();
        return most <= 2 * LONG_LINE && full * 2 > lengths.length ? most : 0;
    }

    private static boolean fits(int length, int width) {
        return length >= width - 6 && length <= width + 8;
    }

    private static boolean joined(Line before, Line line, int width) {
        return runsOn(before, line, width) && !PageSplitter.furniture(before.norm()) && !PageSplitter.furniture(line.norm());
    }

    private static boolean runsOn(Line before, Line line, int width) {
        if (line.indented() && (width > 0 || before.prose())
                || SECTION_LETTER.matcher(line.norm()).matches()
                || SECTION_LETTER.matcher(before.norm()).matches()
                || width == 0 && OPENS_ITEM.matcher(before.norm()).find() && before.norm().indexOf('。') < 0 && line.width() > before.width() + LONGER
                || width == 0 && (before.start() == 0 || before.afterBlank()) && before.norm().indexOf('。') < 0 && line.width() > before.width() + LONGER) {
            return false;
        }
        boolean ended = TERMINAL.matcher(before.norm()).find() || SIGNED.matcher(before.norm()).find();
        if (!ended && !line.afterBlank() && before.prose() && (before.width() >= SHORT_LINE || before.indented()) && !opens(line)) {
            return true;
        }
        if (width > 0 && fits(before.width(), width) && !line.afterBlank()) {
            return !(ended && opens(line)) && !headline(before, ended);
        }
        return !ended && before.length() >= LONG_LINE && before.norm().indexOf('|') < 0
                && (before.norm().indexOf(',') > 0 || before.norm().indexOf('。') > 0) && !opens(line);
    }

    private static boolean headline(Line line, boolean ended) {
        return !ended && line.afterBlank() && !line.indented() && line.norm().indexOf(',') < 0;
    }

    private static boolean opens(Line line) {
        return OPENS_ITEM.matcher(line.norm()).find() || LABEL.matcher(line.norm()).find();
    }
}
