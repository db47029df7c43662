package org.minqing.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.casework.CaseCommand.Register;
import org.minqing.casework.CaseHistory.Step;
import org.minqing.database.Ids;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records many whole cases at once, by the same rules as one by one, but written in batches. */
@Component
final class Histories {

    private static final int BATCH = 500;

    private final CaseStore store;
    private final CaseNumbers numbers;
    private final Regions regions;
    private final RegionRules rules;
    private final Seal seal;
    private final CaseFiles files;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Histories(CaseStore store, CaseNumbers numbers, Regions regions, RegionRules rules, Seal seal,
            CaseFiles files, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.numbers = numbers;
        this.regions = regions;
        this.rules = rules;
        this.seal = seal;
        this.files = files;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<Case> recordAll(int regionId, List<CaseHistory> histories) {
        Region region = regions.byId(regionId);
        Serials serials = reserve(region, histories);
        Context.Rules today = rules.of(region).remembering();
        List<Written> written = histories.stream().map(history -> worked(new Batch(region, serials, today), history)).toList();
        transaction.executeWithoutResult(status -> {
            for (int from = 0; from < written.size(); from += BATCH) {
                write(written.subList(from, Math.min(written.size(), from + BATCH)));
            }
        });
        return written.stream().map(Written::after).toList();
    }

    private void write(List<Written> written) {
        store.registerAll(written);
        store.promises(written.stream().flatMap(one -> one.promises().stream()).toList());
        store.confirm(written.stream().flatMap(one -> one.confirmations().stream()).toList());
        written.forEach(this::claimFiles);
    }

    private void claimFiles(Written written) {
        if (!files.hold(written)) {
            throw new IllegalArgumentException("a file of case " + written.after().number() + " is not there");
        }
        files.claim(written);
    }

    /** What all histories of one recording share. */
    private record Batch(Region region, Serials serials, Context.Rules rules) {
        Context context(Step step) {
            return new Context(step.at(), step.actor(), rules, Ids::next);
        }
    }

    private Written worked(Batch batch, CaseHistory history) {
        Region region = batch.region();
        Step first = history.steps().getFirst();
        if (!(first.command() instanceof Register register)) {
            throw new IllegalArgumentException("a case begins with its registration, not with " + first.command());
        }
        Decision opening = Decisions.open(register, () -> batch.serials().next(region.dateOf(first.at())),
                batch.context(first));
        Telling telling = new Telling(batch, allowed(opening, first));
        for (Step step : history.steps().subList(1, history.steps().size())) {
            telling.time(step.at());
            CaseCommand command = named(step.command(), telling.facts);
            telling.take(allowed(Decisions.decide(telling.facts, command, batch.context(step)), step));
        }
        telling.time(clock.instant());
        return Written.of(new Written.Addition(
                null, Chain.beginning(), telling.facts, telling.events, telling.confirmations), seal, null);
    }

    /** One case as far as it is told. */
    private static final class Telling {
        private final Batch batch;
        private final List<Recorded> events;
        private final List<CaseStore.Confirmation> confirmations = new ArrayList<>();
        private Case facts;

        Telling(Batch batch, List<Recorded> opening) {
            this.batch = batch;
            this.events = new ArrayList<>(opening);
            this.facts = Evolution.replay(Ids.next(), batch.region().id(), opening);
        }

        void take(List<Recorded> more) {
            confirmations.addAll(Confirmations.of(facts, more));
            for (Recorded recorded : more) {
                facts = Evolution.evolve(facts, recorded);
            }
            events.addAll(more);
        }

        /** What time alone told until a moment, each thing at its own time. */
        void time(Instant until) {
            for (Optional<Instant> next = facts.nextFireAt(); next.filter(until::isAfter).isPresent(); next = facts.nextFireAt()) {
                Actor system = Actor.system(batch.region().id(), Written.NO_UNIT);
                for (Alerts.Pending pending : Alerts.pending(facts, next.get())) {
                    var step = new Step(new CaseCommand.Remind(pending.clock(), pending.alert()), system, next.get());
                    take(allowed(Decisions.decide(facts, step.command(), batch.context(step)), step));
                }
            }
        }
    }

    /** The command with the first promise called by its id. */
    private static CaseCommand named(CaseCommand command, Case facts) {
        return switch (command) {
            case CaseCommand.PinDown c when c.commitmentId().equals(CaseHistory.FIRST_PROMISE) ->
                new CaseCommand.PinDown(first(facts), c.unitId(), c.due());
            case CaseCommand.MovePromise c when c.commitmentId().equals(CaseHistory.FIRST_PROMISE) ->
                new CaseCommand.MovePromise(first(facts), c.due(), c.reason());
            case CaseCommand.PromiseDone c when c.commitmentId().equals(CaseHistory.FIRST_PROMISE) ->
                new CaseCommand.PromiseDone(first(facts), c.words());
            case CaseCommand.JudgePromise c when c.commitmentId().equals(CaseHistory.FIRST_PROMISE) ->
                new CaseCommand.JudgePromise(first(facts), c.kept(), c.words());
            case CaseCommand.Confirm c when c.promises().containsKey(CaseHistory.FIRST_PROMISE) -> new CaseCommand.Confirm(
                    c.outcome(), c.satisfaction(), c.voice(), c.words(), ofFirst(c.promises(), facts));
            case CaseCommand.Accept c when c.promises().containsKey(CaseHistory.FIRST_PROMISE) ->
                new CaseCommand.Accept(c.words(), ofFirst(c.promises(), facts));
            case CaseCommand.CloseWithoutWord c when c.promises().containsKey(CaseHistory.FIRST_PROMISE) ->
                new CaseCommand.CloseWithoutWord(ofFirst(c.promises(), facts));
            default -> command;
        };
    }

    private static Map<UUID, PromiseWord> ofFirst(Map<UUID, PromiseWord> said, Case facts) {
        PromiseWord word = said.getOrDefault(CaseHistory.FIRST_PROMISE, PromiseWord.STANDS);
        return facts.commitments().stream().limit(1).collect(Collectors.toMap(Commitment::id, promise -> word));
    }

    private static UUID first(Case facts) {
        return facts.commitments().stream()
                .findFirst()
                .map(Commitment::id)
                .orElseThrow(() -> new IllegalArgumentException("there is no promise in this case yet"));
    }

    private static List<Recorded> allowed(Decision decision, Step step) {
        return switch (decision) {
            case Decision.Events events -> events.recorded();
            case Decision.Refused refused -> throw new IllegalArgumentException(
                    "%s at %s is refused: %s %s".formatted(step.command(), step.at(), refused.key(), refused.args()));
        };
    }

    /** Takes all the numbers a day needs at once. */
    private Serials reserve(Region region, List<CaseHistory> histories) {
        Map<LocalDate, Integer> wanted = new HashMap<>();
        histories.forEach(history -> wanted.merge(region.dateOf(history.steps().getFirst().at()), 1, Integer::sum));
        Map<LocalDate, Integer> next = new HashMap<>();
        numbers.reserve(region, wanted).forEach(next::put);
        return new Serials(region, next);
    }

    private record Serials(Region region, Map<LocalDate, Integer> next) {
        String next(LocalDate day) {
            int serial = next.merge(day, 1, Integer::sum) - 1;
            return CaseNumbers.number(region, day, serial);
        }
    }
}
