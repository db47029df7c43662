package org.minqing.report;

/**
 * A rule of reading, named in words a clerk understands by the message {@code report.rule.<key>}.
 *
 * @param unfitted how sure it is held to be until labelled texts say how often it is right
 */
record Rule(String key, double unfitted) {

    double confidence() {
        return Confidence.of(this);
    }
}
