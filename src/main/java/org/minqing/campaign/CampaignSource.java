package org.minqing.campaign;

import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.CaseOrigin;
import org.minqing.web.Ui;

/** Knows of what a campaign was made other than a report, such as a topic (热点). Every bean of this type is asked. */
public interface CampaignSource {

    Optional<CaseOrigin.Link> madeOf(int regionId, UUID campaignId, Ui ui);
}
