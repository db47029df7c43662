package org.minqing.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseHistory;
import org.minqing.casework.Flags;
import org.minqing.casework.ConfirmerKind;
import org.minqing.casework.Promise;

/** One case told step by step in office time. What would happen after the end of the time told is left out. */
final class Story {

    private final OfficeTime office;
    private final Chance chance;
    private final Instant end;
    private final List<CaseHistory.Step> steps = new ArrayList<>();
    private Instant now;
    private boolean over;

    Story(OfficeTime office, Chance chance, Instant start, Instant end) {
        this.office = office;
        this.chance = chance;
        this.now = start;
        this.end = end;
    }

    Instant now() {
        return now;
    }

    LocalDate day() {
        return office.dayOf(now);
    }

    boolean over() {
        return over;
    }

    /** So many office minutes pass. */
    Story minutes(int least, int most) {
        now = office.plus(now, chance.between(least, most));
        return this;
    }

    /** So many working days pass; the next act is at some time of that day. */
    Story days(int days) {
        if (days > 0) {
            LocalDate day = office.plusWorkingDays(office.dayOf(now), days);
            now = office.plus(office.at(day, OfficeTime.OPENS), chance.between(5, 440));
        }
        return this;
    }

    /** Nothing happens until that working day, unless it has come already. */
    Story until(LocalDate day) {
        Instant morning = office.plus(office.at(day, OfficeTime.OPENS), chance.between(5, 200));
        now = morning.isAfter(now) ? morning : now;
        return this;
    }

    /** The evening of this day, when people are at home. */
    Story evening() {
        now = office.at(office.dayOf(now), LocalTime.of(18, 10).plusMinutes(chance.between(0, 60)));
        return this;
    }

    Story does(Actor actor, CaseCommand command) {
        over |= now.isAfter(end);
        if (!over) {
            steps.add(new CaseHistory.Step(command, actor, now));
        }
        return this;
    }

    /** The first promise made in it, as long as the unit owes it. */
    @Nullable Promise owed() {
        return lastWord() == Claim.NONE || lastWord() == Claim.DISPUTED ? promised() : null;
    }

    /** The unit says its promise is fulfilled, and nobody has judged it yet. */
    boolean claimed() {
        return lastWord() == Claim.DONE;
    }

    /** Its residents are asked at the next visit to their community, not by telephone. */
    boolean waitsForVisit() {
        return !steps.isEmpty()
                && steps.getFirst().command() instanceof CaseCommand.Register register
                && register.confirmer().kind() == ConfirmerKind.NEXT_VISIT;
    }

    /** More people than five raised it: their representative speaks for them. */
    boolean ofGroup() {
        return steps.getFirst().command() instanceof CaseCommand.Register register
                && register.raiser().people() > Flags.GROUP_ABOVE;
    }

    boolean has(Class<? extends CaseCommand> command) {
        return steps.stream().anyMatch(step -> command.isInstance(step.command()));
    }

    private enum Claim {
        NONE,
        DONE,
        KEPT,
        DISPUTED
    }

    private Claim lastWord() {
        Claim last = Claim.NONE;
        for (CaseHistory.Step step : steps) {
            last = switch (step.command()) {
                case CaseCommand.PromiseDone done -> Claim.DONE;
                case CaseCommand.JudgePromise judged -> judged.kept() ? Claim.KEPT : Claim.DISPUTED;
                default -> last;
            };
        }
        return last;
    }

    private @Nullable Promise promised() {
        return steps.stream()
                .flatMap(step -> switch (step.command()) {
                    case CaseCommand.Register register -> register.promises().stream();
                    case CaseCommand.MakePromise made -> java.util.stream.Stream.of(made.promise());
                    default -> java.util.stream.Stream.<Promise>empty();
                })
                .findFirst()
                .orElse(null);
    }

    CaseHistory told() {
        return new CaseHistory(steps);
    }
}
