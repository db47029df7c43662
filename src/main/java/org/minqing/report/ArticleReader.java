package org.minqing.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts one report together from what the rules find in an article, or says that it is none. */
final class ArticleReader {

    private static final Rule TITLE = new Rule("title", 0.95);
    /** Of those named where a campaign is deployed; its bodies and the firms and party groups called upon are none. */
    private static final Expression DEPARTMENT = Expression.of("(?:局|大队|支队|街道|镇|乡)$|^[区县市镇乡街州旗](?!.*党).*(?:办|所|站|中心|公司|集团|部|联)$");
    private static final Expression MET = Expression.of(
            "^(?:(?:走访|慰问|被访|服务|接访|联系)(?:对象|户|群众|居民)|来访人|来访群众|反映人)(?:姓名)?:(?:[\\p{IsHan}]{0,8}?(?:" + Lexicon.anyOf("kinds_people") + "))? ?([\\p{IsHan}·]{2,4}?)(?=[,。(、 等]|$)");

    private final Article article;
    private final Gazetteer gazetteer;
    private final Names names;
    private final People people;
    private final List<Leaders.Official> officials;
    private final Set<String> leaderNames;
    /** Named with a post. */
    private final List<Person> persons;
    private final Speakers speakers;
    private final PlaceNames placeNames;
    private final UnitMentions unitMentions = new UnitMentions();
    private final @Nullable When date;
    private final ParsedReport.@Nullable Campaign campaign;
    private ClauseTraits.@Nullable Manner manner;
    private @Nullable VisitPlaces places;
    private @Nullable List<Statement> statements;
    private @Nullable List<ParsedReport.Concern> concerns;
    private @Nullable Gist firstReading;

    ArticleReader(Article article, Optional<LocalDate> published, Gazetteer gazetteer) {
        this.article = article;
        this.date = VisitDate.in(article, published);
        this.campaign = Genre.deploys(article) ? Campaigns.in(article) : null;
        this.gazetteer = gazetteer;
        this.names = new Names(article.words(), gazetteer);
        this.people = new People(names, gazetteer.titles());
        this.placeNames = new PlaceNames(article, gazetteer);
        this.officials = Leaders.of(article, people, names);
        Part author = article.diary() && !officials.isEmpty() ? officials.getFirst().person().name() : null;
        this.leaderNames = officials.stream().map(official -> official.person().name().toString()).collect(Collectors.toSet());
        this.persons = article.body().stream().flatMap(paragraph -> Sentences.of(paragraph).stream()).flatMap(sentence -> people.in(sentence).stream()).toList();
        this.speakers = new Speakers(leaderNames, persons, names, article.words(), author);
    }

    Optional<ParsedReport> read() {
        SecondReading second = SecondReading.of(article, firstReading(), manner(), speakers, neighbours(), visited());
        if (manner() == ClauseTraits.Manner.UNKNOWN && !second.readsLikeReport()) {
            return Optional.empty();
        }
        return Optional.of(Doubt.weighed(report(second.gist())));
    }

    /** Plainly written are reports with a headline, a day and somebody who visits: the rules were made for them. */
    ClauseTraits.Manner manner() {
        if (manner == null) {
            boolean plain = article.title() != null && date != null && date.day() != null && !officials.isEmpty();
            manner = campaign == null && !new Genre(article, this).visits() ? ClauseTraits.Manner.UNKNOWN : plain ? ClauseTraits.Manner.PLAIN : ClauseTraits.Manner.FREE;
        }
        return manner;
    }

    List<Leaders.Official> officials() {
        return officials;
    }

    boolean dated() {
        return date != null;
    }

    VisitPlaces places() {
        if (places == null) {
            places = VisitPlaces.of(article, placeNames, officials.stream().map(Leaders.Official::person).toList());
        }
        return places;
    }

    List<Statement> statements() {
        if (statements == null) {
            statements = spoken();
        }
        return statements;
    }

    private List<Statement> spoken() {
        return new SpeechReader(speakers, new Mentions(names)).read(article);
    }

    private ParsedReport report(Gist gist) {
        VisitPlaces places = places();
        List<Statement> statements = statements();
        Map<NamedKind, List<Found>> named = campaign == null ? secondNamed() : Map.of(NamedKind.ATTENDEE, attendees(statements, true), NamedKind.UNIT, deployed(units(statements), campaign));
        Found parent = campaign != null && campaign.organiser() != null ? town(campaign.organiser()) : places.parent();
        return new ParsedReport(
                campaign != null ? ParsedReport.Kind.CAMPAIGN : ParsedReport.Kind.VISIT,
                article.whole().span(),
                article.title() == null ? null : article.title().found(TITLE),
                date,
                campaign != null ? null : Programmes.in(article),
                leaders(),
                named.getOrDefault(NamedKind.PLACE, List.of()),
                parent,
                named.getOrDefault(NamedKind.UNIT, List.of()),
                named.getOrDefault(NamedKind.ATTENDEE, List.of()),
                gist.requirements(),
                gist.concerns(),
                gist.commitments(),
                gist.nextSteps(),
                Facts.of(article, statements, subject(placeNames)),
                campaign,
                byline());
    }

    /** Who runs it is its organiser and no unit besides. */
    private static List<Found> deployed(List<Found> units, ParsedReport.Campaign campaign) {
        Found organiser = campaign.organiser();
        return units.stream()
                .filter(unit -> DEPARTMENT.matcher(Traditional.simplified(unit.text())).find() && (organiser == null || !organiser.text().contains(unit.text())))
                .toList();
    }

    private Map<NamedKind, List<Found>> secondNamed() {
        NamedReading names = named(false);
        var out = new EnumMap<NamedKind, List<Found>>(NamedKind.class);
        firstNamed().forEach((kind, found) -> out.put(kind, names.of(kind, found)));
        out.computeIfPresent(NamedKind.ATTENDEE, (kind, found) -> found.stream().filter(people -> !visits(people)).toList());
        out.computeIfPresent(NamedKind.PLACE, (kind, found) -> found.stream().filter(place -> !pointedTo(place)).toList());
        return out;
    }

    /** What the rules find said. */
    Gist firstReading() {
        if (firstReading == null) {
            LocalDate visited = visited();
            List<Statement> statements = statements();
            firstReading = new Gist(Requirements.of(statements, visited), concerns(), Commitments.of(statements, visited), NextSteps.of(statements));
        }
        return firstReading;
    }

    NeighbourReading neighbours() {
        return new NeighbourReading(article, names, persons, leaderNames, placeNames, unitMentions, new Tellers(speakers, new Mentions(names)));
    }

    NamedReading named(boolean mended) {
        return new NamedReading(article, placeNames, unitMentions, gazetteer.exceptions(), manner(), mended ? null : firstReading().claims());
    }

    /** What the rules find named. */
    Map<NamedKind, List<Found>> firstNamed() {
        return Map.of(NamedKind.PLACE, places().places(), NamedKind.UNIT, units(statements()), NamedKind.ATTENDEE, attendees(statements(), false));
    }

    private @Nullable LocalDate visited() {
        return date == null ? null : date.day();
    }

    /** A campaign of a whole county has no subdistrict that runs it. */
    private static @Nullable Found town(Found organiser) {
        return Traditional.simplified(organiser.text()).matches(".*(?:街道|镇|乡|苏木|街|团)") ? organiser : null;
    }

    private List<ParsedReport.Leader> leaders() {
        return officials.stream()
                .filter(official -> !gazetteer.exceptions().contains(official.person().name().toString()))
                .map(official -> new ParsedReport.Leader(
                        official.person().name().found(official.rule()),
                        official.person().titles().stream().map(title -> title.found(official.rule())).toList()))
                .toList();
    }

    private List<Found> units(List<Statement> statements) {
        Participants participants = Participants.of(article, people, gazetteer.unitNames());
        for (Statement statement : statements) {
            Speaker speaker = statement.speaker();
            if (statement.act() == Statement.Act.PROMISE && speaker != null && speaker.role() == Speaker.Role.UNIT) {
                UnitNames.list(speakers.withoutName(speaker.words())).stream().filter(unit -> !ownPost(unit)).forEach(unit -> participants.add(unit, Participants.ANSWERED));
            }
        }
        participants.spokenFor(article, this::ownPost);
        return participants.units().stream().filter(unit -> !gazetteer.exceptions().contains(Traditional.simplified(unit.text()))).toList();
    }

    /** 市住建局 of the visiting 市住建局局长 does not answer, he does. */
    private boolean ownPost(Part unit) {
        return officials.stream().flatMap(official -> official.person().titles().stream()).anyMatch(title -> title.toString().startsWith(unit.toString()) || title.overlaps(unit));
    }

    private List<Found> attendees(List<Statement> statements, boolean campaign) {
        List<Found> met = campaign ? Attendees.calledTogether(article, gazetteer.exceptions()) : Attendees.met(article, gazetteer.exceptions());
        met = met.stream().filter(kind -> !visits(kind)).toList();
        boolean nobodyInParticular = met.size() == 1 && met.getFirst().text().equals("群众");
        if (!met.isEmpty() && !nobodyInParticular || campaign) {
            return met;
        }
        Map<String, Found> spoke = new LinkedHashMap<>();
        for (ParsedReport.Concern concern : concerns()) {
            Found by = concern.raisedBy();
            if (by != null) {
                Attendees.spoke(by, spoke);
            }
        }
        if (spoke.isEmpty() && met.isEmpty()) {
            return Attendees.named(article);
        }
        return spoke.isEmpty() ? met : List.copyOf(spoke.values());
    }

    /** A village that only the second reading took for a stop, and that residents named. */
    private boolean pointedTo(Found place) {
        return NamedReading.tookUp(place) && concerns().stream().anyMatch(concern -> concern.text().span().overlaps(place.span()));
    }

    /** 区人大代表, where deputies are those who receive. */
    private boolean visits(Found kind) {
        return officials.stream().flatMap(official -> official.person().titles().stream())
                .anyMatch(title -> title.endsWith("人大代表") && kind.text().endsWith("人大代表") || title.endsWith("政协委员") && kind.text().endsWith("政协委员"));
    }

    List<ParsedReport.Concern> concerns() {
        if (concerns == null) {
            concerns = raised(statements());
        }
        return concerns;
    }

    private List<ParsedReport.Concern> raised(List<Statement> statements) {
        var out = new ArrayList<>(Concerns.of(statements, met()));
        for (Part paragraph : article.body()) {
            for (Part sentence : Sentences.of(paragraph)) {
                out.addAll(Concerns.nominal(paragraph, sentence, statements));
            }
        }
        out.sort(java.util.Comparator.comparingInt(concern -> concern.text().span().start()));
        return out;
    }

    /** The person a form is about. */
    private @Nullable Part met() {
        for (Part line : article.body()) {
            var m = line.matcher(MET);
            if (line.length() < 80 && m.find()) {
                return line.sub(m.start(1), m.end(1));
            }
        }
        return null;
    }

    private @Nullable Part subject(PlaceNames placeNames) {
        for (Part paragraph : article.body()) {
            List<Part> found = placeNames.in(paragraph);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        return article.title();
    }

    private List<Found> byline() {
        Map<String, Found> out = new LinkedHashMap<>();
        article.signed().names().forEach(name -> out.putIfAbsent(name.toString(), name.found(Bylines.RULE)));
        return List.copyOf(out.values());
    }
}
