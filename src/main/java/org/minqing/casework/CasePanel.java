package org.minqing.casework;

import gg.jte.Content;
import java.util.Optional;
import org.minqing.web.Ui;

/** What a higher module has to show beside a case, such as similar cases. Every bean of this type is asked. */
public interface CasePanel {

    /** Smaller stands further up. */
    int order();

    /** The panel for this case, if there is anything to show. */
    Optional<Shown> beside(CaseView view, Ui ui);

    /**
     * @param title already in the reader's language
     * @param icon  the name of a Tabler outline icon
     */
    record Shown(String title, String icon, Content content) {}
}
