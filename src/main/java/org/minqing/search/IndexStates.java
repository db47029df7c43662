package org.minqing.search;

import java.util.Optional;
import org.minqing.casework.EventFeed;
import org.minqing.search.SearchIndex.Copy;
import org.springframework.stereotype.Component;

/** Tells how the indexes of this node stand. */
@Component
public class IndexStates {

    private final SearchIndex index;
    private final EventFeed feed;
    private final Wishes wishes;

    IndexStates(SearchIndex index, EventFeed feed, Wishes wishes) {
        this.index = index;
        this.feed = feed;
        this.wishes = wishes;
    }

    /** Empty before the first round after a start. */
    public Optional<IndexState> of(int regionId) {
        Optional<Standing> searched = index.standing(regionId, Copy.SEARCHED);
        Optional<Standing> fresh = index.standing(regionId, Copy.NEW);
        return searched.or(() -> fresh).map(standing -> {
            boolean asked = !standing.wish().equals(wishes.last(regionId));
            boolean behind = !feed.after(regionId, standing.position(), 1).isEmpty();
            SearchIndex.Size size = index.size(regionId);
            return new IndexState(searched.isPresent(), fresh.isPresent() || asked, standing.begun(), size.entries(), size.bytes(), behind);
        });
    }
}
