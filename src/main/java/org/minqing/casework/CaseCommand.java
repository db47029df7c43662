package org.minqing.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.file.Attachment;

/**
 * What a person may ask of a case. Texts are plain here; they are sealed before anything is written, and no event ever
 * holds one. Who may do it, from which stage and on what condition stands in {@code CaseLife}.
 */
public sealed interface CaseCommand {

    /** 登记. Opens a new case; everything below {@code text} may be left at its default ({@link #concern}, {@link #directive}). */
    record Register(
            CaseType type,
            String title,
            String text,
            @Nullable UUID placeId,
            Source source,
            Raiser raiser,
            Flags flags,
            Confirmer confirmer,
            @Nullable LocalDate dueOn,
            List<Promise> promises,
            @Nullable Frequency reportEvery)
            implements CaseCommand {

        public Register {
            promises = List.copyOf(promises);
        }

        /** A concern by its type, a short title and the resident's words; the resident confirms. */
        public static Register concern(CaseType type, String title, String text) {
            return new Register(type, title, text, null, Source.of(Channel.PHONE), Raiser.UNKNOWN, Flags.NONE,
                    Confirmer.of(ConfirmerKind.RESIDENT), null, List.of(), null);
        }

        /** A directive with the quoted sentence; its issuer, or his office, accepts it. */
        public static Register directive(String title, String quoted, @Nullable UUID issuerId, @Nullable UUID officeId) {
            return new Register(CaseType.REQUIREMENT, title, quoted, null, Source.of(Channel.VISIT), Raiser.UNKNOWN,
                    Flags.NONE, new Confirmer(ConfirmerKind.ISSUER, "", issuerId, officeId), null, List.of(), null);
        }

        public CaseKind kind() {
            return type.kind();
        }

        public Register at(@Nullable UUID place) {
            return new Register(type, title, text, place, source, raiser, flags, confirmer, dueOn, promises,
                    reportEvery);
        }

        public Register from(Source where) {
            return new Register(type, title, text, placeId, where, raiser, flags, confirmer, dueOn, promises,
                    reportEvery);
        }

        public Register raisedBy(Raiser who) {
            return new Register(type, title, text, placeId, source, who, flags, confirmer, dueOn, promises,
                    reportEvery);
        }

        public Register with(Flags those) {
            return new Register(type, title, text, placeId, source, raiser, those, confirmer, dueOn, promises,
                    reportEvery);
        }

        public Register confirmedBy(Confirmer whom) {
            return new Register(type, title, text, placeId, source, raiser, flags, whom, dueOn, promises,
                    reportEvery);
        }

        /** The date the leader gave; the resolve clock then ends on it whatever the usual limit. */
        public Register dueOn(@Nullable LocalDate day) {
            return new Register(type, title, text, placeId, source, raiser, flags, confirmer, day, promises,
                    reportEvery);
        }

        /** How often the lead of a directive reports on it; null = not at all. */
        public Register reportedEvery(@Nullable Frequency frequency) {
            return new Register(type, title, text, placeId, source, raiser, flags, confirmer, dueOn, promises,
                    frequency);
        }

        public Register promising(List<Promise> made) {
            return new Register(type, title, text, placeId, source, raiser, flags, confirmer, dueOn, made,
                    reportEvery);
        }
    }

    /** 派单 to one accountable lead and any number of assistants; {@code basis} = the duty it rests on. */
    record Dispatch(UUID lead, List<UUID> assistants, String basis) implements CaseCommand {
        public Dispatch {
            assistants = List.copyOf(assistants);
        }
    }

    /** 并入: the same matter was raised once more; it is handled once, and this raiser is told too. */
    record Join(Source source, Raiser raiser, String text) implements CaseCommand {}

    /** 签收 by the actor's unit, lead or assistant. */
    record Sign() implements CaseCommand {}

    /** A command that may bring files as evidence (佐证), at most {@link org.minqing.file.Uploads#MOST}. */
    interface WithFiles {
        List<Attachment> files();

        CaseCommand with(List<Attachment> attached);
    }

    /** 阶段答复: tell the resident where things stand; the stage stays. */
    record Reply(String words, List<Attachment> files) implements CaseCommand, WithFiles {
        public Reply {
            files = List.copyOf(files);
        }

        public Reply(String words) {
            this(words, List.of());
        }

        @Override
        public Reply with(List<Attachment> attached) {
            return new Reply(words, attached);
        }
    }

    /** 进展: where a directive stands, for its issuer; the stage stays. */
    record NoteProgress(String words, List<Attachment> files) implements CaseCommand, WithFiles {
        public NoteProgress {
            files = List.copyOf(files);
        }

        public NoteProgress(String words) {
            this(words, List.of());
        }

        @Override
        public NoteProgress with(List<Attachment> attached) {
            return new NoteProgress(words, attached);
        }
    }

    /** 反馈 of the result by the actor's unit. */
    record FeedBack(String result, List<Attachment> files) implements CaseCommand, WithFiles {
        public FeedBack {
            files = List.copyOf(files);
        }

        public FeedBack(String result) {
            this(result, List.of());
        }

        @Override
        public FeedBack with(List<Attachment> attached) {
            return new FeedBack(result, attached);
        }
    }

    /** 审核通过. */
    record Approve(String words) implements CaseCommand {}

    /** 退回重办 by the reviewer. */
    record Rework(String reason) implements CaseCommand {}

    /**
     * 确认 of a concern: what the resident, or the representative, said.
     *
     * @param words    in their words; for the two partly outcomes it must name what remains
     * @param promises what became of each promise that still stands; asked for when the case is to close
     */
    record Confirm(Outcome outcome, Satisfaction satisfaction, Voice voice, String words, Map<UUID, PromiseWord> promises)
            implements CaseCommand {
        public Confirm {
            promises = Map.copyOf(promises);
        }

        /** Without promises to be asked for. */
        public Confirm(Outcome outcome, Satisfaction satisfaction, Voice voice, String words) {
            this(outcome, satisfaction, voice, words, Map.of());
        }
    }

    /** 验收通过 of a directive by its issuer or his office. */
    record Accept(String words, Map<UUID, PromiseWord> promises) implements CaseCommand {
        public Accept {
            promises = Map.copyOf(promises);
        }

        /** Without promises to be asked for. */
        public Accept(String words) {
            this(words, Map.of());
        }
    }

    /** 验收退回 of a directive. */
    record SendBack(String reason) implements CaseCommand {}

    /** 即时答复 at the meeting or on the phone; {@code unitId} = the unit that answered, if one did. */
    record AnswerOnTheSpot(@Nullable UUID unitId, String answer) implements CaseCommand {}

    /** 回访未联系上: one try; three on three working days (one after office hours) and a message open the way to close. */
    record TryToReach(Way way) implements CaseCommand {
        public enum Way {
            CALL,
            MESSAGE
        }
    }

    /** 未能回访办结, or the end of the 15 days for objection to a published reply. Never counted as solved. */
    record CloseWithoutWord(Map<UUID, PromiseWord> promises) implements CaseCommand {
        public CloseWithoutWord {
            promises = Map.copyOf(promises);
        }

        public CloseWithoutWord() {
            this(Map.of());
        }
    }

    /** 转送; {@code receipt} = the number or note by which the other channel received it, if there is one yet. */
    record Refer(ReferralChannel channel, String reason, String receipt) implements CaseCommand {}

    /** 撤回 at the wish of who raised it. */
    record Withdraw(String reason) implements CaseCommand {}

    /** 走访已进行: somebody visited where the residents of this case are to be asked. Made by the system, never by hand. */
    record HoldVisit(UUID visitId, LocalDate day) implements CaseCommand {}

    /** 重算时限: the calendar has changed. Made by the system, never by hand. */
    record Recount() implements CaseCommand {}

    /** 重设预警: the signals have changed. Made by the system, never by hand. */
    record Rewatch() implements CaseCommand {}

    /** 提醒: time has something to say about a clock. Made by the system, never by hand. */
    record Remind(ClockKind clock, Alert alert) implements CaseCommand {}
    /** 申请退单: the matter is plainly another unit's; the lead names which. An assistant need not. */
    record AskToReturn(@Nullable UUID proposed, String reason) implements CaseCommand {}

    /** 申请裁定, when a return was refused and the unit disagrees. */
    record AskForArbitration(String reason) implements CaseCommand {}

    /** 申请延期 by so many days of the limit's measure, once, before the due time, at most the first limit. */
    record AskForExtension(int days, String reason) implements CaseCommand {}

    /** 申请挂账: the condition it waits for, and the day it is looked at again. */
    record AskToShelve(LocalDate until, String condition) implements CaseCommand {}

    /** 撤回申请 by the unit that asked. */
    record WithdrawRequest() implements CaseCommand {}

    /**
     * 同意 what is asked for.
     *
     * @param days  extension: how many are granted; null = as asked
     * @param until shelving: the day of review; null = as asked
     */
    record Grant(@Nullable Integer days, @Nullable LocalDate until, String words) implements CaseCommand {}

    /** 不同意 what is asked for. */
    record Refuse(String reason) implements CaseCommand {}

    /** 裁定: this unit leads, and may not return it. */
    record Arbitrate(UUID unitId, String grounds) implements CaseCommand {}

    /** 继续挂账 to another day of review. */
    record KeepShelved(LocalDate until, String reason) implements CaseCommand {}

    /** 恢复办理 of a shelved case. */
    record TakeUpAgain(String reason) implements CaseCommand {}

    /** 重新打开 within 15 days after closing. */
    record Reopen(String reason) implements CaseCommand {}

    /** 标记: how it is treated from now on; who raised it, and anonymously or not, does not change. */
    record Mark(boolean urgent, boolean sealed, boolean sensitive, boolean group, String reason) implements CaseCommand {}

    /** 并案: the same matter as another case, handled there from now on; it keeps its raiser, its reply and its rating. */
    record Merge(UUID into, String reason) implements CaseCommand {}

    /** 撤销并案: it is itself again, with its stage, its units, its request and the rest of its time. */
    record Unmerge(String reason) implements CaseCommand {}

    /** The other side of {@link Merge}; made with it, never by hand. */
    record TakeIn(UUID child, boolean sealed) implements CaseCommand {}

    /** The other side of {@link Unmerge}; made with it, never by hand. */
    record LetGo(UUID child) implements CaseCommand {}

    /** 拆分: a matter of its own in the same words becomes a case of its own, by the same raiser, at the same place. */
    record Split(String title, String text) implements CaseCommand {}

    /** 关联 with another case; made on both. */
    record Link(UUID other) implements CaseCommand {}

    /** 取消关联; made on both. */
    record Unlink(UUID other) implements CaseCommand {}

    /** 催办. */
    record Urge(String words) implements CaseCommand {}

    /** 督办: why, what is required, and by when the unit reports. */
    record Supervise(Set<SupervisionTrigger> triggers, LocalDate reportBy, String requirement) implements CaseCommand {
        public Supervise {
            triggers = Set.copyOf(triggers);
        }
    }

    /** 终止. */
    record Terminate(TerminationGround ground, String reason) implements CaseCommand {}

    /** 删除个人信息 or words for good, whatever the stage; {@code note} = the request's number or date, never a name. */
    record Erase(Erasure.Scope scope, Erasure.Ground ground, String note) implements CaseCommand {}

    /** 承诺 made after registration. */
    record MakePromise(Promise promise) implements CaseCommand {}

    /** 明确承诺: gives a promise that was made without a date or a unit what it lacked; null leaves it as it is. */
    record PinDown(UUID commitmentId, @Nullable UUID unitId, @Nullable LocalDate due) implements CaseCommand {}

    /** 承诺改期, with a reason that is public. */
    record MovePromise(UUID commitmentId, LocalDate due, String reason) implements CaseCommand {}

    /** 单位称已兑现. */
    record PromiseDone(UUID commitmentId, String words) implements CaseCommand {}

    /** 确认兑现 or 有异议, by the confirmer only. */
    record JudgePromise(UUID commitmentId, boolean kept, String words) implements CaseCommand {}

    /** 撤销承诺. */
    record WithdrawPromise(UUID commitmentId, String reason) implements CaseCommand {}
}
