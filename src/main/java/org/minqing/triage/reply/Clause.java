package org.minqing.triage.reply;

import org.minqing.report.Span;

/** A stretch of a reply between two marks, and what it does there. */
record Clause(Span span, String text, ClauseKind kind) {

    boolean own() {
        return kind == ClauseKind.OWN;
    }
}
