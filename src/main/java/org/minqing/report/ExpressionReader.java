package org.minqing.report;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads as much of a regular expression's grammar as {@link Openings} wants to know, and gives up at the rest. */
final class ExpressionReader {

    /** How much is more than anybody looks back for. */
    static final int ENDLESS = 1 << 20;

    /**
     * @param first characters a match may begin with, null for any
     * @param singles characters that are a match alone, null for any
     * @param pairs what may stand first and second in a match of two or more, null for anything
     * @param last characters a match may end with, null for any
     * @param needed sets of which every match that is not empty holds one character each, in this order
     * @param signs what is seen of every match, null if that is unknown or a match may be empty
     * @param shortest characters of the shortest match, at most
     * @param longest characters of the longest match, at least
     * @param anchored every match begins where the words begin
     * @param closing every match ends where the words end
     */
    record Piece(
            @Nullable Characters first, @Nullable Characters singles, @Nullable Pairs pairs, @Nullable Characters last, List<Characters> needed,
            @Nullable Signs signs, int shortest, int longest, boolean maybeEmpty, boolean anchored, boolean closing) {

        private static final int MOST_NEEDED = 3;

        private static Piece one(@Nullable Characters characters) {
            List<Characters> needed = characters == null ? List.of() : List.of(characters);
            return new Piece(characters, characters, Pairs.NONE, characters, needed, beginning(characters, characters, Pairs.NONE), 1, 2, false, false, false);
        }

        private static Piece nothing(boolean anchored, boolean closing) {
            return new Piece(Characters.NONE, Characters.NONE, Pairs.NONE, Characters.NONE, List.of(), null, 0, 0, true, anchored, closing);
        }

        /** Nothing, behind what is seen there. */
        private static Piece behind(Piece before) {
            Signs last = before.last == null || before.maybeEmpty ? null : new Signs(null, new Signs.Sign(before.last, null, null, -1, -1));
            return new Piece(Characters.NONE, Characters.NONE, Pairs.NONE, Characters.NONE, List.of(), last, 0, 0, true, false, false);
        }

        private static @Nullable Signs beginning(@Nullable Characters first, @Nullable Characters singles, @Nullable Pairs pairs) {
            return first == null ? null : new Signs(new Signs.Sign(first, singles, pairs, 0, 0), null);
        }

        private Piece optional() {
            return new Piece(first, singles, pairs, last, needed, null, 0, longest, true, false, false);
        }

        private Piece repeated(int least, int most) {
            int end = Math.min(ENDLESS, longest * Math.min(most, ENDLESS / Math.max(1, longest)));
            return new Piece(first, singles, Pairs.union(pairs, Pairs.of(singles, first)), last, needed, signs, shortest * least, end, maybeEmpty, anchored, closing);
        }

        private Piece or(Piece other) {
            Characters rarest = Characters.union(rarest(needed), rarest(other.needed));
            return new Piece(
                    Characters.union(first, other.first),
                    Characters.union(singles, other.singles),
                    Pairs.union(pairs, other.pairs),
                    Characters.union(last, other.last),
                    rarest == null ? List.of() : List.of(rarest),
                    Signs.either(signs, other.signs),
                    Math.min(shortest, other.shortest),
                    Math.max(longest, other.longest),
                    maybeEmpty || other.maybeEmpty,
                    anchored && other.anchored,
                    closing && other.closing);
        }

        private Piece then(Piece next) {
            Pairs across = Pairs.union(pairs, Pairs.of(singles, next.first));
            Characters begins = maybeEmpty ? Characters.union(first, next.first) : first;
            Characters alone = Characters.union(Signs.singlesBefore(singles, next), maybeEmpty ? next.singles : Characters.NONE);
            Pairs two = maybeEmpty ? Pairs.union(across, next.pairs) : across;
            boolean empty = maybeEmpty && next.maybeEmpty;
            return new Piece(
                    begins,
                    alone,
                    two,
                    next.maybeEmpty ? Characters.union(last, next.last) : next.last,
                    rarestOf(maybeEmpty ? List.of() : needed, next.maybeEmpty ? List.of() : next.needed),
                    empty ? null : begins == null ? signsWith(next) : beginning(begins, alone, two),
                    shortest + next.shortest,
                    Math.min(ENDLESS, longest + next.longest),
                    empty,
                    anchored || maybeEmpty && next.anchored,
                    closing || next.closing);
        }

        private @Nullable Signs signsWith(Piece next) {
            Signs ofThis = signs == null ? null : signs.before(next);
            Signs ofNext = next.signs == null ? null : next.signs.behind(this);
            Signs ofEither = maybeEmpty && first != null
                    ? Signs.either(beginning(first, Signs.singlesBefore(singles, next), Pairs.union(pairs, Pairs.of(singles, next.first))), next.signs)
                    : null;
            return Signs.rarer(ofThis, Signs.rarer(ofNext, ofEither));
        }

        /** This, where what is seen ahead must follow. */
        private Piece before(Piece ahead) {
            Characters begins = Characters.union(first, ahead.first);
            boolean two = ahead.singles == Characters.NONE && longest == 0;
            Characters alone = two ? Characters.NONE : null;
            Pairs pair = two ? ahead.pairs : null;
            return maybeEmpty && !ahead.maybeEmpty
                    ? new Piece(begins, alone, pair, closing ? last : null, ahead.needed, beginning(begins, alone, pair), 0, longest, false, anchored, closing)
                    : this;
        }

        private static List<Characters> rarestOf(List<Characters> before, List<Characters> behind) {
            var out = new ArrayList<>(before);
            out.addAll(behind);
            while (out.size() > MOST_NEEDED) {
                out.remove(Collections.max(out, Comparator.comparingInt(Characters::frequency)));
            }
            return out;
        }

        private static @Nullable Characters rarest(List<Characters> needed) {
            return needed.stream().min(Comparator.comparingInt(Characters::frequency)).orElse(null);
        }
    }

    static final class NotUnderstood extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private NotUnderstood(String what) {
            super(what);
        }
    }

    private final String expression;
    private int at;
    /** What the group read last holds. */
    private @Nullable Piece seen;

    private ExpressionReader(String expression) {
        this.expression = expression;
    }

    static Piece read(String expression) throws NotUnderstood {
        var reader = new ExpressionReader(expression);
        Piece whole = reader.alternatives();
        if (reader.at < expression.length()) {
            throw new NotUnderstood(expression);
        }
        return whole;
    }

    private Piece alternatives() throws NotUnderstood {
        Piece out = sequence();
        while (next('|')) {
            out = out.or(sequence());
        }
        return out;
    }

    private Piece sequence() throws NotUnderstood {
        var elements = new ArrayList<Piece>();
        Piece ahead = null;
        while (at < expression.length() && peek() != '|' && peek() != ')') {
            boolean looks = expression.startsWith("(?=", at);
            seen = null;
            Piece element = element();
            ahead = looks && ahead == null ? seen : ahead;
            elements.add(quantified(element));
        }
        Piece out = Piece.nothing(false, false);
        for (Piece element : elements.reversed()) {
            out = element.then(out);
        }
        return ahead == null ? out : out.before(ahead);
    }

    /** The element with the quantifier that stands behind it, if one does. */
    private Piece quantified(Piece element) {
        Piece out = element;
        if (next('?')) {
            out = element.optional();
        } else if (next('*')) {
            out = element.repeated(0, ENDLESS).optional();
        } else if (at < expression.length() && peek() == '{') {
            out = counted(element);
        } else if (next('+')) {
            out = element.repeated(1, ENDLESS);
        } else {
            return element;
        }
        if (!next('?')) {
            next('+');
        }
        return out;
    }

    /** Behind it stands {2}, {2,} or {0,5}. */
    private Piece counted(Piece element) {
        int end = expression.indexOf('}', at);
        String[] bounds = expression.substring(at + 1, end).split(",", -1);
        String most = bounds[bounds.length - 1];
        int least = Integer.parseInt(bounds[0]);
        Piece repeated = element.repeated(least, most.isEmpty() ? ENDLESS : Integer.parseInt(most));
        at = end + 1;
        return least == 0 ? repeated.optional() : repeated;
    }

    private Piece element() throws NotUnderstood {
        char c = expression.charAt(at++);
        return switch (c) {
            case '^' -> Piece.nothing(true, false);
            case '$' -> Piece.nothing(false, true);
            case '.' -> Piece.one(null);
            case '[' -> Piece.one(characters());
            case '(' -> group();
            case '\\' -> escaped();
            case '?', '*', '+', '{' -> throw new NotUnderstood(expression);
            default -> Piece.one(set(c));
        };
    }

    private Piece group() throws NotUnderstood {
        boolean looks = false;
        boolean follows = expression.startsWith("?<=", at);
        if (next('?')) {
            boolean behind = next('<');
            if (next('=') || next('!')) {
                looks = true;
            } else if (behind) {
                at = expression.indexOf('>', at) + 1;
            } else if (!next(':') && !next('>')) {
                throw new NotUnderstood(expression);
            }
        }
        Piece inside = alternatives();
        if (!next(')')) {
            throw new NotUnderstood(expression);
        }
        seen = inside;
        return follows ? Piece.behind(inside) : looks ? Piece.nothing(false, false) : inside;
    }

    private Piece escaped() throws NotUnderstood {
        char c = expression.charAt(at);
        if (c == 'b' || c == 'B') {
            at++;
            return Piece.nothing(false, false);
        }
        return Piece.one(escape());
    }

    /** What stands behind a backslash; null if it is more than is worth telling. */
    private @Nullable Characters escape() throws NotUnderstood {
        char c = expression.charAt(at++);
        return switch (c) {
            case 'd' -> range('0', '9');
            case 'n' -> set('\n');
            case 'r' -> set('\r');
            case 'f' -> set('\f');
            case 't' -> set('\t');
            case 'u' -> {
                at += 4;
                yield set((char) Integer.parseInt(expression, at - 4, at, 16));
            }
            case 's', 'S', 'w', 'W', 'D' -> null;
            case 'p', 'P' -> {
                at = expression.indexOf('}', at) + 1;
                yield null;
            }
            default -> {
                if (c < 0x80 && Character.isLetterOrDigit(c)) {
                    throw new NotUnderstood(expression);
                }
                yield set(c);
            }
        };
    }

    private @Nullable Characters characters() throws NotUnderstood {
        boolean any = next('^');
        Characters out = Characters.NONE;
        while (!next(']')) {
            char c = expression.charAt(at++);
            if (c == '[' || c == '&' && peek() == '&') {
                throw new NotUnderstood(expression);
            }
            boolean escaped = c == '\\';
            char from = escaped ? peek() : c;
            Characters one = escaped ? escape() : set(c);
            if (one != null && peek() == '-' && expression.charAt(at + 1) != ']') {
                at++;
                char last = expression.charAt(at++);
                if (last == '\\' || last == '[' || escaped && Character.isLetterOrDigit(from)) {
                    throw new NotUnderstood(expression);
                }
                one = range(from, last);
            }
            any |= one == null;
            out = one == null ? out : out.or(one);
        }
        return any ? null : out;
    }

    private static Characters set(char c) throws NotUnderstood {
        if (Character.isSurrogate(c)) {
            throw new NotUnderstood(String.valueOf(c));
        }
        return Characters.of(c);
    }

    private static Characters range(char first, char last) {
        return Characters.of(IntStream.rangeClosed(first, last));
    }

    private char peek() {
        return expression.charAt(at);
    }

    private boolean next(char c) {
        boolean here = at < expression.length() && peek() == c;
        at += here ? 1 : 0;
        return here;
    }
}
