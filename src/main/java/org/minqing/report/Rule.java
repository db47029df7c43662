package org.minqing.report;

/** A rule of reading, named in words a clerk understands by the message {@code report.rule.<key>}. */
record Rule(String key, double confidence) {

    Rule sure(double other) {
        return new Rule(key, other);
    }
}
