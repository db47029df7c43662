package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CaseClock;
import org.minqing.time.TimeLimits;
import org.minqing.time.Watching;
import org.minqing.time.WorkingCalendar;
import org.minqing.web.Role;
import org.minqing.web.Ui;

/** How the pages speak of cases: names for ids, words for states, deadlines counted from now. */
public final class CaseWords {

    private final Ui ui;
    private final CaseNames names;
    private final WorkingCalendar calendar;
    private final Watching watching;
    private final TimeLimits limits;
    private final Instant now;

    /** By what time is counted and spoken of. */
    record Time(Watching watching, TimeLimits limits, Instant now) {}

    CaseWords(Ui ui, CaseNames names, Time time) {
        this.ui = ui;
        this.names = names;
        this.watching = time.watching();
        this.calendar = watching.calendar();
        this.limits = time.limits();
        this.now = time.now();
    }

    public CaseNames names() {
        return names;
    }

    public String say(String key, @Nullable Object... args) {
        return ui.msg("casework." + key, args);
    }

    /** The word for a value of one of this module's enums: {@code of("stage", CaseStage.CLOSED)}. */
    public String of(String what, Enum<?> value) {
        return ui.msg("casework." + what + "." + value.name());
    }

    /** A title or a promise as it stands, or the word for one whose text was erased. */
    public String orErased(String text) {
        return text.isEmpty() ? say("erased-short") : text;
    }

    /** Why something may not be done. */
    public String refusal(Result.Rejected rejected) {
        return rejected.inWords(ui::msg);
    }

    public String person(UUID userId) {
        String name = names.person(userId);
        return name.isEmpty() ? say("someone") : name;
    }

    /** 社发局 李敏; who works for no unit is named with the role he acted in. */
    public String who(By by) {
        String person = names.person(by.userId());
        if (by.role() == Role.SYSTEM) {
            return person.isEmpty() ? say("system") : person;
        }
        String shown = person.isEmpty() ? say("someone") : person;
        return by.unitId() == null
                ? say("who.role", shown, ui.msg("access.role." + by.role().name()))
                : say("who.unit", names.unit(by.unitId()), shown);
    }

    /** Who has to act next, as people would say it. */
    public String holder(CaseLine line) {
        return switch (line.stage()) {
            case REGISTERED -> say("holder.dispatcher");
            case DISPATCHED, IN_PROGRESS, SHELVED -> names.unit(line.leadUnit());
            case FED_BACK -> say("holder.reviewer");
            case AWAITING_CONFIRMATION -> line.kind() == CaseKind.DIRECTIVE
                    ? issuer(line.issuerId()) : confirmer(line.confirmer());
            case CLOSED, REFERRED, WITHDRAWN, TERMINATED, MERGED -> say("holder.nobody");
        };
    }

    public String holder(Case facts) {
        return switch (facts.stage()) {
            case REGISTERED -> say("holder.dispatcher");
            case DISPATCHED, IN_PROGRESS, SHELVED -> names.unit(facts.lead().map(Assignment::unitId).orElse(null));
            case FED_BACK -> say("holder.reviewer");
            case AWAITING_CONFIRMATION -> facts.kind() == CaseKind.DIRECTIVE
                    ? issuer(facts.matter().issuerId()) : confirmer(facts.matter().confirmer());
            case CLOSED, REFERRED, WITHDRAWN, TERMINATED, MERGED -> say("holder.nobody");
        };
    }

    private String confirmer(ConfirmerKind kind) {
        return say(switch (kind) {
            case RESIDENT, REPRESENTATIVE -> "holder.caller";
            case NEXT_VISIT -> "holder.next-visit";
            case PUBLISHED_REPLY -> "holder.public";
            case ISSUER -> "holder.issuer";
        });
    }

    /** 进展报告晚了 1 个工作日 · 11月24日 周二, if the lead owes one. */
    public Optional<String> progressLate(CaseLine line) {
        return Optional.ofNullable(line.progressDueAt())
                .filter(due -> line.progressLate(now))
                .map(due -> say("progress.owed", ui.date(calendar.dateOf(due))));
    }

    /** The assistants' names in one line. */
    public String assistants(CaseLine line) {
        return String.join(say("list-comma"), line.units().stream().skip(1).map(names::unit).toList());
    }

    /** 社发局 反馈结果 */
    public String lastAct(LastAct last) {
        boolean byItself = last.by().role() == Role.SYSTEM;
        String doer = byItself ? who(last.by())
                : last.by().unitId() == null ? names.person(last.by().userId()) : names.unit(last.by().unitId());
        return say("last", doer, of("move", last.move()));
    }

    /** 社发局 · 社发局负责人; the unit alone when it is said to be the unit itself. */
    public String promiser(@Nullable UUID unitId, String by) {
        String unit = unitId == null ? "" : names.unit(unitId);
        boolean same = by.isEmpty() || by.equals(unit) || by.equals(names.unitInFull(unitId));
        return unit.isEmpty() ? by : same ? unit : unit + " · " + by;
    }

    /** The day, without its weekday, when it is some time ago; for a cell. */
    public String ago(Instant at) {
        return daysSince(at) > 1 ? at.atZone(calendar.zone()).format(DateTimeFormatter.ofPattern(shortDate(at), ui.locale())) : ui.ago(at);
    }

    private String shortDate(Instant at) {
        boolean thisYear = calendar.dateOf(at).getYear() == today().getYear();
        return ui.chinese() ? (thisYear ? "M月d日" : "yyyy年M月d日") : (thisYear ? "d MMM" : "d MMM yyyy");
    }

    private String issuer(@Nullable UUID id) {
        return id == null ? say("holder.issuer") : names.official(id);
    }

    public Optional<Due> due(CaseLine line) {
        return line.running() && line.dueAt() != null
                ? Optional.of(named(line.clock(), told(new Due.Moments(line.dueAt(), line.nearDueAt(), line.suspended()))))
                : Optional.empty();
    }

    public Optional<Due> due(Case facts) {
        return facts.governingClock().filter(CaseClock::running)
                .map(clock -> named(facts.governingKind().orElse(null), due(clock, facts.suspended())));
    }

    /** 复查已逾期 2 个工作日: a clock that is not the handling itself is called by its name. */
    private Due named(@Nullable ClockKind kind, Due due) {
        return kind == null || kind == ClockKind.RESOLVE ? due
                : new Due(due.signal(), say("due.of", of("due-clock", kind), due.words()), due.day(), due.at());
    }

    public Due due(CaseClock clock) {
        return due(clock, false);
    }

    /** @param suspended a request that was made in time keeps it from being called overdue */
    public Due due(CaseClock clock, boolean suspended) {
        return told(new Due.Moments(clock.due(), clock.watch().yellow(), suspended));
    }

    /** A day given by a person, near so many working days before. */
    public Due due(Instant end) {
        return told(new Due.Moments(end, watching.nearDay(end), false));
    }

    private Due told(Due.Moments moments) {
        return Due.of(moments, now, calendar, ui);
    }

    public Optional<Due> due(Commitment promise) {
        boolean owed = promise.state() == CommitmentState.OPEN || promise.state() == CommitmentState.DISPUTED;
        return owed && promise.due() != null
                ? Optional.of(due(calendar.end(promise.due())))
                : Optional.empty();
    }

    /** 紧急、敏感; what is set besides anonymous and history, which do not change */
    public String flags(Flags flags) {
        List<String> set = new ArrayList<>();
        if (flags.sealed()) {
            set.add(say("flag.sealed"));
        }
        if (flags.urgent()) {
            set.add(say("flag.urgent"));
        }
        if (flags.sensitive()) {
            set.add(say("flag.sensitive"));
        }
        if (flags.group()) {
            set.add(say("flag.group"));
        }
        return set.isEmpty() ? say("flag.none") : String.join(say("list-comma"), set);
    }

    Watching watching() {
        return watching;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** The number of another case that this one speaks of; its id must be among those looked up. */
    public String number(UUID caseId) {
        return names.caseNumber(caseId);
    }

    public String triggers(List<SupervisionTrigger> triggers) {
        return String.join(say("list-comma"), triggers.stream().map(trigger -> of("trigger", trigger)).toList());
    }

    /** 规划建设局申请退单，认为应由城管局办 */
    public String asked(Request request) {
        Object what = switch (request.kind()) {
            case RETURN -> names.unit(request.proposed());
            case EXTENSION -> request.days();
            case SHELVING -> request.until() == null ? "" : day(request.until());
            case ARBITRATION -> "";
        };
        boolean assistant = request.kind() == Request.Kind.RETURN && request.proposed() == null;
        return say("request.says." + request.kind().name() + (assistant ? ".assistant" : ""), names.unit(request.unitId()), what);
    }

    /** By when the request must be decided. */
    public Optional<Due> decision(Case facts) {
        Request request = facts.request();
        return request == null ? Optional.empty()
                : Optional.ofNullable(facts.clocks().get(request.kind().decision())).filter(CaseClock::running).map(this::due);
    }

    /** 第 12 天: how long it has been there, today included. */
    public String age(Instant since) {
        return say("age", daysSince(since) + 1);
    }

    private long daysSince(Instant since) {
        return ChronoUnit.DAYS.between(calendar.dateOf(since), today());
    }

    public String day(LocalDate day) {
        return ui.date(day);
    }

    public LocalDate today() {
        return calendar.dateOf(now);
    }

    public LocalDate dateOf(Instant at) {
        return calendar.dateOf(at);
    }

    /** Of the clocks one by one, and what set them. */
    public ClockWords clocks() {
        return new ClockWords(ui, names, new Time(watching, limits, now));
    }

    TimeLimits limits() {
        return limits;
    }

    public String promiseColour(CommitmentState state) {
        return switch (state) {
            case OPEN, WITHDRAWN -> "";
            case DONE_BY_UNIT -> "tag-blue";
            case KEPT -> "tag-green";
            case DISPUTED -> "tag-red";
        };
    }

    public String promiseIcon(CommitmentState state) {
        return switch (state) {
            case OPEN -> "circle-dot";
            case DONE_BY_UNIT -> "user-question";
            case KEPT -> "check";
            case DISPUTED -> "alert-octagon";
            case WITHDRAWN -> "arrow-back-up";
        };
    }

    /** The colour class of a stage's tag; the word always stands in it. */
    public String stageColour(CaseStage stage) {
        return switch (stage) {
            case REGISTERED, DISPATCHED -> "tag-amber";
            case IN_PROGRESS, FED_BACK, AWAITING_CONFIRMATION -> "tag-blue";
            case CLOSED -> "tag-green";
            case SHELVED, REFERRED, WITHDRAWN, TERMINATED, MERGED -> "";
        };
    }

    public String stageIcon(CaseStage stage) {
        return switch (stage) {
            case REGISTERED -> "inbox";
            case DISPATCHED -> "send";
            case IN_PROGRESS -> "progress";
            case FED_BACK -> "clipboard-check";
            case AWAITING_CONFIRMATION -> "user-question";
            case SHELVED -> "player-pause";
            case CLOSED -> "check";
            case REFERRED -> "arrow-forward-up";
            case WITHDRAWN -> "arrow-back-up";
            case TERMINATED -> "player-stop";
            case MERGED -> "git-merge";
        };
    }
}
