package org.minqing.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseLine;

/**
 * One thing that was found, as its line shows it.
 *
 * @param href    its page
 * @param title   what it is called
 * @param facts   what else tells it from others, shortest first
 * @param snippet where the words stand that it was found for; empty when the title says it
 * @param found   of a case: its line, for its state
 */
public record ResultLine(
        Kind kind, String href, Highlight.Marked title, List<String> facts, Highlight.Marked snippet, @Nullable CaseLine found) {

    public ResultLine {
        facts = List.copyOf(facts);
    }
}
