package org.minqing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of one table as lines: the cells of a form become {@code label：value}, the numbered items of a label stand under it, one
 * on a line; the cells of other tables stand apart by {@code |}. A row is read by those above it.
 */
final class TableRows {

    private static final Pattern NAME = ending(Manuscript.FIELD_NAMES);
    private static final Pattern LABEL = ending(Manuscript.FIELD_NAMES + "|" + Manuscript.FIELD_DEEDS);
    private static final Pattern ORDINAL = Pattern.compile("[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[.、．]?");

    /** The row above was a numbered item of a label. */
    private boolean listing;
    /** Cells of the row above that was no part of a form: such a table has columns, and a figure in one of them counts nothing. */
    private int columns;

    private static Pattern ending(String words) {
        return Pattern.compile("\\p{IsHan}{0,8}(?:" + words + ")[：:]?");
    }

    /** @param row its cells, each with its paragraphs; an empty cell has none */
    List<String> lines(List<List<String>> row) {
        List<List<String>> cells = row.stream().filter(cell -> !cell.isEmpty()).toList();
        boolean goesOn = listing && cells.size() == 2 && ordinal(cells.getFirst());
        boolean begins = cells.size() == 3 && columns != row.size() && label(cells.getFirst()) && ordinal(cells.get(1));
        listing = goesOn || begins;
        if (goesOn) {
            return List.of(item(cells.getFirst(), cells.get(1)));
        }
        if (begins) {
            return List.of(name(cells.getFirst()) + "：", item(cells.get(1), cells.get(2)));
        }
        if (cells.size() < 2) {
            return cells.stream().flatMap(List::stream).toList();
        }
        if (form(cells)) {
            return fields(cells);
        }
        columns = row.size();
        return List.of(String.join("|", row.stream().map(cell -> String.join(" ", cell)).toList()));
    }

    /** 走访时间 | 5月9日 | 走访人 | 某某: labels and what is filled in take turns. */
    private static boolean form(List<List<String>> cells) {
        if (cells.size() % 2 != 0) {
            return false;
        }
        for (int i = 0; i < cells.size(); i += 2) {
            if (!label(cells.get(i)) || NAME.matcher(joined(cells.get(i + 1))).matches()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> fields(List<List<String>> cells) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i += 2) {
            String name = name(cells.get(i));
            List<String> value = cells.get(i + 1);
            if (value.size() == 1) {
                lines.add(name + "：" + value.getFirst());
            } else {
                lines.add(name + "：");
                lines.addAll(value);
            }
        }
        return lines;
    }

    private static String item(List<String> ordinal, List<String> words) {
        String number = joined(ordinal);
        return number + (Character.isLetterOrDigit(number.charAt(number.length() - 1)) ? "、" : "") + String.join(" ", words);
    }

    private static boolean label(List<String> cell) {
        return LABEL.matcher(joined(cell)).matches();
    }

    private static boolean ordinal(List<String> cell) {
        return ORDINAL.matcher(joined(cell)).matches();
    }

    private static String name(List<String> label) {
        return joined(label).replaceAll("[：:]", "");
    }

    private static String joined(List<String> cell) {
        return String.join("", cell).replaceAll("\\s+", "");
    }
}
