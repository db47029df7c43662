package org.minqing.casework;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.web.Ui;

/** Knows where a case came up; the module that keeps the visits is one. Every bean of this type is asked. */
public interface CaseOrigin {

    /** The visit or report, at the very words if the source has a span; empty if it is not one of ours. */
    Optional<Link> linkTo(int regionId, Source source, Ui ui);

    /** The units that were present when it came up: candidates for the lead. */
    Set<UUID> unitsPresent(int regionId, Source source);

    /** @param words already in the reader's language: 11月22日柳湾社区走访 */
    record Link(String words, String href) {}
}
