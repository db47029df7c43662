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
    private static final Expression VISITS = Expression.of("走访|调研|来到|走进|深入(?!开展|推进|贯彻|实施|学习|动员)|接访|下访|拜访|上门|驻点|蹲点|走村|串户|进村|家访|约见|议事|板凳会|院坝会|拉家常|话家常|联系点|茶座|茶话|夜话|串门|唠|民声|解民忧|接待日|开放日|服务日|包联|问政|碰头|围坐|搬到|搬进|征求意见|问计|问需|看望|慰问|座谈|恳谈|现场办公|夜谈|察看|视察|入户|访民情|听民意|接待|民情|面对面|话民生|督导|检查|暗访|巡查|回访|走了一[趟圈]|扫街|走街|踏勘|问诊|接听|热线");
    private static final Expression REPORTER = Expression.of("记者(?:近日|日前|昨日|今日|昨天|先后|随机|实地|随|[^,。;(]{0,14})?(?:走访|来到|调研|探访|体验|看到|走进)");
    /** A visit or meeting that names nobody: somebody holds it all the same. */
    private static final Expression HELD = Expression.of("(?:街道|镇|乡|党委|党工委|党总支|居委|社区|区|县|局|农场|林场|人大|政协|办事处|领导|干部|班子|成员|工作队|书记)[^,。]{0,30}(?:召开|举行|举办|开展|组织|走访|接待|入户)[^,。]{0,30}(?:座谈|恳谈|走访|听证|接待|协商|议事|见面会|民情|民意|接访|听意见|面对面|夜谈|慰问|贴心会|暖心会|连心|屋场|板凳|院坝|坝坝|夜话|说事|圆桌|茶话|民声)|(?:领导|代表|委员|书记|干部)[^,。]{0,16}(?:接待|接访)[^,。]{0,8}(?:群众|来访|选民|居民)");
    /** 驻村工作队深入田间地头…… */
    private static final Expression SENT = Expression.of("(?:工作队|工作组|驻村|第一书记|帮扶)[^。]{0,60}(?:深入|走进|来到|入户|走访)");
    /** 村委把居民都召集到一起,大家坐下来…… */
    private static final Expression MET_THERE = Expression.of("召集|坐下来|坐在一起|围坐|议事|座谈|恳谈|协商|接待|走访|入户|上门|夜谈|民情|接访|敲开|促膝|坐成|碰头|板凳|院坝|屋场|圆桌|茶话|述职|评议|选民|讨论声|问政");
    /** 屋场会上,…… tells of a meeting with residents, whoever held it. */
    private static final Expression GATHERED = Expression.of("(?:屋场|院坝|坝坝|板凳|庭院|湾落|塆组|恳谈|夜谈|圆桌|议事|民情|协商|见面|座谈)会(?!议室)|晚议|夜访|接待日");
    private static final Expression PEOPLE = Expression.of("村民|居民|群众|选民|牧民|业主|商户|种植户|乡亲");
    private static final Expression CAMPAIGN = Expression.of("大讨论|专项行动|专项整治|集中整治|攻坚|换届|创建|大会战|百日|动员|行动|整治|打响|部署会|大排查|推进会|启动仪式|提升年|增效年|建设年|攻坚年|作风建设");
    private static final Expression DEPLOYED = Expression.of("部署|启动|动员|打响|召开|再动员|全面推进|全面开展|成立|吹响|拉开|推进");
    private static final Expression NO_REPORT = Expression.of("^第[一二三四五六七八九十百\\d]+[章回]|政策(?:问答|解读)|一图读懂|办事指南|(?:公告|预告|启事|招募令|邀请函)$");
    private static final Expression CEREMONY = Expression.of("(?:开工|奠基|揭牌|签约|落成|开馆|竣工)(?:仪式|$)|(?:召开|举行)[^,。]{0,14}(?:常委会|常务会|全体会|全委会|工作会|学习会|中心组|党组会)");
    private static final Expression ANNOUNCED = Expression.of("“[^“”]{2,20}”(?:专项|集中|百日|主题)?(?:行动|大讨论|攻坚|整治|大排查|创建|大会战|动员)|(?:启动|打响|部署)[^,。]{0,24}(?:行动|整治|攻坚|大讨论|换届|创建|大排查)|(?:行动|整治|攻坚|大讨论|换届|创建|大排查|活动)”?(?:正式)?(?:启动|转入)");
    private static final Expression ORGANISED = Expression.of("(?:成立|设立|下设|组成|组建|抽调|设)[^。]{0,40}(?:领导小组|指挥部|专班|工作组|办公室|督[导查]组|[^,。、]{2,6}组)|(?:分|按照|经过)[^。;]{2,70}(?:阶段|[三四五六]步|[三四五]期|时段|环节|[三四五]轮|[三四五]段)|第[一二三]阶段");
    private static final Expression FORM = Expression.of("^(?:走访|慰问|接访|入户|家访)(?:日期|时间|人|对象|地点|单位)[^:]{0,4}:|记录表|日记|纪要|恳谈会|接访登记|台账");

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
    private final Speakers speakers;
    private final PlaceNames placeNames;
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
        this.campaign = campaign(article);
        this.gazetteer = gazetteer;
        this.names = new Names(article.words(), gazetteer);
        this.people = new People(names, gazetteer.titles());
        this.placeNames = new PlaceNames(article, gazetteer);
        this.officials = Leaders.of(article, people, names);
        Part author = article.diary() && !officials.isEmpty() ? officials.getFirst().person().name() : null;
        this.leaderNames = officials.stream().map(official -> official.person().name().toString()).collect(Collectors.toSet());
        this.speakers = new Speakers(leaderNames, article.body().stream().flatMap(paragraph -> Sentences.of(paragraph).stream()).flatMap(sentence -> people.in(sentence).stream()).toList(), names, article.words(), author);
    }

    Optional<ParsedReport> read() {
        SecondReading second = SecondReading.of(article, firstReading(), manner(), speakers, new Tellers(speakers, new Mentions(names)), visited());
        if (manner() == ClauseTraits.Manner.UNKNOWN && !second.readsLikeReport()) {
            return Optional.empty();
        }
        return Optional.of(Doubt.weighed(report(second.gist())));
    }

    /** Plainly written are reports with a headline, a day and somebody who visits: the rules were made for them. */
    ClauseTraits.Manner manner() {
        if (manner == null) {
            boolean plain = article.title() != null && date != null && date.day() != null && !officials.isEmpty();
            manner = campaign == null && !visit() ? ClauseTraits.Manner.UNKNOWN : plain ? ClauseTraits.Manner.PLAIN : ClauseTraits.Manner.FREE;
        }
        return manner;
    }

    private static ParsedReport.@Nullable Campaign campaign(Article article) {
        Part title = article.title();
        Part lead = article.lead().isEmpty() ? article.whole() : article.lead().getFirst();
        String heads = article.headlines().toString();
        boolean named = CAMPAIGN.matcher(heads).find() && (DEPLOYED.matcher(heads).find() || lead.has(DEPLOYED));
        boolean visits = VISITS.matcher(heads).find();
        boolean goes = lead.has("走访|来到|走进|调研|接访|深入[^,。]{0,12}(?:社区|村)");
        boolean deployed = named || title == null && lead.has(CAMPAIGN) && lead.has(DEPLOYED);
        return !visits && !goes && deployed || organised(article) ? Campaigns.in(article) : null;
    }

    /** What is announced and given bodies or phases is a campaign, whoever goes where in it. */
    private static boolean organised(Article article) {
        String heads = Expression.of("“[^”]*”").matcher(article.headlines().toString()).replaceAll("");
        boolean announced = CAMPAIGN.matcher(article.headlines().toString()).find()
                || article.headlines().stream().anyMatch(line -> line.has(ANNOUNCED)) || article.lead().stream().anyMatch(line -> line.has(ANNOUNCED));
        return announced && !VISITS.matcher(heads).find() && article.body().stream().anyMatch(line -> line.has(ORGANISED));
    }

    /** Announcements, explanations, novels, ceremonies and sessions, whoever takes part. */
    private boolean otherwise() {
        String heads = article.headlines().toString();
        return article.headlines().stream().anyMatch(line -> line.has(NO_REPORT))
                || !VISITS.matcher(heads).find() && article.headlines().stream().anyMatch(line -> line.has(CEREMONY));
    }

    private boolean visit() {
        if (otherwise()) {
            return false;
        }
        boolean form = article.headlines().stream().anyMatch(line -> line.has(FORM)) || article.body().stream().limit(8).anyMatch(line -> line.has(FORM) && line.length() < 60);
        String lead = article.headlines().toString() + article.lead();
        if (form && article.body().size() > 1) {
            return true;
        }
        boolean named = officials.stream().anyMatch(Leaders.Official::visits);
        if (!named && REPORTER.matcher(lead).find()) {
            return false;
        }
        if (officials.isEmpty()) {
            VisitPlaces where = places();
            boolean placed = !where.places().isEmpty() || where.parent() != null;
            if (HELD.matcher(lead).find() && (placed || heard())) {
                return true;
            }
            if (GATHERED.matcher(lead).find() && PEOPLE.matcher(lead).find() && heard()) {
                return true;
            }
            if (VISITS.matcher(lead).find() && (placed || PEOPLE.matcher(lead).find()) && (date != null || VISITS.matcher(article.headlines().toString()).find()) && concerns().size() > 1) {
                return true;
            }
            return placed && (SENT.matcher(lead).find() || MET_THERE.matcher(lead).find() && heard() && (date != null || Programmes.in(article) != null));
        }
        return VISITS.matcher(lead).find()
                || !places().places().isEmpty()
                || statements().size() >= 2;
    }

    /** Somebody raises something, or somebody promises. */
    private boolean heard() {
        return statements().stream().map(Statement::act).anyMatch(act -> act == Statement.Act.RAISE || act == Statement.Act.PROMISE) || !concerns().isEmpty();
    }

    private VisitPlaces places() {
        if (places == null) {
            places = VisitPlaces.of(article, placeNames, officials.stream().map(Leaders.Official::person).toList());
        }
        return places;
    }

    private List<Statement> statements() {
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

    NamedReading named(boolean mended) {
        return new NamedReading(article, placeNames, gazetteer.exceptions(), manner(), mended ? null : firstReading().claims());
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

    private List<ParsedReport.Concern> concerns() {
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
