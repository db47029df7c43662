package org.minqing.reading;

import java.util.List;

/** The words that the review page's script needs; the messages {@code reading.js.<key>}. */
final class ReviewWords {

    static final List<String> KEYS = List.of(
            "report", "report.campaign", "to-look", "all", "dropped", "sure", "fair", "doubtful", "seen", "corrected",
            "added", "accept", "edit", "kind", "drop", "never", "never.CONCERN", "never.UNIT", "never.PLACE", "never.LEADER", "never.ATTENDEE", "restore", "save", "cancel", "words", "day", "attribute", "no-day",
            "rule", "confidence", "jump", "saving", "saved", "offline", "signed-out", "sign-in", "others", "read-anew", "lost", "closed",
            "nothing-to-undo", "undone", "none-selected", "add-as", "add-part", "no-report", "no-report-hint", "as-visit",
            "as-campaign", "will-write", "look-left", "visit", "campaign", "a-visit", "a-campaign", "count.CONCERN", "count.REQUIREMENT",
            "count.COMMITMENT", "count.NEXT_STEP", "count.FACT", "nothing", "conflict", "select-mode", "became", "outside",
            "was", "was-kind", "suggested", "adopt", "refuse", "review-this", "take-over", "claimed", "claimed-mine", "claimed-hint",
            "taken-over", "others-accepted", "to-campaign", "to-visit", "drop-report", "parts", "all-looked", "replace");

    private ReviewWords() {}
}
