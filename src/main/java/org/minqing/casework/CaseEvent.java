package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.file.FileKind;
import org.minqing.file.Moment;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockAct;

/**
 * What happened to a case. An event holds ids, dates, kinds and figures, never a name or a sentence: those are
 * {@link Words}, stored sealed beside the chain.
 */
public sealed interface CaseEvent {

    /** An event that comes with words of its own. */
    interface Worded {
        Words words();
    }

    /** Fields of the words: title, text, as, representative. {@code person} (name, contact) is sealed apart. */
    record Registered(Matter matter, Words words, @Nullable Words person) implements CaseEvent, Worded {}

    /** Field: basis. */
    record Dispatched(UUID lead, List<Assist> assistants, Words words) implements CaseEvent, Worded {}

    /** An assistant's part, due before the lead's. */
    record Assist(UUID unitId, @Nullable Instant due) {}

    record Signed(UUID unitId) implements CaseEvent {}

    record AssistantSigned(UUID unitId) implements CaseEvent {}

    /**
     * 佐证: a file that was handed in, by the hash under which its encrypted bytes are stored. Fields of the words: name,
     * key; once they are erased the bytes can be read no more.
     */
    record Evidence(
            String hash, @Nullable String thumbnail, FileKind kind, long size, @Nullable Moment moment, Words words) {

        public boolean erased() {
            return words.fields().isEmpty();
        }

        public String name() {
            return words.text(CaseFiles.NAME);
        }
    }

    /** An event that may bring evidence; those from before files could be handed in have none. */
    interface WithEvidence extends Worded {
        List<Evidence> files();
    }

    /** Field: text. */
    record Replied(UUID unitId, Words words, List<Evidence> files) implements CaseEvent, WithEvidence {
        public Replied {
            files = orNone(files);
        }
    }

    /** Field: text. */
    record ProgressNoted(UUID unitId, Words words, List<Evidence> files) implements CaseEvent, WithEvidence {
        public ProgressNoted {
            files = orNone(files);
        }
    }

    /** Field: text. */
    record FedBack(UUID unitId, Words words, List<Evidence> files) implements CaseEvent, WithEvidence {
        public FedBack {
            files = orNone(files);
        }
    }

    /** Field: text. */
    record AssistantFedBack(UUID unitId, Words words, List<Evidence> files) implements CaseEvent, WithEvidence {
        public AssistantFedBack {
            files = orNone(files);
        }
    }

    private static List<Evidence> orNone(@Nullable List<Evidence> files) {
        return files == null ? List.of() : List.copyOf(files);
    }

    /** Field: text. */
    record Approved(Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record SentToRework(Words words) implements CaseEvent, Worded {}

    /** Field: text. */
    record Confirmed(Outcome outcome, Satisfaction satisfaction, Voice voice, Words words) implements CaseEvent, Worded {}

    /** Field: text. */
    record Accepted(Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record SentBack(Words words) implements CaseEvent, Worded {}

    /** Field: text. */
    record AnsweredOnTheSpot(@Nullable UUID unitId, Words words) implements CaseEvent, Worded {}

    record TriedToReach(
            CaseCommand.TryToReach.Way way, Instant at, LocalDate day, boolean workingDay, boolean afterHours)
            implements CaseEvent {}

    record ClosedWithoutWord(NoWord ground) implements CaseEvent {}

    /** Why a case closed without anybody's word. */
    enum NoWord {
        /** 未能回访 */
        NOT_REACHED,
        /** 公开答复后15日内无异议 */
        NO_OBJECTION
    }

    /** The matter was raised once more. Fields: text, as. {@code person} (name, contact) is sealed apart. */
    record Joined(Source source, int people, Words words, @Nullable Words person) implements CaseEvent, Worded {}

    /** Fields: reason, receipt. */
    record Referred(ReferralChannel channel, Words words) implements CaseEvent, Worded {}

    /** A unit asks for something. Field: reason. */
    record Asked(Request.Kind kind, UUID unitId, @Nullable UUID proposed, int days, @Nullable LocalDate until,
            Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record Refused(Request.Kind kind, UUID unitId, Words words) implements CaseEvent, Worded {}

    /** The request is gone without an answer: taken back by the unit, or overtaken by another move. */
    record RequestEnded(Request.Kind kind, boolean overtaken) implements CaseEvent {}

    /** A return was granted: the unit has no part in the case any more. Field: text. */
    record Returned(UUID unitId, boolean lead, Words words) implements CaseEvent, Worded {}

    /** More days for the lead, and so for the assistants that still work. Field: text. */
    record Extended(int days, List<Assist> assistants, Words words) implements CaseEvent, Worded {}

    /** Field: text (the condition stands with the request). */
    record Shelved(LocalDate until, Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record KeptShelved(LocalDate until, Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record TakenUpAgain(Words words) implements CaseEvent, Worded {}

    /** Field: text. {@code stays}: the unit that leads already goes on leading. */
    record Arbitrated(UUID unitId, boolean stays, Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record Reopened(Words words) implements CaseEvent, Worded {}

    /** Field: reason. {@code paused}: the clocks that were running. */
    record Merged(UUID into, List<ClockKind> paused, Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record Unmerged(UUID from, Words words) implements CaseEvent, Worded {}

    record TookIn(UUID child) implements CaseEvent {}

    record LetGo(UUID child) implements CaseEvent {}

    /** A matter of its own was made a case of its own. */
    record SplitOff(UUID other) implements CaseEvent {}

    record Linked(UUID other) implements CaseEvent {}

    record Unlinked(UUID other) implements CaseEvent {}

    /** Field: text. */
    record Urged(Words words) implements CaseEvent, Worded {}

    /** Field: text. */
    record Supervised(List<SupervisionTrigger> triggers, LocalDate reportBy, Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record Marked(Flags flags, Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record Terminated(TerminationGround ground, Words words) implements CaseEvent, Worded {}

    /**
     * Texts of the case were erased for good; those that this event's own words do not belong to. Fields: reason. Whoever
     * keeps words of cases drops them when he meets this.
     */
    record Erased(Erasure.Scope scope, Erasure.Ground ground, Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record Withdrawn(Words words) implements CaseEvent, Worded {}

    /**
     * The calendar has changed, and with it due times of this case; the clocks that moved follow.
     *
     * @param calendar   the version that holds now
     * @param assistants the assistants' dates, where the lead's moved
     */
    record Recounted(String calendar, List<Assist> assistants) implements CaseEvent {
        public Recounted {
            assistants = List.copyOf(assistants);
        }
    }

    /** Somebody visited where the residents are to be asked; what they said is to be written down now. */
    record VisitHeld(UUID visitId, LocalDate day) implements CaseEvent {}

    /** The signals have changed, and with them the moments at which clocks of this case are to be spoken of. */
    record Rewatched(org.minqing.time.Signals signals) implements CaseEvent {}

    /** Time alone told this of a clock, once for its due time. */
    record Alerted(ClockKind clock, Alert alert, Instant due) implements CaseEvent {}

    /** A clock was started, stopped, resumed …; carries the clock as it is from then on. */
    record ClockChanged(ClockKind kind, ClockAct act, CaseClock clock) implements CaseEvent {}

    /** Fields: by, text, dueText. */
    record PromiseMade(
            UUID commitmentId, @Nullable UUID unitId, @Nullable LocalDate due, Source source, Words words)
            implements CaseEvent, Worded {}

    record PromisePinnedDown(UUID commitmentId, @Nullable UUID unitId, @Nullable LocalDate due) implements CaseEvent {}

    /** Field: reason. */
    record PromiseMoved(UUID commitmentId, @Nullable LocalDate from, LocalDate to, Words words) implements CaseEvent, Worded {}

    /** Field: text. */
    record PromiseDone(UUID commitmentId, Words words) implements CaseEvent, Worded {}

    /** Field: text. */
    record PromiseJudged(UUID commitmentId, boolean kept, Words words) implements CaseEvent, Worded {}

    /** Field: reason. */
    record PromiseWithdrawn(UUID commitmentId, Words words) implements CaseEvent, Worded {}
}
