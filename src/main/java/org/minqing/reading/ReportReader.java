package org.minqing.reading;

import java.util.List;
import org.minqing.report.ParsedReport.ItemKind;

/**
 * A further reader of reports beside the engine, such as a language model. An installation plugs one in as a bean; without one
 * nothing is asked and nothing leaves the machine. What it proposes is shown to a person and never accepted by itself.
 */
public interface ReportReader {

    /** Where the text goes, for people: host and model. */
    String name();

    /**
     * @param text of the whole draft
     * @return what it would mark; words that do not stand in the text are left out by the caller
     * @throws Unavailable if it does not answer, not in time, or not in a way that can be understood
     */
    List<Proposal> read(String text) throws Unavailable;

    /** @param quotation the very words of the text */
    record Proposal(ItemKind kind, String quotation) {}

    /** No answer that is one. */
    final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param reason for the log: no word of the text, no key */
        public Unavailable(String reason) {
            super(reason);
        }
    }
}
