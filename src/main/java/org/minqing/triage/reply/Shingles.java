package org.minqing.triage.reply;

import java.util.HashSet;
import java.util.Set;

/** The runs of {@value #LENGTH} characters of what a reply says about the matter, without names, figures and marks. */
record Shingles(Set<String> runs) {

    static final int LENGTH = 5;

    /** A reply with fewer runs is too short to be called copied. */
    static final int FEWEST = 16;

    static Shingles of(ReplyText reply) {
        String letters = reply.own().codePoints()
                .filter(Character::isIdeographic)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + LENGTH <= letters.length(); i++) {
            runs.add(letters.substring(i, i + LENGTH));
        }
        return new Shingles(runs);
    }

    boolean enough() {
        return runs.size() >= FEWEST;
    }

    /** How much of this stands in the other, 0 to 1. */
    double within(Shingles other) {
        return runs.isEmpty() ? 0 : (double) runs.stream().filter(other.runs::contains).count() / runs.size();
    }
}
