package org.minqing.truth;

import java.io.UncheckedIOException;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it on every node that each night gets its head. It looks every few minutes instead of waking once, so a night
 * that the machine slept through gets its head in the morning.
 */
@Component
final class NightWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);

    private final Heads heads;
    private final Regions regions;
    private boolean fileBehind = true;

    NightWatch(Heads heads, Regions regions) {
        this.heads = heads;
        this.regions = regions;
    }

    @Scheduled(initialDelayString = "${minqing.heads.check:PT5M}", fixedDelayString = "${minqing.heads.check:PT5M}")
    synchronized void look() {
        for (Region region : regions.all()) {
            fileBehind |= heads.nightly(region).isPresent();
        }
        if (fileBehind) {
            write();
        }
    }

    private void write() {
        try {
            heads.bringFileUpToDate();
            fileBehind = false;
        } catch (UncheckedIOException e) {
            LOG.warn("{}; tried again in a few minutes", e.getMessage());
        }
    }
}
