package org.minqing.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseCommand.Register;
import org.minqing.casework.CaseStore.Locked;
import org.minqing.casework.CaseStore.Remembered;
import org.minqing.casework.Decision.Refused;
import org.minqing.database.Ids;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.place.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries a command out: reads the case, lets the pure core decide, writes what came of it, all in one transaction. */
@Component
final class Commands {

    private final CaseStore store;
    private final CaseNumbers numbers;
    private final CaseReading reading;
    private final Regions regions;
    private final RegionRules rules;
    private final Places places;
    private final Seal seal;
    private final CaseFiles files;
    private final Erasing erasing;
    private final IntakeCare care;
    private final TransactionTemplate transaction;

    Commands(CaseStore store, CaseNumbers numbers, CaseReading reading, Regions regions, RegionRules rules,
            Places places, Seal seal, CaseFiles files, Erasing erasing, IntakeCare care,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.numbers = numbers;
        this.reading = reading;
        this.regions = regions;
        this.rules = rules;
        this.places = places;
        this.seal = seal;
        this.files = files;
        this.erasing = erasing;
        this.care = care;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who acts, when, and on what terms. */
    record Acting(Actor actor, Instant at, Attempt attempt) {}

    Result register(Register command, Actor actor, Instant at, @Nullable String key) {
        Region region = regions.byId(actor.regionId());
        Context context = new Context(at, actor, rules.of(region), Ids::next);
        Register careful = care.careful(command, actor.regionId());
        Decision decision = Decisions.open(careful, () -> numbers.next(region, region.dateOf(at)), context);
        return switch (decision) {
            case Refused refused -> rejected(refused);
            case Decision.Events decided -> opened(Ids.next(), command, decided.recorded(), actor, key);
        };
    }

    private Result opened(UUID id, Register command, List<Recorded> events, Actor actor, @Nullable String key) {
        Case facts = Evolution.replay(id, actor.regionId(), events);
        byte[] hash = key == null ? new byte[0] : hash(command, null);
        Written written = Written.of(
                new Written.Addition(null, Chain.beginning(), facts, events, List.of()), seal, key(actor, key, hash));
        boolean fresh = facts.commitments().isEmpty() ? store.register(written) : inTransaction(() -> {
            boolean first = store.register(written);
            if (first) {
                store.promises(written.promises());
            }
            return first;
        });
        return fresh ? new Result.Done(facts, events, false) : repeated(actor, Objects.requireNonNull(key), hash);
    }

    Result perform(UUID caseId, CaseCommand command, Acting acting) {
        Optional<UUID> other = Together.other(command);
        return Objects.requireNonNull(transaction.execute(status -> {
            other.ifPresent(id -> store.lockInOrder(acting.actor().regionId(), caseId, id));
            Result result = performLocked(caseId, command, acting);
            Result whole = result instanceof Result.Done done && !done.repeated() ? withOther(done, command, acting) : result;
            if (whole != result) {
                status.setRollbackOnly();
            }
            return whole;
        }));
    }

    /** What has to happen to another case with it; either both are done, or the answer says why not. */
    private Result withOther(Result.Done done, CaseCommand command, Acting acting) {
        Case facts = done.now();
        Acting freely = new Acting(acting.actor(), acting.at(), Attempt.FREELY);
        if (command instanceof CaseCommand.Split split) {
            Result made = splitOff(done, split, freely);
            return made instanceof Result.Done ? done : made;
        }
        return Together.otherSide(command, done.events(), facts)
                .map(side -> performLocked(side.caseId(), side.command(), freely))
                .<Result>map(result -> result instanceof Result.Done ? done : result)
                .orElse(done);
    }

    /** The new case has its raiser, its place and its source from the one it was split off, and is linked with it. */
    private Result splitOff(Result.Done done, CaseCommand.Split split, Acting acting) {
        Case from = done.now();
        UUID person = from.person();
        Words raiser = reading.words(from.regionId(), from.words());
        Words named = person == null ? Words.of(from.id(), Map.of()) : reading.words(from.regionId(), person);
        Register command = Together.splitOff(split, from, raiser, named);
        Region region = regions.byId(from.regionId());
        Context context = new Context(acting.at(), acting.actor(), rules.of(region), Ids::next);
        return switch (Decisions.open(command, () -> numbers.next(region, region.dateOf(acting.at())), context)) {
            case Refused refused -> rejected(refused);
            case Decision.Events decided -> {
                UUID id = Together.splitOffId(done.events());
                opened(id, command, decided.recorded(), acting.actor(), null);
                yield performLocked(id, new CaseCommand.Link(from.id()), acting);
            }
        };
    }

    private Result performLocked(UUID caseId, CaseCommand command, Acting acting) {
        Actor actor = acting.actor();
        Optional<Locked> locked = store.lock(actor.regionId(), caseId);
        if (locked.isEmpty() || !Sight.of(actor, places).sees(locked.get().facts())) {
            return new Result.Rejected("casework.refused.unknown");
        }
        Case before = locked.get().facts();
        String key = acting.attempt().key();
        byte[] hash = key == null ? new byte[0] : hash(command, caseId);
        if (key != null && store.remembered(actor.regionId(), actor.userId(), key).isPresent()) {
            return repeated(actor, key, hash);
        }
        OptionalLong seen = acting.attempt().expectedVersion();
        if (seen.isPresent() && seen.getAsLong() != before.version()) {
            List<Told> since = reading.story(before.regionId(), caseId, seen.getAsLong());
            if (since.stream().anyMatch(told -> !told.recorded().byItself())) {
                return new Result.Overtaken(before, since);
            }
        }
        if (command instanceof CaseCommand.Confirm) {
            Optional<Result.Rejected> objection = parent(before).flatMap(parent -> notYetRated(parent, actor));
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        Context context = new Context(acting.at(), actor, rules.of(regions.byId(actor.regionId())), Ids::next);
        return switch (Decisions.decide(before, command, context)) {
            case Refused refused -> rejected(refused);
            case Decision.Events decided -> moved(locked.get(), decided.recorded(), actor, key(actor, key, hash));
        };
    }

    /** Why the command would not be carried out now; nothing is written. */
    Optional<Result.Rejected> objection(Case facts, CaseCommand command, Acting acting) {
        Actor actor = acting.actor();
        Context context = new Context(acting.at(), actor, rules.of(regions.byId(actor.regionId())), Ids::next);
        return Decisions.decide(facts, command, context) instanceof Refused refused
                ? Optional.of(new Result.Rejected(refused.key(), refused.args())) : Optional.empty();
    }

    /** The case as it would be after the command if it were carried out now; empty if it would not be. Nothing is written. */
    Optional<Case> expected(Case facts, CaseCommand command, Acting acting) {
        Actor actor = acting.actor();
        Context context = new Context(acting.at(), actor, rules.of(regions.byId(actor.regionId())), Ids::next);
        if (!(Decisions.decide(facts, command, context) instanceof Decision.Events events)) {
            return Optional.empty();
        }
        Case after = facts;
        for (Recorded recorded : events.recorded()) {
            after = Evolution.evolve(after, recorded);
        }
        return Optional.of(after);
    }

    private Optional<Case> parent(Case facts) {
        return Optional.ofNullable(facts.bonds().merged()).flatMap(merged -> store.read(facts.regionId(), merged.into()));
    }

    /** What was merged is handled with the other case: it is rated once that has a result, and by none of its units. */
    private static Optional<Result.Rejected> notYetRated(Case parent, Actor actor) {
        if (parent.handlers().contains(actor.userId()) || parent.units().contains(actor.unitId())) {
            return Optional.of(new Result.Rejected("casework.condition.NEVER_A_HANDLER"));
        }
        boolean result = parent.stage() == CaseStage.AWAITING_CONFIRMATION || !parent.stage().open();
        return result ? Optional.empty() : Optional.of(new Result.Rejected("casework.refused.no-result-yet"));
    }

    private Result moved(Locked locked, List<Recorded> events, Actor actor, Written.@Nullable Key key) {
        Case before = locked.facts();
        Case after = before;
        for (Recorded recorded : events) {
            after = Evolution.evolve(after, recorded);
        }
        Written written = Written.of(
                new Written.Addition(before, locked.head(), after, events, Confirmations.of(before, events)), seal, key);
        if (!files.hold(written)) {
            return new Result.Rejected("casework.refused.file-gone");
        }
        if (!store.move(written)) {
            return new Result.Rejected("casework.refused.key-reused");
        }
        if (!written.confirmations().isEmpty()) {
            store.confirm(written.confirmations());
        }
        if (!written.promises().isEmpty()) {
            store.promises(written.promises());
        }
        files.claim(written);
        erasing.carryOut(after, events);
        return new Result.Done(after, events, false);
    }

    /** The answer that was given the first time, if it was the same command. */
    private Result repeated(Actor actor, String key, byte[] hash) {
        Remembered first = store.remembered(actor.regionId(), actor.userId(), key)
                .orElseThrow(() -> new IllegalStateException("the key " + key + " was taken and then forgotten"));
        if (!Arrays.equals(first.commandHash(), hash)) {
            return new Result.Rejected("casework.refused.key-reused");
        }
        List<Recorded> story = store.bodies(actor.regionId(), first.caseId(), 0).stream()
                .limit(first.version())
                .map(Codec::event)
                .toList();
        return new Result.Done(Evolution.replay(first.caseId(), actor.regionId(), story), List.of(), true);
    }

    private static Written.@Nullable Key key(Actor actor, @Nullable String key, byte[] hash) {
        return key == null ? null : new Written.Key(actor.userId(), key, hash);
    }

    private static byte[] hash(CaseCommand command, @Nullable UUID caseId) {
        byte[] text = Codec.command(command);
        byte[] target = (caseId == null ? "" : caseId.toString()).getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(target, target.length + text.length);
        System.arraycopy(text, 0, all, target.length, text.length);
        return Chain.sha256(all);
    }

    private static Result rejected(Refused refused) {
        return new Result.Rejected(refused.key(), refused.args());
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
