package org.minqing.triage.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minqing.report.Span;

/** A reply taken apart: which clauses speak of the matter, and which could stand in any reply. */
record ReplyText(String text, List<Clause> clauses) {

    /** Clauses end at marks and line ends; names in quotation marks and brackets stay whole. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[“「《（(〔\\[][^“”「」《》（）()〔〕\\[\\]]{1,40}[”」》）)〕\\]]|[^，,。！!？?；;：:\\s])+");

    /** A day at the very end, or glued between two letters. */
    private static final Pattern GLUED = Pattern.compile("(20\\d{2}\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}日?)(?=$|网友|尊敬|“|您|你)");

    static ReplyText of(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher matcher = CLAUSE.matcher(text);
        while (matcher.find()) {
            cut(text, matcher.start(), matcher.end(), clauses);
        }
        return new ReplyText(text, signed(clauses));
    }

    private static void cut(String text, int start, int end, List<Clause> out) {
        Matcher glued = GLUED.matcher(text.substring(start, end));
        int from = start;
        while (glued.find()) {
            add(text, from, start + glued.start(), out);
            add(text, start + glued.start(), start + glued.end(), out);
            from = start + glued.end();
        }
        add(text, from, end, out);
    }

    private static void add(String text, int start, int end, List<Clause> out) {
        if (start < end) {
            String words = text.substring(start, end);
            out.add(new Clause(new Span(start, end), words, kind(words)));
        }
    }

    private static ClauseKind kind(String words) {
        for (ClauseKind kind : ClauseKind.values()) {
            if (kind != ClauseKind.SIGNATURE && kind.found(words)) {
                return kind;
            }
        }
        return ClauseKind.OWN;
    }

    /** A day is a letter's own only where one ends or begins, and a unit's name a signature only where one ends. */
    private static List<Clause> signed(List<Clause> clauses) {
        for (int i = 0; i + 1 < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            ClauseKind next = clauses.get(i + 1).kind();
            if (clause.kind() == ClauseKind.LETTER_DATE && next != ClauseKind.LETTER_DATE && next != ClauseKind.GREETING) {
                clauses.set(i, new Clause(clause.span(), clause.text(), ClauseKind.OWN));
            }
        }
        int last = clauses.size() - 1;
        while (last >= 0 && clauses.get(last).kind() == ClauseKind.LETTER_DATE) {
            last--;
        }
        if (last > 0 && clauses.get(last).own() && ClauseKind.SIGNATURE.found(clauses.get(last).text())) {
            Clause end = clauses.get(last);
            clauses.set(last, new Clause(end.span(), end.text(), ClauseKind.SIGNATURE));
        }
        return List.copyOf(clauses);
    }

    boolean blank() {
        return clauses.isEmpty();
    }

    boolean has(ClauseKind kind) {
        return clauses.stream().anyMatch(clause -> clause.kind() == kind);
    }

    List<Clause> of(ClauseKind kind) {
        return clauses.stream().filter(clause -> clause.kind() == kind).toList();
    }

    /** The words that speak of the matter. */
    String own() {
        return clauses.stream().filter(Clause::own).map(Clause::text).collect(Collectors.joining("，"));
    }

    /** How many characters speak of the matter. */
    int ownLength() {
        return clauses.stream().filter(Clause::own).mapToInt(clause -> clause.text().length()).sum();
    }

    int length() {
        return clauses.stream().mapToInt(clause -> clause.text().length()).sum();
    }
}
