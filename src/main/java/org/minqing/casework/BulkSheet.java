package org.minqing.casework;

import java.util.List;

/**
 * What would be done to several cases at once, before it is done.
 *
 * @param told    what was done to others just now, and what had come between; empty at the first look
 * @param done    the cases it would be done to, each with its version now
 * @param refused the others, each with the reason
 */
public record BulkSheet(
        Act act, ActForm form, String back, String told, List<Doable> done, List<Refusal> refused, CaseWords words) {

    /**
     * @param after the case as it would be then
     * @param told  who would be told of it, in words; empty if nobody
     */
    public record Doable(Case facts, String title, Case after, String told) {

        /** The case as it was looked at: its number and version. */
        public String seen() {
            return facts.number() + "@" + facts.version();
        }
    }

    public record Refusal(String number, String why) {}
}
