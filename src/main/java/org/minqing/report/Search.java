package org.minqing.report;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an expression in words, as a {@link Matcher} does and with the same answers, but tries it only where a
 * match can begin, and copies no words where there can be none.
 */
final class Search {

    private final String all;
    private final int from;
    private final int length;
    private final Expression expression;
    private final Openings openings;
    private @Nullable Matcher matcher;
    private int next;
    /** Whether there can be a match, for all that is known yet. */
    private boolean possible;

    /** Looks in a stretch of all the words, which is as if it stood alone. */
    Search(String all, int from, int to, Expression expression) {
        this.all = all;
        this.from = from;
        this.length = to - from;
        this.expression = expression;
        this.openings = expression.openings();
        this.next = openings.anchored() ? 0 : Math.max(0, length - openings.reach());
        this.possible = openings.mayEnd(all, from, to);
    }

    boolean find() {
        if (!possible) {
            return false;
        }
        if (openings.anchored()) {
            boolean first = next == 0;
            next = Math.max(1, next);
            return first && beginsAt(0);
        }
        return openings.unknown() ? findAnywhere() : findNext();
    }

    boolean find(int from) {
        next = from;
        return find();
    }

    boolean lookingAt() {
        return lookingAt(0);
    }

    /** Whether a match begins there; look-behind sees what stands before. */
    boolean lookingAt(int at) {
        return possible && beginsAt(at);
    }

    boolean matches() {
        return possible && openings.begin(all, from, from + length) && possible() && matcher().reset().matches();
    }

    int start() {
        return matcher().start();
    }

    int start(int group) {
        return matcher().start(group);
    }

    int start(String group) {
        return matcher().start(group);
    }

    int end() {
        return matcher().end();
    }

    int end(int group) {
        return matcher().end(group);
    }

    int end(String group) {
        return matcher().end(group);
    }

    int groupCount() {
        return matcher().groupCount();
    }

    String group() {
        return matcher().group();
    }

    /** Null, as with the JDK's, where the group took no part in the match. */
    String group(int group) {
        return matcher().group(group);
    }

    String group(String group) {
        return matcher().group(group);
    }

    private boolean findAnywhere() {
        boolean found = next <= length && possible() && matcher().find(next);
        next = found ? behindMatch() : length + 1;
        return found;
    }

    /** As with the JDK's, a match of nothing is not found twice. */
    private int behindMatch() {
        return matcher().end() > matcher().start() ? matcher().end() : matcher().end() + 1;
    }

    private boolean findNext() {
        while (next < length && possible) {
            next = openings.nextBeginning(all, from + next, from + length) - from;
            if (next < length && matchesAt(next)) {
                return true;
            }
            next++;
        }
        return false;
    }

    /** Asked before the first attempt, which seldom comes. */
    private boolean possible() {
        if (matcher == null && possible) {
            possible = openings.holdNeeded(all, from, from + length);
        }
        return possible;
    }

    private boolean beginsAt(int index) {
        return openings.begin(all, from + index, from + length) && matchesAt(index);
    }

    private boolean matchesAt(int index) {
        boolean found = possible() && matcher().region(index, length).lookingAt();
        next = found ? behindMatch() : next;
        return found;
    }

    private Matcher matcher() {
        if (matcher == null) {
            matcher = expression.pattern().matcher(all.substring(from, from + length)).useTransparentBounds(true).useAnchoringBounds(false);
        }
        return matcher;
    }
}
