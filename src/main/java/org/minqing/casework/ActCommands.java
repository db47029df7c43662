package org.minqing.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.Match;
import org.minqing.place.Places;
import org.springframework.stereotype.Component;

/** Makes a command of a filled-in form, or says in words what is still unclear. Whether it is allowed is not asked here. */
@Component
class ActCommands {

    private final Units units;

    private final CaseStore cases;
    private final Places places;

    ActCommands(Units units, CaseStore cases, Places places) {
        this.units = units;
        this.cases = cases;
        this.places = places;
    }

    /** @param reason a message key of this module, with its arguments */
    static final class Unclear extends RuntimeException {
        private final transient List<Object> args;

        Unclear(String reason, Object... args) {
            super(reason, null, false, false);
            this.args = List.of(args);
        }

        Result.Rejected rejected() {
            return new Result.Rejected(String.valueOf(getMessage()), args);
        }
    }

    /** @throws Unclear when a field is missing, or a unit's name is not known */
    CaseCommand command(Act act, ActForm form, Case facts, Actor actor) {
        int regionId = facts.regionId();
        String words = form.typed().strip();
        return switch (act) {
            case DISPATCH -> dispatch(form, regionId);
            case SIGN -> new CaseCommand.Sign();
            case FEED_BACK -> new CaseCommand.FeedBack(words);
            case REPLY -> new CaseCommand.Reply(words);
            case NOTE_PROGRESS -> new CaseCommand.NoteProgress(words);
            case APPROVE -> new CaseCommand.Approve(words);
            case REWORK -> new CaseCommand.Rework(words);
            case CONFIRM -> new CaseCommand.Confirm(
                    given(form.outcome(), "casework.ask.outcome"),
                    given(form.satisfaction(), "casework.ask.satisfaction"),
                    given(form.voice(), "casework.ask.voice"),
                    words,
                    form.saidOfPromises());
            case TRY_TO_REACH -> new CaseCommand.TryToReach(given(form.way(), "casework.ask.way"));
            case ACCEPT -> new CaseCommand.Accept(words, form.saidOfPromises());
            case SEND_BACK -> new CaseCommand.SendBack(words);
            case ANSWER -> new CaseCommand.AnswerOnTheSpot(unit(form.typedUnit(), regionId), words);
            case CLOSE_WITHOUT_WORD -> new CaseCommand.CloseWithoutWord(form.saidOfPromises());
            case JOIN -> new CaseCommand.Join(
                    Source.of(form.via() == null ? Channel.PHONE : form.via()), Raiser.as(form.typedBy().strip()), words);
            case REFER -> new CaseCommand.Refer(
                    given(form.channel(), "casework.ask.channel"), words, form.typedReceipt().strip());
            case WITHDRAW -> new CaseCommand.Withdraw(words);
            case ASK_TO_RETURN -> new CaseCommand.AskToReturn(unit(form.typedUnit(), regionId), words);
            case ASK_FOR_ARBITRATION -> new CaseCommand.AskForArbitration(words);
            case ASK_FOR_EXTENSION -> new CaseCommand.AskForExtension(given(form.days(), "casework.ask.days"), words);
            case ASK_TO_SHELVE -> new CaseCommand.AskToShelve(given(form.due(), "casework.ask.review-day"), words);
            case WITHDRAW_REQUEST -> new CaseCommand.WithdrawRequest();
            case GRANT -> new CaseCommand.Grant(form.days(), form.due(), words);
            case REFUSE -> new CaseCommand.Refuse(words);
            case ARBITRATE -> new CaseCommand.Arbitrate(
                    given(unit(form.typedUnit(), regionId), "casework.ask.lead"), words);
            case KEEP_SHELVED -> new CaseCommand.KeepShelved(given(form.due(), "casework.ask.review-day"), words);
            case TAKE_UP_AGAIN -> new CaseCommand.TakeUpAgain(words);
            case REOPEN -> new CaseCommand.Reopen(words);
            case URGE -> new CaseCommand.Urge(words);
            case SUPERVISE -> new CaseCommand.Supervise(form.triggers() == null ? Set.of() : form.triggers(),
                    given(form.due(), "casework.ask.report-by"), words);
            case MERGE -> new CaseCommand.Merge(another(form, actor), words);
            case UNMERGE -> new CaseCommand.Unmerge(words);
            case SPLIT -> new CaseCommand.Split(
                    form.typedTitle().isBlank() ? Titles.from(words) : form.typedTitle().strip(), words);
            case LINK -> new CaseCommand.Link(another(form, actor));
            case UNLINK -> new CaseCommand.Unlink(another(form, actor));
            case MARK -> new CaseCommand.Mark(form.typedMarks().contains(ActForm.Mark.URGENT),
                    form.typedMarks().contains(ActForm.Mark.SEALED), form.typedMarks().contains(ActForm.Mark.SENSITIVE),
                    form.typedMarks().contains(ActForm.Mark.GROUP), words);
            case TERMINATE -> new CaseCommand.Terminate(given(form.ground(), "casework.ask.ground"), words);
            case MAKE_PROMISE -> new CaseCommand.MakePromise(promise(form, facts));
            case PIN_DOWN -> new CaseCommand.PinDown(commitment(form), unit(form.typedUnit(), regionId), form.due());
            case MOVE_PROMISE -> new CaseCommand.MovePromise(
                    commitment(form), given(form.due(), "casework.ask.new-date"), words);
            case PROMISE_DONE -> new CaseCommand.PromiseDone(commitment(form), words);
            case JUDGE_PROMISE -> new CaseCommand.JudgePromise(
                    commitment(form), given(form.kept(), "casework.ask.kept"), words);
            case WITHDRAW_PROMISE -> new CaseCommand.WithdrawPromise(commitment(form), words);
        };
    }

    private CaseCommand dispatch(ActForm form, int regionId) {
        UUID typed = unit(form.typedOther(), regionId);
        UUID lead = given(typed == null ? form.lead() : typed, "casework.ask.lead");
        List<UUID> assistants = new ArrayList<>();
        for (String name : form.typedAssistants()) {
            assistants.add(given(unit(name, regionId), "casework.ask.lead"));
        }
        return new CaseCommand.Dispatch(lead, assistants, basis(form));
    }

    /** Whoever sends a case to a unit says why it is that unit's: a duty, a paper, or in his own words. */
    private static String basis(ActForm form) {
        return given(form.typedBasis().isBlank() ? null : form.typedBasis().strip(), "casework.ask.basis");
    }

    private Promise promise(ActForm form, Case facts) {
        return new Promise(form.typedBy().strip(), unit(form.typedUnit(), facts.regionId()), form.typed().strip(),
                form.typedDueText().strip(), form.due(), Source.of(facts.matter().source().channel()));
    }

    /** The other case by its number; one that he may not see is to him as one that is not there. */
    private UUID another(ActForm form, Actor actor) {
        Sight sight = Sight.of(actor, places);
        return cases.idOf(actor.regionId(), form.typedNumber().strip())
                .filter(id -> cases.read(actor.regionId(), id).filter(sight::sees).isPresent())
                .orElseThrow(() -> new Unclear("casework.ask.number", form.typedNumber()));
    }

    private static UUID commitment(ActForm form) {
        return given(form.commitment(), "casework.ask.promise");
    }

    private static <T> T given(@Nullable T value, String otherwise) {
        if (value == null) {
            throw new Unclear(otherwise);
        }
        return value;
    }

    /**
     * The unit that is meant; null when nothing was typed.
     *
     * @throws Unclear when no unit, or more than one, may be meant
     */
    @Nullable UUID unit(String typed, int regionId) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return null;
        }
        List<Match<Unit>> candidates = units.matchCandidates(regionId, name);
        Optional<UUID> exact = units.named(regionId, name).stream().map(Unit::id).findFirst();
        return exact.orElseGet(() -> meant(name, candidates));
    }

    private static UUID meant(String name, List<Match<Unit>> candidates) {
        boolean sure = !candidates.isEmpty()
                && candidates.getFirst().safe()
                && (candidates.size() == 1 || !candidates.get(1).safe());
        if (sure) {
            return candidates.getFirst().found().id();
        }
        if (candidates.isEmpty()) {
            throw new Unclear("casework.ask.unit-unknown", name);
        }
        String near = String.join("、", candidates.stream().map(match -> match.found().shortName()).toList());
        throw new Unclear("casework.ask.unit-which", name, near);
    }
}
