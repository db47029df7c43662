package org.minqing.triage.alike;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.minqing.triage.routing.Marked.Piece;

/** What stands in the one text and not in the other, so that the eye goes to the difference. */
final class SharedWords {

    /** Fewer characters in a row are in both by chance. */
    private static final int RUN = 3;

    /** Where less is shared all is different, and marking it says nothing. */
    private static final double LITTLE = 0.2;

    private SharedWords() {}

    /** The text cut in pieces; marked are those that the other has not, if they have much in common. White space and punctuation are neither: they go with what stands before. */
    static List<Piece> of(String text, String other) {
        int[] kept = said(text);
        String mine = plain(text, kept);
        String theirs = plain(other, said(other));
        Set<String> runs = new HashSet<>();
        for (int at = 0; at + RUN <= theirs.length(); at++) {
            runs.add(theirs.substring(at, at + RUN));
        }
        var shared = new boolean[text.length()];
        for (int at = 0; at + RUN <= mine.length(); at++) {
            for (int i = at; runs.contains(mine.substring(at, at + RUN)) && i < at + RUN; i++) {
                shared[kept[i]] = true;
            }
        }
        if (IntStream.of(kept).filter(at -> shared[at]).count() < LITTLE * kept.length) {
            return List.of(new Piece(text, false));
        }
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                shared[at] = at == 0 || shared[at - 1];
            }
        }
        return pieces(text, shared);
    }

    private static int[] said(String text) {
        return IntStream.range(0, text.length()).filter(at -> Character.isLetterOrDigit(text.charAt(at))).toArray();
    }

    private static String plain(String text, int[] kept) {
        var plain = new StringBuilder();
        for (int at : kept) {
            plain.append(Character.toLowerCase(text.charAt(at)));
        }
        return plain.toString();
    }

    private static List<Piece> pieces(String text, boolean[] shared) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || shared[at] != shared[from]) {
                pieces.add(new Piece(text.substring(from, at), !shared[from]));
                from = at;
            }
        }
        return pieces;
    }
}
