package org.minqing.report;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a clause is judged by: its own runs of one to three characters, those of its neighbours and of the sentence before, where it
 * stands, and what the rules took it and its neighbours for. Reused from clause to clause.
 */
final class ClauseTraits {

    private static final int TAIL = 14;
    private static final int HEAD = 10;
    private static final int SENTENCE_HEAD = 16;

    /** How a report is written: the rules do not know it for one, know it, or know it by headline, day and visitor. */
    enum Manner {
        UNKNOWN,
        FREE,
        PLAIN
    }

    /** Where a run of characters stands. */
    private enum Place {
        OWN, BEFORE, AFTER, SENTENCE, SENTENCE_BEFORE, END_BEFORE, SIGN
    }

    private final Clauses clauses;
    private final Gist.@Nullable Claim @Nullable [] claims;
    /** Bit k: some clause was taken for kind k. */
    private final int seen;
    private final Manner manner;
    private final String[] words;
    private final Traits traits = new Traits();

    /**
     * @param claims what the rules took each clause for; null to leave their opinion out
     * @param manner how the whole is written
     */
    ClauseTraits(Clauses clauses, Gist.@Nullable Claim @Nullable [] claims, Manner manner) {
        this.clauses = clauses;
        this.claims = claims;
        this.seen = claims == null ? 0 : Stream.of(claims).mapToInt(claim -> 1 << kind(claim)).reduce(0, (one, other) -> one | other);
        this.manner = manner;
        this.words = IntStream.range(0, clauses.size()).mapToObj(i -> clauses.get(i).words().toString()).toArray(String[]::new);
    }

    Traits traits() {
        return traits;
    }

    Gist.@Nullable Claim @Nullable [] claims() {
        return claims;
    }

    /** Fills in what all clauses of the sentence share that begins with that clause. */
    void ofSentence(int sentence) {
        traits.clear();
        runs(Place.SENTENCE, head(words[sentence], SENTENCE_HEAD), 0.5f);
        if (sentence > 0) {
            runs(Place.END_BEFORE, tail(words[sentence - 1]), 0.4f);
            runs(Place.SENTENCE_BEFORE, head(words[clauses.get(sentence - 1).sentence()], SENTENCE_HEAD), 0.4f);
        }
    }

    /** Fills in what that clause has of its own. */
    void ofClause(int at) {
        traits.clear();
        traits.always();
        runs(Place.OWN, words[at], 1f);
        beside(Place.BEFORE, at - 1);
        beside(Place.AFTER, at + 1);
        sign(1, Math.min(at - clauses.get(at).sentence(), 5), 1f);
        sign(2, 5 * at / clauses.size(), 1f);
        sign(3, clauses.get(at).mark(), 1f);
        sign(4, Math.min(words[at].length() / 5, 6), 1f);
        sign(5, at == 0 ? '^' : clauses.get(at - 1).mark(), 1f);
        sign(6, clauses.get(at).words().text().depth(clauses.get(at).words().from()) > 0 ? 1 : 0, 1f);
        sign(7, manner.ordinal(), 0.5f);
        if (claims != null) {
            claimed(at, claims);
        }
    }

    private void claimed(int at, Gist.@Nullable Claim[] claims) {
        Gist.Claim own = claims[at];
        sign(10, kind(own), 2f);
        sign(11 + manner.ordinal(), kind(own), 1f);
        if (own != null) {
            sign(14, own.words().rule().hashCode(), 1f);
        }
        for (int off = -3; off <= 3; off++) {
            if (off != 0 && at + off >= 0 && at + off < claims.length) {
                sign(20 + off, kind(claims[at + off]), 1f);
            }
        }
        for (int k = 0; k < ClauseKind.values().length; k++) {
            sign(30 + k, seen >> k & 1, 0.5f);
        }
    }

    static int kind(Gist.@Nullable Claim claim) {
        return claim == null ? 0 : claim.kind().ordinal();
    }

    private void beside(Place place, int at) {
        if (at >= 0 && at < words.length) {
            runs(place, place == Place.BEFORE ? tail(words[at]) : head(words[at], HEAD), 0.5f);
        }
    }

    private static String head(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length);
    }

    private static String tail(String words) {
        return words.length() <= TAIL ? words : words.substring(words.length() - TAIL);
    }

    private void runs(Place place, String words, float value) {
        traits.runs(place.ordinal(), words, value);
    }

    private void sign(int which, int what, float value) {
        traits.sign(Place.SIGN.ordinal(), which, what, value);
    }
}
