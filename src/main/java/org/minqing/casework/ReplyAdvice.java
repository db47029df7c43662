package org.minqing.casework;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.minqing.web.Ui;

/**
 * What a higher module has to say about a result before the resident gets it. Every bean of this type is asked while a
 * unit writes, and again when the result is reviewed. It is advice: nothing here keeps a result from being reported.
 */
public interface ReplyAdvice {

    /** What there is to say, if anything; rendered beside the text. */
    Optional<Content> on(Draft draft, Ui ui);

    /**
     * A result as it is being written, or as it was reported.
     *
     * @param view    the case as its reader may see it
     * @param earlier the latest results of the same unit in other cases, as far as the reader may see them; looked up
     *                only when asked
     */
    record Draft(CaseView view, String words, Supplier<List<Given>> earlier) {}

    /** A result that was reported, by the number of its case. */
    record Given(String number, String words) {}
}
