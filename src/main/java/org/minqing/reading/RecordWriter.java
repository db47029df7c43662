package org.minqing.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.campaign.Campaign;
import org.minqing.campaign.Campaigns;
import org.minqing.place.FactSource;
import org.minqing.place.NewFact;
import org.minqing.place.Places;
import org.minqing.reading.AcceptSheet.Ask;
import org.minqing.reading.AcceptSheet.Pledge;
import org.minqing.reading.CaseOpener.Opened;
import org.minqing.visit.Item;
import org.minqing.visit.ItemKind;
import org.minqing.visit.Visit;
import org.minqing.visit.VisitKind;
import org.minqing.visit.Visits;
import org.springframework.stereotype.Component;

/** Writes an accepted report: the visit or campaign with everything said there, and the facts of its places. */
@Component
class RecordWriter {

    private final CaseOpener cases;
    private final Visits visits;
    private final Campaigns campaigns;
    private final Places places;

    RecordWriter(CaseOpener cases, Visits visits, Campaigns campaigns, Places places) {
        this.cases = cases;
        this.visits = visits;
        this.campaigns = campaigns;
        this.places = places;
    }

    /** @param supersedes the visit this report corrects */
    void visit(Accepting a, @Nullable UUID supersedes) {
        // Names first: leaders are created with their posts, communities under their subdistrict.
        List<Visit.Leader> leaders = leaders(a);
        var parent = a.first(EntryKind.PARENT)
                .map(e -> new Visit.Named(a.parent().orElse(null), e.text()))
                .orElse(null);
        List<Visit.Named> at = named(a, EntryKind.PLACE, a::place);
        List<Visit.Named> present = named(a, EntryKind.UNIT, a.names()::unit);
        Opened opened = cases.open(a);
        visits.record(a.regionId(), new Visit(
                a.eventId(),
                kind(a),
                a.part().title(),
                new Visit.Occasion(day(a).orElse(null), a.part().dateText(), a.part().programme(), parent),
                leaders,
                at,
                present,
                a.part().attendees().stream().map(kind -> new Visit.Attendance(kind, 0)).toList(),
                a.of(EntryKind.HOUSEHOLD).stream().map(e -> new Visit.Household(e.text(), 0)).toList(),
                items(a, opened),
                new Visit.Origin(a.draft().id(), a.report().id(), a.history(), supersedes, a.me().userId(), a.at())));
        visits.takeUp(a.regionId(), talkedOf(a), a.eventId());
        facts(a, a.eventId());
    }

    void campaign(Accepting a) {
        Optional<Entry> organiser = a.first(EntryKind.CAMPAIGN_ORGANISER);
        leaders(a);
        Opened opened = cases.open(a);
        String name = a.first(EntryKind.CAMPAIGN_NAME).map(Entry::text).orElse(a.part().title());
        if (name.isBlank()) {
            throw new Refusal("reading.accept.needs-campaign-name");
        }
        campaigns.record(a.regionId(), new Campaign(
                a.eventId(),
                name,
                new Campaign.Organiser(
                        organiser.map(Entry::text).orElse(""),
                        organiser.map(e -> a.names().unit(e.text())).orElse(null),
                        a.parent().orElse(null)),
                new Campaign.Announced(a.part().title(), day(a).orElse(null), a.part().dateText()),
                new Campaign.Elements(
                        texts(a, EntryKind.CAMPAIGN_BODY), texts(a, EntryKind.CAMPAIGN_PHASE),
                        texts(a, EntryKind.CAMPAIGN_CARRIER), texts(a, EntryKind.CAMPAIGN_LEVEL),
                        texts(a, EntryKind.CAMPAIGN_THEME)),
                items(a, opened),
                new Campaign.Origin(a.draft().id(), a.report().id(), a.me().userId(), a.at())));
        facts(a, null);
    }

    private static Optional<LocalDate> day(Accepting a) {
        return a.form().day("day:" + a.report().id(), Optional.ofNullable(a.part().day()));
    }

    private static VisitKind kind(Accepting a) {
        if (a.part().title().matches(".*(接访|恳谈|接待日|现场会).*")) {
            return VisitKind.RECEPTION;
        }
        boolean onlyHouseholds = !a.of(EntryKind.HOUSEHOLD).isEmpty() && a.part().attendees().isEmpty();
        return onlyHouseholds ? VisitKind.HOUSEHOLDS : VisitKind.COMMUNITY;
    }

    private static List<Visit.Leader> leaders(Accepting a) {
        return a.of(EntryKind.LEADER).stream()
                .map(leader -> {
                    List<String> titles = a.proof().parts(leader, EntryKind.LEADER_TITLE).stream()
                            .map(Entry::text)
                            .toList();
                    UUID official = a.names().official(leader.text(), titles, day(a).orElse(null));
                    return new Visit.Leader(official, leader.text(), titles);
                })
                .toList();
    }

    private static List<Visit.Named> named(
            Accepting a, EntryKind kind, java.util.function.Function<String, @Nullable UUID> id) {
        return texts(a, kind).stream().map(text -> new Visit.Named(id.apply(text), text)).toList();
    }

    private static List<String> texts(Accepting a, EntryKind kind) {
        return a.of(kind).stream().map(Entry::text).distinct().toList();
    }

    private static List<UUID> talkedOf(Accepting a) {
        return a.part().agenda().said().stream()
                .map(line -> line.item().id())
                .filter(id -> a.form().ticked("talked:" + a.report().id(), id.toString(), false))
                .toList();
    }

    /** Everything said, in the order of the text. */
    private static List<Item> items(Accepting a, Opened opened) {
        var items = new ArrayList<Item>();
        a.part().asks().forEach(ask -> items.add(asked(a, ask, opened)));
        a.part().pledges().forEach(pledge -> items.add(promised(a, pledge, opened)));
        a.of(EntryKind.NEXT_STEP).forEach(e -> items.add(plain(e, ItemKind.NEXT_STEP, opened)));
        a.of(EntryKind.ASSESSMENT).forEach(e -> items.add(plain(e, ItemKind.ASSESSMENT, opened)));
        items.sort(Comparator.comparingInt(item -> item.span() == null ? 0 : item.span().start()));
        return items;
    }

    private static Item plain(Entry entry, ItemKind kind, Opened opened) {
        return new Item(
                opened.itemId(entry), kind, entry.text(), "", Accepting.span(entry), Item.Who.UNSAID, Item.Due.UNSAID,
                opened.of(entry));
    }

    private static Item asked(Accepting a, Ask ask, Opened opened) {
        Entry entry = a.entry(ask.id());
        UUID lead = CaseOpener.lead(a, ask);
        List<UUID> known = Stream.concat(
                        Stream.ofNullable(lead),
                        a.proof().parts(entry, EntryKind.REQUIREMENT_UNIT).stream()
                                .flatMap(unit -> Stream.ofNullable(a.names().unit(unit.text()))))
                .distinct()
                .toList();
        String as = ask.concern()
                ? CaseOpener.raisedAs(a.proof().part(entry, EntryKind.CONCERN_RAISED_BY).map(Entry::text).orElse(""))
                : ask.about();
        var due = new Item.Due(
                ask.dueText(), a.form().day("due:" + ask.id(), Optional.ofNullable(ask.due())).orElse(null));
        return new Item(
                opened.itemId(entry), ask.concern() ? ItemKind.CONCERN : ItemKind.REQUIREMENT, entry.text(),
                ask.concern() ? "" : entry.about(), Accepting.span(entry),
                new Item.Who(as, known, ask.concern() ? ask.about() : ""), due, opened.of(entry));
    }

    private static Item promised(Accepting a, Pledge pledge, Opened opened) {
        Entry entry = a.entry(pledge.id());
        UUID unit = a.unit(a.form().value("unit:" + pledge.id(), pledge.unit()));
        return new Item(
                opened.itemId(entry), ItemKind.COMMITMENT, entry.text(), "", Accepting.span(entry),
                new Item.Who(pledge.by(), unit == null ? List.of() : List.of(unit), ""),
                new Item.Due(
                        pledge.dueText(),
                        a.form().day("due:" + pledge.id(), Optional.ofNullable(pledge.due())).orElse(null)),
                opened.of(entry));
    }

    private void facts(Accepting a, @Nullable UUID visitId) {
        for (var figure : a.part().figures()) {
            String choice = a.form().value("fact:" + figure.id(), figure.place());
            String prefix = NameChoices.PLACE + ":";
            UUID place = choice.startsWith(prefix) ? a.place(choice.substring(prefix.length())) : null;
            if (place != null) {
                Entry entry = a.entry(figure.id());
                places.record(a.regionId(), new NewFact(
                        place, figure.attribute(), entry.text(), day(a).orElse(null),
                        new FactSource(a.part().title(), visitId, entry.text(), entry.start(), entry.end())));
            }
        }
    }
}
