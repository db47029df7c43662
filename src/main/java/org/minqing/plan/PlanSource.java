package org.minqing.plan;

import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.CaseOrigin;
import org.minqing.web.Ui;

/** Knows of what a plan was made, such as a topic (热点). Every bean of this type is asked. */
public interface PlanSource {

    Optional<CaseOrigin.Link> planMadeOf(int regionId, UUID planId, Ui ui);
}
