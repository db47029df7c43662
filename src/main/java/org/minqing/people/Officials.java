package org.minqing.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.minqing.place.Match;
import org.minqing.place.Names;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officials of a region with their posts, portfolios and linked communities. */
@Service
public class Officials {

    private final OfficialStore store;
    private final Clock clock;

    Officials(OfficialStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Every official, in the order of the organisation's own table. */
    public List<Official> all(int regionId) {
        return store.all(regionId);
    }

    public Optional<Official> byId(int regionId, UUID id) {
        return store.byId(regionId, id);
    }

    /** Officials of exactly this name; several when two people share it. */
    public List<Official> named(int regionId, String name) {
        String wanted = Names.plain(name);
        return store.all(regionId).stream()
                .filter(o -> Names.plain(o.name()).equals(wanted))
                .toList();
    }

    /** Who a written name may mean, best first, at most five. */
    public List<Match<Official>> matchCandidates(int regionId, String written) {
        return OfficialNames.matches(store.all(regionId), written);
    }

    @Transactional
    public Official create(int regionId, NewOfficial official) {
        if (official.name().isEmpty()) {
            throw new IllegalArgumentException("an official needs a name");
        }
        var created = new Official(Ids.next(), official.name(), official.mark(), official.posts());
        store.saveAll(regionId, List.of(created), clock.instant());
        return created;
    }

    /** Adds a post after those already held; the same post is not added twice. */
    @Transactional
    public void addPost(int regionId, UUID officialId, Post post) {
        store.addPost(regionId, officialId, post);
    }

    /**
     * Writes many officials at once, those already known by id with exactly these posts, new ones after them in this
     * order (the organisation import).
     */
    @Transactional
    public void saveAll(int regionId, List<Official> officials) {
        store.saveAll(regionId, officials, clock.instant());
    }

    /** All portfolios (分管), in order. */
    public List<Portfolio> portfolios(int regionId) {
        return store.portfolios(regionId);
    }

    @Transactional
    public void setPortfolios(int regionId, UUID officialId, List<Portfolio> portfolios) {
        store.setPortfolios(regionId, officialId, portfolios);
    }

    /** All links of leaders with communities, past ones included. */
    public List<Liaison> liaisons(int regionId) {
        return store.liaisons(regionId);
    }

    /** The links of one community that hold on {@code day}. */
    public List<Liaison> linkedTo(int regionId, UUID placeId, LocalDate day) {
        return store.liaisons(regionId).stream()
                .filter(l -> l.placeId().equals(placeId) && l.holdsOn(day))
                .toList();
    }

    /** The communities one leader is linked with on {@code day}. */
    public List<Liaison> linksOf(int regionId, UUID officialId, LocalDate day) {
        return store.liaisons(regionId).stream()
                .filter(l -> l.officialId().equals(officialId) && l.holdsOn(day))
                .toList();
    }

    /** Links a leader with a community; a link that holds already is kept as it is. */
    @Transactional
    public void link(int regionId, Liaison liaison) {
        store.link(regionId, liaison);
    }
}
