package org.minqing.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The lines of a document: a paragraph is a line, the rows of a table are written as {@link TableRows} says. What stands on every
 * page, and the numbers of pages, are left out.
 */
final class ManuscriptLines extends DefaultHandler {

    /** It says more than {@link Manuscript#LONGEST}. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("too long", null, false, false);
        }
    }

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "br", "tr", "table", "pre", "blockquote", "dt", "dd", "section",
            "article", "header", "ul", "ol", "address", "hr", "center", "body");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–·\\s]*\\d{1,4}[-—–·\\s]*|第\\s*\\d{1,4}\\s*页.{0,12}|(?i:page)\\s*\\d{1,4}.{0,10}|\\d{1,4}\\s*/\\s*\\d{1,4}");
    private static final Pattern FIELD = Pattern.compile("^[^，。：:]{1,10}[：:]|^(?:[一二三四五六七八九十\\d]{1,3}[、.．]|[（(]|[①-⑳])");
    private static final int PAGES_WITH_FURNITURE = 3;
    private static final String NONE = "none";

    /** The text on its way, one line an entry. */
    private final List<String> lines = new ArrayList<>();

    private final boolean flowing;
    private final StringBuilder line = new StringBuilder();
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Deque<TableRows> tables = new ArrayDeque<>();
    private final Deque<Numbers> lists = new ArrayDeque<>();
    private final List<Integer> pageStarts = new ArrayList<>();
    /** What stands before the next words: the number of their item. */
    private String number = "";
    private int length;
    private boolean begun;

    /** A row that is being read: its cells, each with its paragraphs. */
    private static final class Row {
        final List<List<String>> cells = new ArrayList<>();
    }

    /** Counts the items of a list, as a browser shows them; those of a list without numbers have none. */
    private static final class Numbers {
        private final boolean counted;
        private int next;

        Numbers(@Nullable String start) {
            counted = !NONE.equals(start);
            next = number(start, 1);
        }

        private static int number(@Nullable String said, int otherwise) {
            return said != null && said.matches("-?\\d{1,6}") ? Integer.parseInt(said) : otherwise;
        }

        String next(@Nullable String value) {
            int number = number(value, next);
            next = number + 1;
            return counted ? number + ". " : "";
        }
    }

    /** @param flowing breaks of lines in the source mean nothing, as in a web page */
    ManuscriptLines(boolean flowing) {
        this.flowing = flowing;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        String tag = local.toLowerCase(Locale.ROOT);
        begun |= tag.equals("body");
        if (BLOCKS.contains(tag)) {
            endLine();
        }
        switch (tag) {
            case "table" -> tables.push(new TableRows());
            case "tr" -> rows.push(new Row());
            case "td", "th" -> {
                endLine();
                if (!rows.isEmpty()) {
                    rows.peek().cells.add(new ArrayList<>());
                }
            }
            case "ol" -> lists.push(new Numbers(attributes.getValue("start")));
            case "ul" -> lists.push(new Numbers(NONE));
            case "li" -> {
                if (!lists.isEmpty()) {
                    number = lists.peek().next(attributes.getValue("value"));
                }
            }
            case "div" -> {
                if ("page".equals(attributes.getValue("class"))) {
                    pageStarts.add(lines.size());
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        String tag = local.toLowerCase(Locale.ROOT);
        if (BLOCKS.contains(tag) || tag.equals("td") || tag.equals("th")) {
            endLine();
        }
        if ((tag.equals("ol") || tag.equals("ul")) && !lists.isEmpty()) {
            lists.pop();
        }
        if (tag.equals("table") && !tables.isEmpty()) {
            tables.pop();
        }
        if (tag.equals("tr") && !rows.isEmpty()) {
            endRow(rows.pop());
        }
    }

    @Override
    public void characters(char[] chars, int start, int count) {
        if (!begun) {
            return;
        }
        for (int i = start; i < start + count; i++) {
            if (!flowing && (chars[i] == '\n' || chars[i] == '\r')) {
                endLine();
            } else {
                line.append(chars[i] == '\r' || chars[i] == '\n' ? '\n' : chars[i]);
            }
        }
        length += count;
        if (length > Manuscript.LONGEST) {
            throw new TooLong();
        }
    }

    /** What the reader adds for the eye: in a PDF the end of a line, for a line is all that a PDF knows. */
    @Override
    public void ignorableWhitespace(char[] chars, int start, int count) {
        if (begun && !flowing && new String(chars, start, count).indexOf('\n') >= 0) {
            endLine();
        }
    }

    private void endLine() {
        String said = flowing ? flowed(line.toString()) : trimmed(line.toString());
        line.setLength(0);
        if (!said.isBlank()) {
            said = number + said;
            number = "";
        }
        if (!rows.isEmpty() && !rows.peek().cells.isEmpty()) {
            if (!said.isBlank()) {
                rows.peek().cells.getLast().add(said.strip());
            }
        } else if (!said.isBlank()) {
            lines.add(said);
        }
    }

    /** Programs set a gap between Chinese and figures (5 月 5 日), which in a PDF becomes a blank that nobody typed. */
    private String trimmed(String said) {
        String line = said.stripTrailing();
        return pageStarts.isEmpty() ? line : line.replaceAll("(?<=\\p{IsHan}) (?=\\d)|(?<=\\d) (?=\\p{IsHan})", "");
    }

    /** As a browser shows it: any white space is one blank, and none between Chinese characters where a line was broken. */
    private static String flowed(String said) {
        return said.replaceAll("(?<=[\\p{IsHan}，。；：、”])[ \\t]*\\n[ \\t\\n]*(?=[\\p{IsHan}“，。；：、])", "")
                .replaceAll("[ \\t\\n\\u00a0]+", " ")
                .strip();
    }

    private void endRow(Row row) {
        List<List<String>> cells = row.cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (!rows.isEmpty() && !rows.peek().cells.isEmpty()) {
            cells.forEach(rows.peek().cells.getLast()::addAll);
        } else {
            lines.addAll(tables.isEmpty() ? new TableRows().lines(row.cells) : tables.peek().lines(row.cells));
        }
    }

    /** All of it; empty if the document says nothing. */
    String text() {
        endLine();
        return pageStarts.isEmpty() ? paragraphs() : String.join("\n", withoutFurniture());
    }

    /**
     * A blank line stands around a paragraph of sentences, which tells it from the headline above and from lines that were broken
     * to fit a column. The short lines of a form follow each other, as they do on paper.
     */
    private String paragraphs() {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                text.append(sentences(lines.get(i - 1)) || sentences(lines.get(i)) ? "\n\n" : "\n");
            }
            text.append(lines.get(i));
        }
        return text.toString();
    }

    private static boolean sentences(String line) {
        return line.indexOf('。') >= 0 && line.indexOf('|') < 0 && !FIELD.matcher(line).find();
    }

    private List<String> withoutFurniture() {
        if (pageStarts.isEmpty()) {
            return lines;
        }
        Map<String, Integer> edges = new HashMap<>();
        for (int page = 0; page < pageStarts.size(); page++) {
            for (int edge : edges(page)) {
                edges.merge(sameOnEveryPage(lines.get(edge)), 1, Integer::sum);
            }
        }
        var kept = new ArrayList<>(lines);
        for (int page = pageStarts.size() - 1; page >= 0; page--) {
            for (int edge : edges(page).reversed()) {
                String said = lines.get(edge).strip();
                boolean repeated = edges.getOrDefault(sameOnEveryPage(said), 0) >= PAGES_WITH_FURNITURE;
                if (repeated || PAGE_NUMBER.matcher(said).matches()) {
                    kept.set(edge, "");
                }
            }
        }
        kept.removeIf(String::isEmpty);
        return kept;
    }

    private static String sameOnEveryPage(String line) {
        return line.strip().replaceAll("\\d+", "0");
    }

    /** The first and the last line of a page. */
    private List<Integer> edges(int page) {
        int from = pageStarts.get(page);
        int to = page + 1 < pageStarts.size() ? pageStarts.get(page + 1) : lines.size();
        return from >= to ? List.of() : from == to - 1 ? List.of(from) : List.of(from, to - 1);
    }
}
