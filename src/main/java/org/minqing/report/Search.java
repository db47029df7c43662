package org.minqing.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an expression in a part, as a {@link Matcher} does and with the same answers, but tries it only where a
 * match can begin, and copies no words where there can be none.
 */
final class Search {

    private final Part part;
    private final Pattern pattern;
    private final Openings openings;
    private @Nullable Matcher matcher;
    private int next;
    private boolean possible = true;

    Search(Part part, Pattern pattern) {
        this.part = part;
        this.pattern = pattern;
        this.openings = Openings.of(pattern);
    }

    boolean find() {
        if (matcher == null && !possible()) {
            return false;
        }
        if (openings.anchored()) {
            boolean first = next == 0;
            next = Math.max(1, next);
            return first && beginsAt(0);
        }
        return openings.first() == null ? matcher().find() : findNext();
    }

    boolean find(int from) {
        next = from;
        return openings.first() == null && !openings.anchored() && possible() ? matcher().find(from) : find();
    }

    boolean lookingAt() {
        return possible() && beginsAt(0);
    }

    boolean matches() {
        return possible() && openings.begin(part, 0) && matcher().reset().matches();
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

    private boolean findNext() {
        for (int i = next; i < part.length(); i++) {
            if (beginsAt(i)) {
                return true;
            }
        }
        next = part.length();
        return false;
    }

    /** What a match needs is somewhere in the words. */
    private boolean possible() {
        if (matcher == null && possible && openings.needed() != null) {
            possible = part.hasAny(openings.needed());
        }
        return possible;
    }

    private boolean beginsAt(int index) {
        boolean found = openings.begin(part, index) && matcher().region(index, part.length()).lookingAt();
        next = found ? Math.max(1, matcher().end()) : next;
        return found;
    }

    private Matcher matcher() {
        if (matcher == null) {
            matcher = pattern.matcher(part.toString()).useTransparentBounds(true).useAnchoringBounds(false);
        }
        return matcher;
    }
}
