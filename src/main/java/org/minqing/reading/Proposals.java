package org.minqing.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.ConfirmerKind;
import org.minqing.database.Regions;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.reading.AcceptSheet.Ask;
import org.minqing.reading.AcceptSheet.Figure;
import org.minqing.reading.AcceptSheet.Pledge;
import org.minqing.reading.AcceptSheet.ReportPart;
import org.minqing.report.Checkable;
import org.minqing.report.WholeName;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.TimeRules;
import org.minqing.visit.Agenda;
import org.minqing.visit.Disposition;
import org.minqing.visit.VisitLine;
import org.minqing.visit.Visits;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;

/** Proposes what to write of a draft: what is tracked, who is meant by a name, which promise answers what. */
@Component
class Proposals {

    /** Older reports are offered as history. */
    static final int DAYS_UNTIL_HISTORY = 30;

    private static final double SAME_MATTER = 0.7;

    /** What one resident has to live on, or is ill of, which the form of a visit to his home tells: no figure of his community. */
    private static final Pattern OF_ONE_PERSON = Pattern.compile("退休金|养老金|退休工资|工资|月薪|月收入|低保金|救助金|抚恤|抚养费|药费|医疗费|欠款|负债|血压|血糖|病");
    private static final int CASES_OFFERED = 8;

    private final DraftStore store;
    private final NameChoices choices;
    private final Casework casework;
    private final Visits visits;
    private final Units units;
    private final Regions regions;
    private final TimeRules rules;
    private final Claims claims;
    private final Clock clock;

    Proposals(
            DraftStore store,
            NameChoices choices,
            Casework casework,
            Visits visits,
            Units units,
            Regions regions,
            TimeRules rules,
            Claims claims,
            Clock clock) {
        this.store = store;
        this.choices = choices;
        this.casework = casework;
        this.visits = visits;
        this.units = units;
        this.regions = regions;
        this.rules = rules;
        this.claims = claims;
        this.clock = clock;
    }

    AcceptSheet of(Draft draft, SignedIn me) {
        Proof proof = draft.proof();
        Map<String, AcceptedReport> became = store.acceptedOf(me.regionId(), draft.id()).stream()
                .collect(Collectors.toMap(AcceptedReport::report, a -> a));
        List<Entry> open =
                proof.reports().stream().filter(r -> !became.containsKey(r.id())).toList();
        List<NameRow> names = choices.of(me.regionId(), proof, open);
        Map<String, String> leads = leads(me.regionId(), names);
        var reports = new ArrayList<ReportPart>();
        Map<String, Claims.Claim> claimed = claims.of(draft.id(), me);
        for (Entry report : proof.reports()) {
            reports.add(new Part(new Text(draft, proof, names), report, leads, me)
                    .propose(Optional.ofNullable(became.get(report.id())), otherThan(claimed.get(report.id()))));
        }
        return new AcceptSheet(
                draft.id(), draft.title(), List.copyOf(reports), names, leads,
                me.has(Role.DISPATCHER));
    }

    private static String otherThan(Claims.@Nullable Claim claim) {
        return claim == null || claim.mine() ? "" : claim.name();
    }

    private Map<String, String> leads(int regionId, List<NameRow> names) {
        var leads = new LinkedHashMap<String, String>();
        names.stream()
                .filter(row -> row.kind().equals(NameChoices.UNIT))
                .forEach(row -> leads.put(row.key(), row.written()));
        Set<String> written = Set.copyOf(leads.values());
        for (Unit unit : units.all(regionId)) {
            if (unit.names().stream().noneMatch(written::contains)) {
                leads.put("id:" + unit.id(), unit.shortName());
            }
        }
        return leads;
    }

    /** The text with the names in it. */
    private record Text(Draft draft, Proof proof, List<NameRow> names) {}

    /** The proposals for one report. */
    private final class Part {

        private final Draft draft;
        private final Proof proof;
        private final Entry report;
        private final List<NameRow> names;
        private final Map<String, String> leads;
        private final SignedIn me;
        private final int regionId;
        private final Actor actor;

        Part(Text text, Entry report, Map<String, String> leads, SignedIn me) {
            this.draft = text.draft();
            this.proof = text.proof();
            this.report = report;
            this.names = text.names();
            this.leads = leads;
            this.me = me;
            this.regionId = me.regionId();
            this.actor = Actor.of(me);
        }

        ReportPart propose(Optional<AcceptedReport> became, String claimedBy) {
            List<UUID> placeIds = placeIds();
            List<Ask> asks = asks(placeIds);
            return new ReportPart(
                    report.id(),
                    proof.fingerprint(report),
                    OneBody.withLeaders(NameChoices.keys(proof, report), names),
                    became.isPresent() ? "" : claimedBy,
                    report.campaign(),
                    Entry.headline(text(EntryKind.TITLE).orElse(report.text())),
                    text(EntryKind.DATE).orElse(""),
                    proof.day(report).orElse(null),
                    text(EntryKind.PROGRAMME).orElse(""),
                    text(EntryKind.PARENT).orElse(""),
                    texts(EntryKind.PLACE),
                    texts(EntryKind.LEADER),
                    texts(EntryKind.UNIT),
                    texts(EntryKind.ATTENDEE),
                    became.map(AcceptedReport::path).orElse(null),
                    became.isPresent() ? null : refusedBy().orElse(null),
                    same(placeIds),
                    old(),
                    asks,
                    pledges(asks),
                    texts(EntryKind.NEXT_STEP),
                    texts(EntryKind.ASSESSMENT),
                    figures(),
                    agenda(placeIds),
                    report.campaign() ? elements() : Map.of(),
                    Learning.refused(proof, report).stream().map(Entry::text).toList());
        }

        private Optional<String> text(EntryKind kind) {
            return proof.first(report, kind).map(Entry::text);
        }

        private List<String> texts(EntryKind kind) {
            return proof.of(report, kind).stream().map(Entry::text).distinct().toList();
        }

        private List<UUID> placeIds() {
            Set<String> places = Set.copyOf(texts(EntryKind.PLACE));
            return names.stream()
                    .filter(row -> row.kind().equals(NameChoices.PLACE) && places.contains(row.written()))
                    .flatMap(row -> AcceptForm.id(row.chosen(), "id:").stream())
                    .toList();
        }

        private Optional<String> refusedBy() {
            return store.acceptedWords(regionId, words(draft, report)).map(AcceptedReport::path);
        }

        private List<VisitLine> same(List<UUID> placeIds) {
            Optional<LocalDate> day = proof.day(report);
            return report.campaign() || day.isEmpty()
                    ? List.of()
                    : visits.same(regionId, day.get(), texts(EntryKind.LEADER), placeIds);
        }

        private boolean old() {
            LocalDate today = regions.byId(regionId).dateOf(clock.instant());
            return proof.day(report)
                    .or(() -> Optional.ofNullable(draft.published()))
                    .filter(day -> day.plusDays(DAYS_UNTIL_HISTORY).isBefore(today))
                    .isPresent();
        }

        private List<Ask> asks(List<UUID> placeIds) {
            List<CaseLine> open =
                    placeIds.stream().flatMap(id -> casework.openAt(actor, id).stream()).distinct().toList();
            var asks = new ArrayList<Ask>();
            for (EntryKind kind : List.of(EntryKind.CONCERN, EntryKind.REQUIREMENT)) {
                for (Entry entry : proof.of(report, kind)) {
                    asks.add(ask(entry, asks.size() + 1, open));
                }
            }
            return List.copyOf(asks);
        }

        private Ask ask(Entry entry, int number, List<CaseLine> open) {
            boolean concern = entry.kind() == EntryKind.CONCERN;
            List<CaseLine> alike = open.stream()
                    .sorted(Comparator.comparingDouble((CaseLine c) -> -Answers.likeness(c.title(), entry.text())))
                    .limit(CASES_OFFERED)
                    .toList();
            Checkable checkable = Checkable.of(entry.text());
            boolean join = alike.stream().findFirst()
                    .filter(line -> Answers.likeness(line.title(), entry.text()) >= SAME_MATTER)
                    .filter(line -> Answers.figures(line.title()).equals(Answers.figures(entry.text())))
                    .isPresent();
            Disposition choice = join ? Disposition.JOINED
                    : checkable.trackable() ? Disposition.TRACKED : Disposition.RECORDED;
            Optional<Entry> due = proof.part(entry, EntryKind.REQUIREMENT_DUE);
            String raisedBy = proof.part(entry, EntryKind.CONCERN_RAISED_BY).map(Entry::text).orElse("");
            List<String> who = concern
                    ? proof.parts(entry, EntryKind.CONCERN_PLACE).stream().map(Entry::text).toList()
                    : proof.parts(entry, EntryKind.REQUIREMENT_UNIT).stream().map(Entry::text).toList();
            return new Ask(
                    entry.id(), number, concern, entry.text(), String.join("、", who),
                    due.map(Entry::text).orElse(""), due.map(Entry::day).orElse(null), proposed(due), choice.name(),
                    join ? "reading.accept.why.join" : checkable.reason(),
                    entry.text().matches(".*(建议|希望|能否|可否|增设|加装|增加).*")
                            ? CaseType.SUGGESTION.name() : CaseType.HELP.name(),
                    raisedBy.isEmpty() ? ConfirmerKind.NEXT_VISIT.name() : ConfirmerKind.REPRESENTATIVE.name(),
                    raisedBy, texts(EntryKind.LEADER).stream().findFirst().orElse(""),
                    concern ? "" : who.stream().filter(u -> !NameChoices.nobody(u)).findFirst()
                            .map(u -> NameRow.key(NameChoices.UNIT, u)).orElse(""),
                    alike);
        }

        private DueDays.@Nullable Proposed proposed(Optional<Entry> due) {
            LocalDate from = proof.day(report).orElse(null);
            return from == null || due.isEmpty() || due.get().day() != null ? null : DueDays.of(due.get().text(), from, calendar());
        }

        private WorkingCalendar calendar() {
            return rules.calendar(regions.byId(regionId));
        }

        private List<Pledge> pledges(List<Ask> asks) {
            List<Entry> concerns = proof.of(report, EntryKind.CONCERN);
            List<Entry> promises = proof.of(report, EntryKind.COMMITMENT);
            List<Ask> before = asks.stream().filter(Ask::concern).toList();
            return promises.stream()
                    .map(entry -> {
                        String by = proof.part(entry, EntryKind.COMMITMENT_BY).map(Entry::text).orElse("");
                        Optional<Entry> due = proof.part(entry, EntryKind.COMMITMENT_DUE);
                        return new Pledge(
                                entry.id(), by, entry.text(), due.map(Entry::text).orElse(""),
                                due.map(Entry::day).orElse(null), proposed(due), unitOf(by), before,
                                Answers.of(new Answers.Promise(entry, by, draft.text()), concerns, promises).stream().map(Entry::id).toList());
                    })
                    .toList();
        }

        /** The unit a promise was made by: the longest name of a unit that stands in the words as a word; empty if none does. */
        private String unitOf(String by) {
            return leads.entrySet().stream()
                    .filter(lead -> WholeName.in(by, lead.getValue()).isPresent())
                    .max(Comparator.comparingInt(lead -> lead.getValue().length()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        private Agenda agenda(List<UUID> placeIds) {
            List<Agenda> each = placeIds.stream().map(id -> visits.agenda(me, id)).toList();
            return new Agenda(
                    each.stream().flatMap(agenda -> agenda.said().stream()).distinct().toList(),
                    each.stream().flatMap(agenda -> agenda.toConfirm().stream()).distinct().toList());
        }

        private List<Figure> figures() {
            List<String> places = texts(EntryKind.PLACE);
            return proof.of(report, EntryKind.FACT).stream()
                    .map(fact -> {
                        String place = OF_ONE_PERSON.matcher(fact.attribute()).find() ? "" : places.stream()
                                .filter(p -> fact.about().contains(p))
                                .findFirst()
                                .orElse(places.size() == 1 ? places.getFirst() : "");
                        return new Figure(
                                fact.id(), fact.about(), fact.attribute(), fact.text(),
                                place.isEmpty() ? "" : NameRow.key(NameChoices.PLACE, place));
                    })
                    .toList();
        }

        private Map<String, List<String>> elements() {
            var elements = new LinkedHashMap<String, List<String>>();
            for (EntryKind kind : EntryKind.values()) {
                List<String> texts = kind.family() == EntryKind.Family.CAMPAIGN ? texts(kind) : List.of();
                if (!texts.isEmpty()) {
                    elements.put("reading.kind." + kind, texts);
                }
            }
            return elements;
        }
    }

    /** What makes two reports the same: their words. */
    static byte[] words(Draft draft, Entry report) {
        int end = Math.min(report.end(), draft.text().length());
        return Sameness.of(draft.text().substring(Math.min(report.start(), end), end));
    }
}
