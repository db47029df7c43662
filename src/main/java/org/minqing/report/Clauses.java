package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of an article, in order. */
final class Clauses {

    private static final String MARKS = ",。;:!?\n";
    private static final String FINE_MARKS = MARKS + "、";
    private static final String ENDS = "。!?\n";
    /** So many characters of a long clause are enough to be about it. */
    private static final int PART = 4;

    private final List<Clause> all = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private Clauses() {}

    static Clauses of(Article article) {
        return of(article, MARKS);
    }

    /** Cut at 、 too. */
    static Clauses finely(Article article) {
        return of(article, FINE_MARKS);
    }

    private static Clauses of(Article article, String marks) {
        var clauses = new Clauses();
        article.body().forEach(paragraph -> clauses.read(paragraph, marks));
        return clauses;
    }

    private void read(Part paragraph, String marks) {
        int sentence = all.size();
        int from = 0;
        for (int i = 0; i <= paragraph.length(); i++) {
            char mark = i == paragraph.length() ? '\n' : paragraph.charAt(i);
            if (marks.indexOf(mark) < 0) {
                continue;
            }
            Part words = paragraph.sub(from, i).trim();
            if (!words.isEmpty()) {
                all.add(new Clause(words, mark, sentence));
                spans.add(words.span());
            }
            from = i + 1;
            if (ENDS.indexOf(mark) >= 0) {
                sentence = all.size();
            }
        }
    }

    int size() {
        return all.size();
    }

    Clause get(int clause) {
        return all.get(clause);
    }

    Span span(int clause) {
        return spans.get(clause);
    }

    /** The first clause that ends behind that place of the given text. */
    int from(int place) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Of each clause the claim that holds most of it, or null. */
    Gist.@Nullable Claim[] under(List<Gist.Claim> claims) {
        var out = new Gist.Claim[size()];
        var most = new int[size()];
        for (Gist.Claim claim : claims) {
            Span words = claim.words().span();
            for (int i = from(words.start()); i < size() && span(i).start() < words.end(); i++) {
                int common = span(i).common(words);
                if (common > most[i] && (2 * common >= span(i).end() - span(i).start() || common >= PART)) {
                    most[i] = common;
                    out[i] = claim;
                }
            }
        }
        return out;
    }
}
