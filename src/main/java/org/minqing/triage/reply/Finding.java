package org.minqing.triage.reply;

import java.util.List;
import org.minqing.report.Span;

/**
 * What a check has to say about a reply.
 *
 * @param spans where in the reply; empty when something is missing
 * @param words the words it speaks of: of the reply, of the question left, of the earlier reply
 */
public record Finding(Check check, List<Span> spans, List<String> words) {

    public Finding {
        spans = List.copyOf(spans);
        words = List.copyOf(words);
    }
}
