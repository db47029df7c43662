package org.minqing.place;

import gg.jte.Content;
import java.util.Optional;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;

/**
 * A part of the community page that another module fills: linked leaders, visits, promises, open cases, next steps. Every
 * bean of this type is asked. The page is also the brief before a visit, so a panel must read well on paper.
 */
public interface CommunityPanel {

    /** Smaller stands further up. */
    int order();

    /** The panel for this community, if there is anything to show to this person. */
    Optional<Shown> on(Place community, SignedIn me, Ui ui);

    /**
     * @param id     the anchor: short, lower case
     * @param title  already in the reader's language
     * @param icon   the name of a Tabler outline icon
     * @param figure a number for the page's top line, e.g. 7; empty when there is none
     * @param alert  the figure needs attention, already in words (3 项逾期); empty when it does not
     * @param beside in the narrow column beside the main one
     */
    record Shown(String id, String title, String icon, String figure, String alert, boolean beside, Content content) {}
}
