package org.minqing.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the places named were visited, and the subdistrict or town they belong to. */
final class VisitPlaces {

    private static final Rule GONE_TO = new Rule("place.visited", 0.95);
    private static final Rule TITLED = new Rule("place.title", 0.9);
    private static final Rule FIELD = new Rule("place.field", 0.95);
    private static final Rule FIRST = new Rule("place.first", 0.75);
    private static final Rule PARENT = new Rule("parent.before", 0.93);
    private static final Rule PARENT_VISITED = new Rule("parent.visited", 0.85);
    private static final Rule PARENT_HOST = new Rule("parent.host", 0.8);
    private static final Expression GOING = Expression.of(
            "走访|调研|来到|走进|回到|回访|跑了|去了|看了|走了|深入|赴|前往|到|看望|慰问|接访|察看|查看|走入|抵达|在|入户|视察|检查|督导|奔赴|分赴|蹲点|联系|驻|与");
    /** 在前马村,……: where the way went on. */
    private static final Expression AT = Expression.of("^(?:随后|接着|之后|首先|最后|当天|,)*(?:在|来到|走进|到|走访)(?:[\\p{IsHan}]{2,6}(?:镇|乡|街道))?(?=[\\p{IsHan}]*$|[\\p{IsHan}\\d]{2,10}(?:的[^,。]{2,14})?,)");
    private static final Expression GONE_TO_TOWN = Expression.of(
            "(?:来到|走进|走访|深入|前往|赶赴|奔赴|赴|到|在|对|至|来)([\\p{IsHan}]{2,10}?(?:街道(?!办主任)|镇(?!长|政府)|乡(?!长|亲|村|政府|下)|苏木(?!达)|(?<=[\\d一二三四五六七八九])团))(?!党|办|人大|书记)");
    private static final Expression FROM_THERE = Expression.of("^(?:\\d+组|[一二三四五六七八九十]+组)?的?(?:\\p{IsHan}{0,3})?(?:村民|居民|业主|群众|代表|党委|党支部|党总支|支书|书记|主任)");
    private static final Expression SPEECH = Expression.of("说|表示|要求|指出|强调|提出|希望|叮嘱|[一二三]要|反映|建议|介绍");
    private static final Expression SUBJECT = Expression.of("^(?:党委|党总支|党支部|党支书|书记|主任|负责人|两委|“两委”|班子|居民|村民|群众|代表|的?干部|介绍|表示|反映)");
    /** 文苑社区召开居民座谈会: where it is held. */
    private static final Expression HOSTS = Expression.of("^(?:于[\\d月日和、至\\-]{2,16})?(?:党委|党总支|党支部|居委会|村委会|两委|“两委”)?(?:组织(?:群众|居民|村民|党员)?|邀请(?:居民|村民|群众)(?:代表)?)?(?:第[\\d一二三四五六七八九十]+[期次场]|(?:组织)?(?:召开|举办|举行|开展|迎来)[^,。]{0,20}(?:会|日|活动|走访|接待|议事|夜话))");
    /** 庆丰社区于1月5日召开居民恳谈会, paragraph after paragraph. */
    private static final Expression HOLDS = Expression.of("^[\\p{IsHan}]{2,8}(?:社区|村|小区|嘎查)(?:于[\\d月日和、至\\-]{2,16})?(?:组织|分别)?(?:召开|举办|举行|开展)[^,。]{0,20}(?:会|日|活动|接待|议事|夜话)");
    /** 继……在上坪社区夜话后,……: an earlier visit. */
    private static final Expression BEFORE = Expression.of("(?:^|[,:])继[^,]*$");
    private static final Expression RAISED = Expression.of("反映|提出|诉求|投诉");
    private static final Expression PLACE_FIELD = Expression.of("^(?:走访|慰问|接访|会议|活动|调研|座谈|联系)?(?:地点|地址|(?:点位|站点|第)[一二三四五六七八九十\\d]{0,2}(?:站)?|社区|村居|村[(]社区[)]|社区[(]村[)]|所在社区|单位|时间地点):");
    private static final Expression HOST = Expression.of("^(?:.{0,10}?[日晚午天])?(?:由|以及|和|与)?([\\p{IsHan}]{2,8}?(?:街道|镇|乡|苏木))(?!村|亲|等|有关|相关|负责|主要|分管|和|与|及|班子|领导|全体|[、])(?=.)");

    /** 南张镇、北辛乡: no one town. */
    private static final Expression AND_TOWN = Expression.of("^[、和]([\\p{IsHan}]{2,6}?(?:街道|镇|乡|苏木))");
    private static final String KINDS_OF_TOWN = "(?:街道(?!书记)|镇(?![村街])|乡(?![村镇亲])|苏木|(?<=[\\d〇一二三四五六七八九十])团)";
    private static final Expression TOWN = Expression.of("\\p{IsHan}{2,12}?" + KINDS_OF_TOWN);
    private static final Expression OWN_TOWN = Expression.of("^\\p{IsHan}{2,16}?" + KINDS_OF_TOWN + "(?=党|办事处|人大|纪|综合|副?[镇乡团]长|政委|武装)");

    private final PlaceNames names;
    private final Map<String, Found> places = new LinkedHashMap<>();
    private @Nullable Found parent;
    /** Over all places visited. */
    private final Set<String> towns = new HashSet<>();

    private VisitPlaces(PlaceNames names) {
        this.names = names;
    }

    static VisitPlaces of(Article article, PlaceNames names, List<Person> visitors) {
        var places = new VisitPlaces(names);
        places.read(article, visitors);
        return places;
    }

    List<Found> places() {
        return List.copyOf(places.values());
    }

    @Nullable Found parent() {
        return parent;
    }

    private void read(Article article, List<Person> visitors) {
        Set<String> leaders = visitors.stream().map(person -> person.name().toString()).collect(Collectors.toSet());
        article.body().stream().filter(line -> line.has(PLACE_FIELD)).forEach(this::field);
        Tables.column(article, Tables.Column.PLACE).forEach(cell -> names.in(cell).forEach(place -> add(place, FIELD)));
        int seen = 0;
        for (Part paragraph : article.body()) {
            for (Part sentence : Sentences.of(paragraph)) {
                boolean lead = seen++ < 3;
                boolean names = leaders.stream().anyMatch(sentence::contains) || sentence.contains("一行");
                boolean holds = sentence.from() == paragraph.from() && sentence.has(HOLDS);
                if (lead || names || holds || sentence.has(AT)) {
                    visited(sentence, lead || holds, names);
                }
            }
        }
        boolean none = places.isEmpty();
        for (Part headline : article.headlines()) {
            for (Part place : names.in(headline)) {
                if (none || places.containsKey(place.toString())) {
                    add(place, TITLED);
                }
            }
        }
        if (places.isEmpty()) {
            first(article);
        }
        if (parent == null) {
            mentioned(article);
        }
        if (places.isEmpty() && article.diary()) {
            article.signed().lines().forEach(line -> names.in(line).forEach(place -> add(place, FIRST)));
        }
        if (parent == null) {
            gone(article, leaders);
        }
        if (parent == null) {
            host(article);
        }
        if (parent == null) {
            headline(article);
        }
        if (parent == null) {
            ownTown(visitors);
        }
        if (towns.size() > 1) {
            parent = null;
        }
    }

    /** The place may be named with its subdistrict elsewhere than where it is said to be visited. */
    private void mentioned(Article article) {
        for (Part paragraph : article.body()) {
            for (Part place : names.in(paragraph)) {
                List<Part> above = parent == null && places.containsKey(place.toString()) ? names.parentBefore(place) : List.of();
                if (!above.isEmpty()) {
                    parent = above.getFirst().found(PARENT);
                }
            }
        }
    }

    /** Where nobody is said to have gone anywhere: the place the lead is about. */
    private void first(Article article) {
        for (Part paragraph : article.lead()) {
            for (Part sentence : Sentences.of(paragraph)) {
                for (Part clause : sentence.split(",;:")) {
                    List<Part> named = names.in(clause).stream().filter(place -> !sentence.sub(0, place.from() - sentence.from()).has(RAISED) && !sentence.encloses(place.from()) && !clause.sub(place.to() - clause.from()).has(FROM_THERE)).toList();
                    named.forEach(place -> add(place, FIRST));
                    if (!named.isEmpty()) {
                        return;
                    }
                }
            }
        }
    }

    /** 到下浦镇调研: the town or subdistrict itself is where they went. */
    private void gone(Article article, Set<String> leaders) {
        for (Part paragraph : article.lead()) {
            for (Part sentence : Sentences.of(paragraph)) {
                Search m = sentence.matcher(GONE_TO_TOWN);
                boolean told = leaders.stream().anyMatch(sentence::contains);
                while (told && m.find() && !sentence.encloses(sentence.from() + m.start(1))) {
                    List<Part> town = names.parents(sentence.sub(m.start(1), m.end(1)));
                    if (!town.isEmpty()) {
                        parent = town.getFirst().found(PARENT_VISITED);
                        towns.add(town.getFirst().toString());
                        sentence.sub(m.end(1)).first(AND_TOWN).ifPresent(other -> towns.add(other.toString()));
                        return;
                    }
                }
            }
        }
    }

    private void field(Part line) {
        Part rest = line.sub(line.toString().indexOf(':') + 1);
        names.in(rest).forEach(place -> add(place, FIELD));
    }

    private void visited(Part sentence, boolean lead, boolean named) {
        Part before = sentence.sub(0, 0);
        boolean counted = false;
        for (Part place : names.in(sentence)) {
            if (sentence.encloses(place.from()) || sentence.sub(0, place.from() - sentence.from()).has(BEFORE)) {
                continue;
            }
            Part between = clause(new Part(sentence.text(), before.to(), place.from()), counted);
            boolean listed = counted && Expression.is(between.toString(), "(?:、|和|以及|及|,)?.{0,8}?") && !between.has("[。;:说]");
            Part after = sentence.sub(place.to() - sentence.from());
            boolean said = !lead && sentence.sub(0, place.from() - sentence.from()).has(SPEECH);
            boolean hosts = lead && between.length() <= 16 && !between.has("[到赴访]") && after.has(HOSTS);
            boolean station = between.from() == sentence.from() && between.has(AT) && place.has("(?:村|社区|小区|嘎查|居民区|新村|花园|家园|苑|连)$") && after.has("^(?:的[^,。]{2,14})?,");
            boolean goes = hosts || station || !said && between.has(GOING) && !(after.has(SUBJECT) && !between.has("到|走访|在|深入|走进"));
            counted = lead || station ? goes || listed : named && goes && between.has("走访|来到|走进|深入|赴|前往|到|在|跑了|去了|看了|走了|回访") && !said || named && listed && !said;
            if (counted) {
                add(place, GONE_TO);
            }
            before = place;
        }
    }

    /** What stands before the place in its own clause; a list may run over a comma. */
    private static Part clause(Part between, boolean counted) {
        List<Part> clauses = between.split(",;:");
        boolean running = counted && clauses.size() == 1;
        return clauses.isEmpty() || running || !",;:".contains(between.toString().substring(between.length() - 1)) && clauses.size() == 1
                ? between : ",;:".indexOf(between.charAt(between.length() - 1)) >= 0 ? between.sub(between.length()) : clauses.getLast();
    }

    private void add(Part place, Rule rule) {
        places.putIfAbsent(place.toString(), place.found(rule));
        List<Part> above = names.parentBefore(place);
        above.forEach(town -> towns.add(town.toString()));
        if (parent == null && !above.isEmpty()) {
            parent = above.getFirst().found(PARENT);
        }
    }

    /** 石岗街道:领导带队夜访, where the text names no other. */
    private void headline(Article article) {
        article.headlines().stream().flatMap(line -> line.all(TOWN).stream()).flatMap(town -> names.parents(town).stream()).findFirst().ifPresent(town -> parent = town.found(PARENT_HOST));
    }

    /** 顺河路街道办事处主任某某在凉亭里落座: who goes round at home. */
    private void ownTown(List<Person> visitors) {
        visitors.stream().limit(1).flatMap(person -> person.mention().all(OWN_TOWN).stream()).flatMap(town -> names.parents(town).stream()).findFirst().ifPresent(town -> parent = town.found(PARENT_HOST));
    }

    /** 金桂坊街道在悦湖社区举办……: the subdistrict that is the subject of the lead. */
    private void host(Article article) {
        var candidates = new ArrayList<Part>();
        article.lead().forEach(p -> candidates.addAll(Sentences.of(p)));
        for (Part sentence : candidates.subList(0, Math.min(6, candidates.size()))) {
            for (Part clause : sentence.split(",:;、”")) {
                Search m = clause.matcher(HOST);
                if (m.find()) {
                    List<Part> above = names.parents(clause.sub(m.start(1), m.end(1)));
                    if (!above.isEmpty()) {
                        parent = above.getFirst().found(PARENT_HOST);
                        return;
                    }
                }
            }
        }
    }
}
