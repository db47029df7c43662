package org.minqing.place;

import java.util.Map;
import java.util.UUID;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;

/** A column of the list of communities that another module fills. Every bean of this type is asked. */
public interface CommunityColumn {

    /** Smaller stands further left. */
    int order();

    /** The heading, in the reader's language. */
    String title(Ui ui);

    /** What stands in the row of each community, by its id; a community that is missing shows a dash. */
    Map<UUID, Cell> cells(SignedIn me, Ui ui);

    /**
     * @param alert needs attention: shown with a mark beside the words
     */
    record Cell(String words, boolean alert) {}
}
