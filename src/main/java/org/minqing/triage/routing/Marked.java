package org.minqing.triage.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minqing.triage.category.Deciding;

/**
 * A text with the words that decided.
 *
 * @param pieces the text cut in pieces that are marked and pieces that are not
 * @param words  the marked ones, the strongest first, each once
 */
public record Marked(List<Piece> pieces, List<String> words) {

    public record Piece(String text, boolean mark) {}

    static Marked of(String text, List<Deciding> deciding) {
        List<int[]> spans = deciding.stream().map(one -> new int[] {one.from(), one.to()}).toList();
        return new Marked(pieces(text, spans), spans.stream().map(span -> plain(text, span)).distinct().toList());
    }

    /** The same of words that stand in a text, wherever they first do. */
    static Marked of(String text, List<String> words, int from) {
        List<int[]> spans = new ArrayList<>();
        for (String word : words) {
            int at = text.indexOf(word, from);
            if (at >= 0) {
                boolean goesOn = !spans.isEmpty() && at <= spans.getLast()[1] && at > spans.getLast()[0];
                if (goesOn) {
                    spans.getLast()[1] = Math.max(spans.getLast()[1], at + word.length());
                } else {
                    spans.add(new int[] {at, at + word.length()});
                }
            }
        }
        return new Marked(pieces(text, spans), spans.stream().map(span -> plain(text, span)).distinct().toList());
    }

    private static String plain(String text, int[] span) {
        return text.substring(span[0], span[1]).replaceAll("\\s", "");
    }

    private static List<Piece> pieces(String text, List<int[]> spans) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int[] span : spans.stream().sorted(Comparator.comparingInt(span -> span[0])).toList()) {
            if (span[0] >= at) {
                pieces.add(new Piece(text.substring(at, span[0]), false));
                pieces.add(new Piece(text.substring(span[0], span[1]), true));
                at = span[1];
            }
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
