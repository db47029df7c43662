package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Departments that took part: lists before 负责人参加, after 带领, in the fields of minutes and forms. */
final class Participants {

    static final Rule LISTED = new Rule("unit.listed", 0.95);
    static final Rule FIELD = new Rule("unit.field", 0.95);
    static final Rule CALLED_IN = new Rule("unit.called", 0.8);
    static final Rule ANSWERED = new Rule("unit.answered", 0.85);

    private static final Expression TAKING_PART = Expression.of(
            "(?:负责人|负责同志|同志|人员|干部|领导|代表|局长|主任|部门|单位|街道|局|办|委|中心|所|公司)[^,。;]{0,14}(?:参加|陪同|随同|随行|同行|出席|列席|到场|到会|与会|参会|参与|陪|一同|应邀|坐在|答|在座|带着|汇报|发言|作说明|介绍)|(?:负责人|负责同志|有关同志|相关同志|主要领导|分管领导)[,。]?$|等[^,。;、]{0,10}(?:部门|单位)(?:主要)?(?:负责人|负责同志|工作人员)|等\\d{0,3}(?:余|多)?(?:家|个)?[\\p{IsHan}]{0,4}(?:单位|部门)$");
    private static final Expression BROUGHT = Expression.of("带领|带着|率领|率|携(?!手|带)|身后(?:站|坐|跟)着|会同|联合|邀请|召集|组织|陪同(?:的)?(?:有|人员|单位)|随行的|(?:参加|陪同)[^,。]{0,8}的(?:还)?有");
    private static final Expression FIELDS = Expression.of("^(?:走访|出席|参加|列席|参会|与会|陪同|责任|承办|主办|协办|牵头|配合)(?:单位|部门|人员|人|领导|同志)*:");

    /** Who is rung up, given something to do on the spot, or listened to. */
    private static final Expression CALLED = Expression.of(
            "(?:联系(?:了)?|协调(?:了)?|连线(?:了)?|打电话给|拨通(?:了)?|拨了|打通(?:了)?|(?:当即|当场|立刻|马上)给|[跟给](?=[^,。]{2,10}[通打去]了电话)|请(?=[^,。]{2,10}(?:把|当场|当面|赶到|来村|来社区|到场|来看))|转交(?:给)?|交由|移交(?:给)?|听取(?:了)?|随行的|同行的|在场的|与(?=[^,。]{2,14}(?:沟通|对接|联系))|向(?=[^,。]{2,10}(?:吹哨|发出)))");
    /** 区供电局的一名师傅: somebody of a unit is there or answers; 区委书记 speaks for himself. */
    private static final Expression SPOKESMAN = Expression.of("^(?:的|驻\\p{IsHan}{2,6})?(?:\\p{IsHan}{2,8}[科股室]的?)?(?:有关|相关|主要|分管|值班|[一两]?[名位个]|年轻)*(?:" + Lexicon.anyOf("unit_heads") + "|师傅|人(?=叫到|请到|喊来|叫来|来了))");
    private static final String HAVE_SPOKESMEN = "局所站办科队处院行社校团司心联业力";
    private static final int LONGEST = 24;
    private static final Expression BEGINS = Expression.of("^.*(?:[、,。;:!?“”(●■]|随行的|同行的|陪同的?|带领|以及|联合|联系|协调|会同|组织|召集|叮嘱|要求|嘱咐|督促|责成|打通|拨通|回头|转头|当场|(?<=\\p{IsHan})(?<!" + UnitNames.HALF + ")[和与及同]|[跟由让请被给向问率对叫带看据约喊到来着了的是有上在])(?=\\p{IsHan}{3})");
    private static final Expression LATER = Expression.of("(?:下周|明天|明日|近期|将|拟|争取)[^,。;]*(?:请|邀请|联系|协调)[^,。;]*$");
    private static final Expression NO_DEPARTMENT = Expression.of("(?:办事处|管委会|委员会|工委|人大|政协|合作社|党委|支部|妇联|服务队|工作队|分队|舞蹈队|领导小组)$|[的了着]|叮嘱|[一两]名|^[上来]|^\\p{IsHan}{1,3}科$|[局委办心]\\p{IsHan}{2,8}[科股]$|^物业(?:公司)?$|^(?:他|她|我|你|街道|社区|村|学校|园区|企业)[^区县市镇乡局办]{0,2}$|(?<!"+ Lexicon.anyOf("utilities") + ".{0,4})(?:公司|集团|车队)$");
    private static final int LEAD = 8;

    private final Map<String, Found> units = new LinkedHashMap<>();
    private final People people;
    /** The longest first, so that a name inside another is not taken beside it. */
    private final List<String> known;

    private Participants(People people, Set<String> known) {
        this.people = people;
        this.known = known.stream().sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
    }

    /** @param known names of units, also those that end like none */
    static Participants of(Article article, People people, Set<String> known) {
        var out = new Participants(people, known);
        Tables.column(article, Tables.Column.UNIT).forEach(cell -> out.take(cell, FIELD));
        int seen = 0;
        for (Part paragraph : article.body()) {
            if (paragraph.has(FIELDS)) {
                out.take(paragraph.sub(paragraph.toString().indexOf(':') + 1), FIELD);
                continue;
            }
            for (Part sentence : Sentences.of(paragraph)) {
                if (seen++ < LEAD || sentence.length() < 80) {
                    out.read(sentence);
                }
            }
        }
        return out;
    }

    void add(Part unit, Rule rule) {
        boolean known = (rule == ANSWERED || rule == CALLED_IN) && units.keySet().stream().anyMatch(one -> one.endsWith(unit.toString()));
        if (known || unit.endsWith("干部")) {
            return;
        }
        units.putIfAbsent(unit.toString(), unit.found(rule));
    }

    List<Found> units() {
        return List.copyOf(units.values());
    }

    private void read(Part sentence) {
        var clauses = new ArrayList<>(sentence.split(",;"));
        List<Person> persons = people.in(sentence);
        for (Part clause : clauses) {
            if (!sentence.encloses(clause.from())) {
                called(clause);
            }
            if (!sentence.encloses(clause.from()) && (clause.has(TAKING_PART) || clause.has(BROUGHT) && !clause.has("^[^,]{0,16}(?:将|拟|计划)(?!近)[^,]{0,6}(?:联合|会同|组织|邀请)"))) {
                takeAround(clause, persons);
            }
        }
    }

    /** Who speaks for a unit anywhere; not what a visitor's own post names. */
    void spokenFor(Article article, Predicate<Part> own) {
        for (Part paragraph : article.body()) {
            for (int at = 2; at < paragraph.length(); at++) {
                if (HAVE_SPOKESMEN.indexOf(paragraph.charAt(at - 1)) >= 0 && paragraph.sub(at, Math.min(paragraph.length(), at + LONGEST)).has(SPOKESMAN)) {
                    department(paragraph, at).filter(unit -> !own.test(unit)).ifPresent(unit -> add(unit, ANSWERED));
                }
            }
        }
    }

    /** That ends there. */
    private static Optional<Part> department(Part paragraph, int end) {
        Part before = paragraph.sub(Math.max(0, end - LONGEST), end);
        Search begins = before.matcher(BEGINS);
        Part unit = begins.find() ? before.sub(begins.end()) : before.from() == paragraph.from() ? before : before.sub(before.length());
        boolean here = unit.length() >= 3 && !paragraph.encloses(unit.from()) && !before.has(LATER);
        return here && UnitNames.unit(unit) && !unit.has(NO_DEPARTMENT) ? Optional.of(unit) : Optional.empty();
    }

    private void called(Part clause) {
        Search m = clause.matcher(CALLED);
        while (m.find()) {
            Part rest = clause.sub(m.end());
            if (!rest.has("^各|^全|^社区|^村") && !clause.sub(0, m.start()).has("将|会(?!议|后|上)|要|拟|可以|下周|明天|明日|近期|争取")) {
                UnitNames.opening(rest).stream().filter(unit -> unit.length() >= 3).forEach(unit -> add(unit, CALLED_IN));
            }
        }
    }

    /** The clause without the officials named in it: 区委副书记 is no 区委. */
    private void takeAround(Part clause, List<Person> persons) {
        int from = clause.from();
        for (Person person : persons) {
            if (person.mention().overlaps(clause)) {
                if (person.mention().from() > from) {
                    take(new Part(clause.text(), from, person.mention().from()), LISTED);
                }
                from = Math.max(from, person.mention().to());
            }
        }
        if (from < clause.to()) {
            take(new Part(clause.text(), from, clause.to()), LISTED);
        }
    }

    private void take(Part clause, Rule rule) {
        Part list = cut(clause);
        List<Part> found = new ArrayList<>(UnitNames.list(list));
        UnitNames.shortened(clause).stream().filter(unit -> found.stream().noneMatch(unit::overlaps)).forEach(found::add);
        found.sort(Comparator.comparingInt(Part::from));
        found.forEach(unit -> add(unit, rule));
        for (String name : known) {
            WholeName.in(list, name).ifPresent(at -> {
                Part unit = list.sub(at, at + name.length());
                if (found.stream().noneMatch(unit::overlaps)) {
                    found.add(unit);
                    add(unit, rule);
                }
            });
        }
    }

    /** Up to the verb of taking part. */
    private static Part cut(Part clause) {
        var verb = clause.matcher("(?:分别|都|一道|一起|一同|共同|也|应邀|全程|先后)*(?:参加|陪同|随同|出席|列席|到场|到会|与会|参会|参与|陪|坐在|随行|同行|随访|走访|走进|深入|前往|赴|到(?!会|场|访)|调研|来到|看望|慰问|开展|现场|集中|接待|接访|对|汇报|发言|介绍了|解答|作(?:了)?(?:表态|交流)?(?:说明|汇报|发言)|派员)(?!的)");
        return verb.find() && verb.start() > 3 ? clause.sub(0, verb.start()) : clause;
    }
}
