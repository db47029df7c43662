package org.minqing.triage.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.CaseTexts;
import org.minqing.casework.CaseTraces;
import org.minqing.casework.Erasure;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.triage.category.CategoryTrainer;
import org.minqing.triage.category.CategoryTrainer.Learned;
import org.minqing.triage.category.Labelled;
import org.minqing.web.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns from the closed cases of a region which line of the catalogue a case is of. Each learning is a version of its own; one that did clearly worse on
 * its folds than the one in use is kept but not taken.
 */
@Component
class Learner implements CaseTraces {

    private static final Logger log = LoggerFactory.getLogger(Learner.class);

    /** With fewer closed cases there is nothing to learn. */
    static final int FEWEST = 60;

    /** A line with fewer cases is not learned yet. */
    static final int OF_ONE_LINE = 5;

    /** The newest so many are learned: what a thousand megabytes of memory bear. */
    private static final int MOST = 8000;

    /** Learned anew when there are a tenth more, and so many at least. */
    private static final int MORE = 20;

    /** Clearly worse: by more than this in macro-F1 or in accuracy. */
    private static final double WORSE = 0.02;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int CHUNK = 500;

    private final RoutingStore routing;
    private final CaseTexts texts;
    private final Catalogues catalogues;
    private final ModelStore models;
    private final Regions regions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Learner(RoutingStore routing, CaseTexts texts, Catalogues catalogues, ModelStore models, Regions regions, Clock clock,
            PlatformTransactionManager transactions) {
        this.routing = routing;
        this.texts = texts;
        this.catalogues = catalogues;
        this.models = models;
        this.regions = regions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Learns wherever there is enough more than last time. Trouble in one region does not stop another. */
    void work() {
        for (Region region : regions.all()) {
            try {
                keepUp(region.id());
            } catch (RuntimeException e) {
                log.error("nothing was learned for region {}; it will be tried again", region.id(), e);
            }
        }
    }

    /** The new version; empty where the last one will do. */
    Optional<Integer> keepUp(int regionId) {
        return due(regionId) ? learn(regionId) : Optional.empty();
    }

    /** Compared with the cases that were there the last time, not with those learned then: some never are. */
    private boolean due(int regionId) {
        int known = routing.known(regionId, MOST).size();
        Optional<ModelVersion> last = models.versions(regionId).stream().findFirst().filter(ModelVersion::here);
        int more = known - last.map(ModelVersion::known).orElse(0);
        return known >= FEWEST && (last.isEmpty() || (known < MOST && more >= Math.max(MORE, known / 10))
                || last.get().trainedAt().isBefore(clock.instant().minus(Duration.ofDays(30))));
    }

    /** The new version, or empty where there is too little to learn or another node is at it. */
    Optional<Integer> learn(int regionId) {
        Instant now = clock.instant();
        if (!models.claim(regionId, now, now.plus(LONGEST))) {
            return Optional.empty();
        }
        try {
            int erasures = models.erasures(regionId);
            List<RoutingStore.Known> known = routing.known(regionId, MOST);
            List<Labelled> messages = messages(regionId, known);
            long categories = messages.stream().map(Labelled::category).distinct().count();
            if (messages.size() < FEWEST || categories < 2) {
                return Optional.empty();
            }
            Learned learned = new CategoryTrainer(1).learn(messages);
            Optional<Integer> version = transaction.execute(status -> models.holdErasures(regionId) == erasures
                    ? Optional.of(keep(regionId, learned, known.size())) : Optional.empty());
            return version == null ? Optional.empty() : version;
        } finally {
            models.release(regionId);
        }
    }

    /** Not when a text was erased meanwhile: it may have been learned; the next round begins without it. */
    int keep(int regionId, Learned learned, int known) {
        boolean worse = models.use(regionId)
                .flatMap(use -> models.versions(regionId).stream().filter(one -> one.version() == use.version()).findFirst())
                .filter(used -> learned.folds().macroF1() < used.folds().macroF1() - WORSE
                        || learned.folds().accuracy() < used.folds().accuracy() - WORSE)
                .isPresent();
        int version = models.add(regionId, learned, known, worse, clock.instant());
        if (!worse) {
            models.choose(regionId, version, "", clock.instant());
        }
        return version;
    }

    /** Lines that left the catalogue, and those with too few cases, are not learned. */
    private List<Labelled> messages(int regionId, List<RoutingStore.Known> all) {
        Catalogue catalogue = catalogues.current(regionId);
        Map<UUID, String> labels = new HashMap<>();
        Map<String, Integer> many = new HashMap<>();
        List<RoutingStore.Known> known = all.stream().filter(one -> catalogue.knows(one.duty())).toList();
        known.forEach(one -> {
            labels.put(one.caseId(), one.duty());
            many.merge(one.duty(), 1, Integer::sum);
        });
        List<UUID> ids = known.stream().filter(one -> many.getOrDefault(one.duty(), 0) >= OF_ONE_LINE).map(RoutingStore.Known::caseId).toList();
        List<Labelled> messages = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            texts.of(regionId, ids.subList(from, Math.min(ids.size(), from + CHUNK))).forEach(text ->
                    messages.add(new Labelled(text.title() + "\n" + text.text(), labels.getOrDefault(text.facts().id(), ""))));
        }
        return messages;
    }

    /** Somebody goes back to, or on to, another version. */
    boolean choose(int version, SignedIn me) {
        return models.choose(me.regionId(), version, me.name(), clock.instant());
    }

    /** A model holds runs of three characters of what it learned: all are dropped, and the next round learns without that text. */
    @Override
    public void erase(int regionId, UUID caseId, Erasure.Scope scope) {
        if (scope != Erasure.Scope.IDENTITY) {
            models.forget(regionId);
        }
    }
}
