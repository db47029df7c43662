package org.minqing.triage.similar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How common each piece and each problem is among the messages known, and how often a piece stands in the name of a place. It
 * grows with each message taken in; sketches made before keep what was known then. Not for several threads at once.
 */
public final class Frequencies {

    /** Fewer messages than this would make what two of them share seem common: they count as so many. */
    private static final int FEW = 1000;

    private int messages;
    private final Map<Long, Seen> seen = new HashMap<>();
    private final int[] told = new int[Problems.shipped().size()];

    private static final class Seen {
        private static final Seen NEVER = new Seen();

        private int messages;
        private int uses;
        private int inNames;
    }

    public static Frequencies of(Collection<Portrait> portraits) {
        var frequencies = new Frequencies();
        portraits.forEach(frequencies::take);
        return frequencies;
    }

    public void take(Portrait portrait) {
        messages++;
        portrait.pieces().forEach((piece, uses) -> {
            Seen one = seen.computeIfAbsent(code(piece), key -> new Seen());
            one.messages++;
            one.uses += uses.all();
            one.inNames += uses.places();
        });
        for (int i = 0; i < told.length; i++) {
            told[i] += portrait.subjectProblems()[i] + portrait.textProblems()[i] > 0 ? 1 : 0;
        }
    }

    public int messages() {
        return messages;
    }

    /** A piece of two or three characters as a number: its characters side by side. */
    static long code(String piece) {
        long code = 0;
        for (int i = 0; i < piece.length(); i++) {
            code = code << Character.SIZE | piece.charAt(i);
        }
        return code;
    }

    /** How many of the messages hold a piece. */
    int holders(long piece) {
        return seen.getOrDefault(piece, Seen.NEVER).messages;
    }

    double rarity(long piece) {
        return Math.log((Math.max(FEW, messages) + 1.0) / Math.max(1, holders(piece)));
    }

    /** How much a piece belongs to the names of places, 0–1. */
    double placeShare(long piece) {
        Seen one = seen.getOrDefault(piece, Seen.NEVER);
        return (one.inNames + 0.3) / (one.uses + 1.0);
    }

    double problemRarity(int problem) {
        return Math.log((Math.max(FEW, messages) + 1.0) / (1 + told[problem]));
    }
}
