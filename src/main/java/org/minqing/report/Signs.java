package org.minqing.report;

import org.jspecify.annotations.Nullable;

/** What {@link ExpressionReader} knows to be seen of every match: the one where it begins, or the other farther behind. */
record Signs(@Nullable Sign beginning, @Nullable Sign behind) {

    /** Farther off it says too little of where the match begins. */
    private static final int FARTHEST = 40;

    /**
     * At some place so many characters behind the beginning of a match one of these stands.
     *
     * @param singles characters that may be the last of the match there, null for any
     * @param pairs what may stand there and next to it otherwise, null for anything
     * @param near how far behind the beginning of the match at least; -1 is right before it
     * @param far how far at most
     */
    record Sign(Characters first, @Nullable Characters singles, @Nullable Pairs pairs, int near, int far) {

        /** So much rarer are two characters than one. */
        private static final int PAIR = 8;

        private Sign behind(ExpressionReader.Piece before) {
            return new Sign(first, singles, pairs, near + before.shortest(), far + before.longest());
        }

        private Sign before(ExpressionReader.Piece next) {
            return new Sign(first, singlesBefore(singles, next), Pairs.union(pairs, Pairs.of(singles, next.first())), near, far);
        }

        private static @Nullable Sign either(@Nullable Sign one, @Nullable Sign other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return new Sign(
                    one.first.or(other.first),
                    Characters.union(one.singles, other.singles),
                    Pairs.union(one.pairs, other.pairs),
                    Math.min(one.near, other.near),
                    Math.max(one.far, other.far));
        }

        private static int often(@Nullable Sign sign) {
            return sign == null ? 0 : (sign.far - sign.near + 1) * sign.first.frequency() * (sign.singles == Characters.NONE && sign.pairs != null ? 1 : PAIR);
        }
    }

    /** Where those may be anything, as before what is only seen ahead, they stay so. */
    static @Nullable Characters singlesBefore(@Nullable Characters singles, ExpressionReader.Piece next) {
        return singles == null || next.maybeEmpty() ? singles : Characters.NONE;
    }

    /** These, where something else comes first; null if they are then too far off. */
    @Nullable Signs behind(ExpressionReader.Piece before) {
        if (before.longest() == 0) {
            return this;
        }
        Sign there = Sign.either(beginning == null ? null : beginning.behind(before), behind == null ? null : behind.behind(before));
        return there == null || there.far > FARTHEST ? null : new Signs(null, there);
    }

    /** These, where something else follows. */
    Signs before(ExpressionReader.Piece next) {
        return new Signs(beginning == null ? null : beginning.before(next), behind == null ? null : behind.before(next));
    }

    static @Nullable Signs either(@Nullable Signs one, @Nullable Signs other) {
        return one == null || other == null ? null : new Signs(Sign.either(one.beginning, other.beginning), Sign.either(one.behind, other.behind));
    }

    /** Those that are seen less often. */
    static @Nullable Signs rarer(@Nullable Signs one, @Nullable Signs other) {
        return one == null || other != null && other.often() < one.often() ? other : one;
    }

    private int often() {
        return Sign.often(beginning) + Sign.often(behind);
    }
}
