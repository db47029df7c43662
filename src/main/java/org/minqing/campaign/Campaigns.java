package org.minqing.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.visit.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of a region. */
@Service
public class Campaigns {

    private final CampaignStore store;
    private final Said said;

    Campaigns(CampaignStore store, Said said) {
        this.store = store;
        this.said = said;
    }

    /** Writes a campaign with its items; joins a transaction that is open. */
    @Transactional
    public void record(int regionId, Campaign campaign) {
        store.insert(regionId, campaign);
        said.record(regionId, campaign.id(), campaign.items());
    }

    public Optional<Campaign> byId(int regionId, UUID id) {
        return store.byId(regionId, id).map(bare -> bare.with(said.at(regionId, id)));
    }

    /** The newest campaigns, without their items. */
    public List<Campaign> newest(int regionId, int limit) {
        return store.newest(regionId, limit);
    }
}
