package org.minqing.report;

/**
 * Words found in the text.
 *
 * @param text the words as written; a value that runs over a line break is given without it
 * @param span where they stand in the text given
 * @param confidence 0..1, how sure the rule is
 * @param rule key of the rule that found them; its name for people is the message {@code report.rule.<rule>}
 */
public record Found(String text, Span span, double confidence, String rule) {

    public Found {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a confidence: " + confidence);
        }
    }
}
