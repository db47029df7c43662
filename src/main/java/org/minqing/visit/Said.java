package org.minqing.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said at an event that is no visit, such as a campaign's meeting. */
@Service
public class Said {

    private final ItemStore store;

    Said(ItemStore store) {
        this.store = store;
    }

    @Transactional
    public void record(int regionId, UUID eventId, List<Item> items) {
        store.insert(regionId, eventId, items);
    }

    /** The event at which this was said. */
    public Optional<UUID> eventOf(int regionId, UUID itemId) {
        return store.eventOf(regionId, itemId);
    }

    public List<Item> at(int regionId, UUID eventId) {
        return store.of(regionId, eventId);
    }
}
