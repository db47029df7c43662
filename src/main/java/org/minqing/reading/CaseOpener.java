package org.minqing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Channel;
import org.minqing.casework.Confirmer;
import org.minqing.casework.ConfirmerKind;
import org.minqing.casework.Flags;
import org.minqing.casework.Promise;
import org.minqing.casework.Raiser;
import org.minqing.casework.Result;
import org.minqing.casework.Source;
import org.minqing.database.Ids;
import org.minqing.people.Units;
import org.minqing.reading.AcceptSheet.Ask;
import org.minqing.reading.AcceptSheet.Pledge;
import org.minqing.report.WholeName;
import org.minqing.visit.CaseRef;
import org.minqing.visit.Disposition;
import org.minqing.visit.Item;
import org.springframework.stereotype.Component;

/** Makes cases of what is to be tracked, and joins what belongs to an open one; promises go with the concerns they answer. */
@Component
class CaseOpener {

    private static final int TITLE = 40;

    /** A kind of person at the beginning of 楼栋长某某; what follows is a name. */
    private static final Pattern KIND_THEN_NAME = Pattern.compile(
            "^(.*(?:代表|居民|组长|楼栋长|楼长|党员|业主|商户|志愿者|老人|书记|主任|经理|网格员|委员|村民|职工|学生|家长|群众|成员|干部|人员|负责人|同志))(.*)$");

    private final Casework casework;
    private final Units units;

    CaseOpener(Casework casework, Units units) {
        this.casework = casework;
        this.units = units;
    }

    /** What became of the requirements, concerns and promises of one report, by entry. */
    record Opened(Map<String, Item.Became> became, Map<String, UUID> itemIds) {

        Item.Became of(Entry entry) {
            return became.getOrDefault(entry.id(), Item.Became.RECORDED);
        }

        UUID itemId(Entry entry) {
            return itemIds.computeIfAbsent(entry.id(), key -> Ids.next());
        }
    }

    Opened open(Accepting a) {
        var opened = new Opened(new HashMap<>(), new HashMap<>());
        var kept = new HashMap<String, List<CaseRef>>();
        for (Ask ask : a.part().asks()) {
            List<Pledge> pledges = a.part().pledges().stream()
                    .filter(p -> ask.concern())
                    .filter(p -> a.form().ticked("answers:" + p.id(), ask.id(), p.answers().contains(ask.id())))
                    .toList();
            Item.Became became = became(a, ask, pledges, opened);
            opened.became().put(ask.id(), became);
            if (!became.cases().isEmpty()) {
                pledges.forEach(p -> kept.computeIfAbsent(p.id(), key -> new ArrayList<>()).addAll(became.cases()));
            }
        }
        kept.forEach((pledge, cases) ->
                opened.became().put(pledge, Item.Became.tracked(cases.toArray(CaseRef[]::new))));
        return opened;
    }

    private Item.Became became(Accepting a, Ask ask, List<Pledge> pledges, Opened opened) {
        String choice = a.form().value("choice:" + ask.id(), ask.choice());
        return switch (choice) {
            case "TRACKED" -> Item.Became.tracked(register(a, ask, pledges, opened));
            case "JOINED" -> join(a, ask, pledges, opened);
            case "AGENDA" -> Item.Became.AGENDA;
            default -> Item.Became.RECORDED;
        };
    }

    private CaseRef register(Accepting a, Ask ask, List<Pledge> pledges, Opened opened) {
        Entry entry = a.entry(ask.id());
        var command = new CaseCommand.Register(
                ask.concern() ? type(a, ask) : CaseType.REQUIREMENT,
                title(ask.concern() ? Entry.openingClause(entry.text()) : entry.about()),
                entry.text(),
                a.placeOf(entry),
                source(a, entry, opened),
                ask.concern() ? raiser(a, ask) : Raiser.UNKNOWN,
                a.history() ? Flags.HISTORY : Flags.NONE,
                ask.concern() ? confirmer(a, ask) : issuer(a, ask),
                ask.concern() ? null : a.form().day("due:" + ask.id(), java.util.Optional.ofNullable(ask.due())).orElse(null),
                pledges.stream().map(p -> promise(a, p, opened)).toList(),
                null);
        Case made = done(casework.register(command, Actor.of(a.me()), a.at()));
        dispatch(a, ask, made.id(), command.title() + "\n" + command.text());
        return new CaseRef(made.id(), made.matter().number());
    }

    private void dispatch(Accepting a, Ask ask, UUID caseId, String matter) {
        UUID lead = lead(a, ask);
        if (lead != null && a.sheet().dispatches() && !a.history()) {
            String basis = casework.basis(a.regionId(), lead, matter);
            done(casework.perform(caseId, new CaseCommand.Dispatch(lead, List.of(), basis), Actor.of(a.me()), a.at()));
        }
    }

    /** The unit the office named as lead, if it did. */
    static @Nullable UUID lead(Accepting a, Ask ask) {
        return a.unit(a.form().value("lead:" + ask.id(), ask.lead()));
    }

    private Item.Became join(Accepting a, Ask ask, List<Pledge> pledges, Opened opened) {
        UUID caseId = AcceptForm.id(a.form().value("case:" + ask.id(), proposedCase(ask)), "")
                .orElseThrow(() -> new Refusal("reading.accept.which-case", ask.number()));
        Entry entry = a.entry(ask.id());
        Actor actor = Actor.of(a.me());
        Case joined = done(casework.perform(
                caseId, new CaseCommand.Join(source(a, entry, opened), raiser(a, ask), entry.text()), actor, a.at()));
        for (Pledge pledge : pledges) {
            done(casework.perform(
                    caseId, new CaseCommand.MakePromise(promise(a, pledge, opened)), actor, a.at()));
        }
        return new Item.Became(Disposition.JOINED, List.of(new CaseRef(caseId, joined.matter().number())));
    }

    static String proposedCase(Ask ask) {
        return ask.cases().isEmpty() ? "" : ask.cases().getFirst().id().toString();
    }

    private static CaseType type(Accepting a, Ask ask) {
        try {
            CaseType type = CaseType.valueOf(a.form().value("type:" + ask.id(), ask.type()));
            return type == CaseType.REQUIREMENT ? CaseType.HELP : type;
        } catch (IllegalArgumentException e) {
            return CaseType.valueOf(ask.type());
        }
    }

    private static Source source(Accepting a, Entry entry, Opened opened) {
        UUID item = opened.itemId(entry);
        return a.part().campaign()
                ? new Source(Channel.VISIT, null, item, entry.start(), entry.end())
                : Source.visit(a.eventId(), item, entry.start(), entry.end());
    }

    static String title(String words) {
        String one = words.replaceAll("\\s+", "");
        return one.codePointCount(0, one.length()) <= TITLE
                ? one
                : one.substring(0, one.offsetByCodePoints(0, TITLE)) + "…";
    }

    /** 楼栋长某某 is a kind of person and a name; the name is kept apart and sealed. */
    private static Raiser raiser(Accepting a, Ask ask) {
        String written = a.proof().part(a.entry(ask.id()), EntryKind.CONCERN_RAISED_BY).map(Entry::text).orElse("");
        String contact = a.form().value("contact:" + ask.id(), "");
        String resident = a.form().value("resident:" + ask.id(), "");
        var matcher = KIND_THEN_NAME.matcher(written);
        boolean kind = matcher.matches();
        String name = resident.isEmpty() ? kind ? matcher.group(2).strip() : written : resident;
        return new Raiser(kind ? matcher.group(1) : "", name, contact, 1);
    }

    /** The kind of person who raised it, without the name. */
    static String raisedAs(String written) {
        var matcher = KIND_THEN_NAME.matcher(written);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private Confirmer confirmer(Accepting a, Ask ask) {
        String kind = a.form().value("confirmer:" + ask.id(), ask.confirmer());
        if (kind.equals(ConfirmerKind.RESIDENT.name())) {
            if (a.form().value("contact:" + ask.id(), "").isEmpty()) {
                throw new Refusal("reading.accept.needs-contact", ask.number());
            }
            return Confirmer.of(ConfirmerKind.RESIDENT);
        }
        if (!kind.equals(ConfirmerKind.REPRESENTATIVE.name())) {
            return Confirmer.of(ConfirmerKind.NEXT_VISIT);
        }
        String representative = a.form().value("representative:" + ask.id(), ask.representative());
        if (representative.isEmpty()) {
            throw new Refusal("reading.accept.needs-representative", ask.number());
        }
        boolean ofUnit = units.all(a.regionId()).stream()
                .flatMap(unit -> unit.names().stream())
                .anyMatch(name -> WholeName.in(representative, name).isPresent());
        if (ofUnit) {
            throw new Refusal("reading.accept.representative-of-unit", ask.number(), representative);
        }
        return Confirmer.representative(representative);
    }

    private static Confirmer issuer(Accepting a, Ask ask) {
        String leader = a.form().value("issuer:" + ask.id(), ask.issuer());
        UUID official = leader.isEmpty() ? null : a.names().official(leader, List.of(), null);
        return new Confirmer(ConfirmerKind.ISSUER, "", official, a.me().unitId());
    }

    private static Promise promise(Accepting a, Pledge pledge, Opened opened) {
        Entry entry = a.entry(pledge.id());
        return new Promise(
                pledge.by(), a.unit(a.form().value("unit:" + pledge.id(), pledge.unit())), entry.text(), pledge.dueText(),
                a.form().day("due:" + pledge.id(), java.util.Optional.ofNullable(pledge.due())).orElse(null),
                source(a, entry, opened));
    }

    private static Case done(Result result) {
        return switch (result) {
            case Result.Done done -> done.now();
            case Result.Rejected rejected -> throw new Refusal(rejected.reason(), rejected.args());
            case Result.Overtaken overtaken -> throw new Refusal("reading.accept.overtaken");
        };
    }
}
