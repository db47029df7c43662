package org.minqing.search;

import java.util.List;
import java.util.UUID;

/**
 * What an index answers.
 *
 * @param hits  best first
 * @param total how many there are; counted no further than {@link #COUNT_UP_TO}
 */
public record Found(List<Hit> hits, int total) {

    static final int COUNT_UP_TO = 1000;

    public Found {
        hits = List.copyOf(hits);
    }

    public record Hit(UUID owner, String ref, float score) {}
}
