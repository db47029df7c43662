package org.minqing.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who of the officials named visits, leads or goes along; who only answers or is at home there is none of them. */
final class Leaders {

    private static final Rule VISITS = new Rule("leader.visits", 0.95);
    private static final Rule FIRST = new Rule("leader.first", 0.7);
    private static final Rule FORM = new Rule("leader.form", 0.93);
    /** Between those of one list. */
    private static final Set<String> JOINS = Set.of("、", ",", "以及", "及", "和", "与");
    private static final Expression ROLE = Expression.of(
            "来到|走进|深入|走访|调研|看望|慰问|接访|下访|接待|带队|率|带领|带着|主持|出席|参加|陪同|召开|召集|任(?:双)?组长|任总?指挥|作(?:了)?(?:动员|重要)?(?:讲话|部署|报告)|列席|一行|检查|督导|座谈|察看|查看|视察|蹲点|赴|前往|(?<![不得做达想感收遇碰提说轮接等直])到|走入|在方桌前|坐下|随同|随行|同行|参与|入户|宣讲|与会|走基层|夜访|现场办公|约见|约访|听取|围坐|围在|拉家常|赶赴|奔赴|赶到|指导|巡查|暗访|督查|坐诊|开展|考察|回访|接听|携|详细询问|耐心解答|认真(?:记录|倾听|听取)|一一(?:解答|回应|答复)|体验|牵头负责|宣读|宣布|传达|通报|解读|致辞|讲话|作了|总结|负责|站在|坐在|坐上|坐到|守在|住[了进]|看了|值了|走了|爬上|围[着著]|换上|领头|牵头|一同|一道|都来了|赶来(?!表示)|同往|偕同|联同|带著|作动员|点评|碰头|接[了的][一二三四五六七八九十\\d]|去[了的]|下(?:连队?|村|乡|基层|厂|矿|井|田)|提出[^,。;]{0,6}(?:要求|希望)");
    /** 同行的还有……, 坐在他对面的,是……: those named behind it are there. */
    private static final Expression COMES_TOO = Expression.of(
            "(?:同[来行去往]|随[行同]|陪同|跟来|下来|到场|一[同道起]前?来|(?:跟|随|陪|伴)[着在]?[他她][^,。;]{0,4}|[和与同跟][他她]们?(?:一[道起同]|同[来行去时])[^,。;]{0,4}|(?:^|[天次回])来)的,?(?:还)?(?:有|是)|(?:对面|面前|跟前|身边|身旁|身后|旁边)(?:的|(?:[坐站]着)的?)?,?(?:还)?(?:有|是)|(?:坐|站|蹲|靠|守|领队|带队|负责|[跟和与][^,。;]{0,6}一[起道同])[^,。;]{0,14}的,?(?:还)?[有是][^。;]{0,40}$");
    private static final Expression ONLY_SPEAKS = Expression.of(
            "^(?:当场|现场|则|也|接着|随即|当即)?(?:说|介绍|表示|答应|答复|承诺|解释|告诉|回应|表态|汇报|坦言|反映|回答|补充)");
    /** 请文化站站长某某安排: who is given something to do is not one of those who came. */
    private static final Expression ASKED = Expression.of("(?:(?<![邀约])请|让|责成|要求|找到|找来|[问把](?:在场的)?)$");
    private static final Expression BROUGHT = Expression.of("(?:约上|叫上|拉上|领着|带着|带上|率领|带领|轮到|(?:后头|后面|身后)跟着)$");
    /** 对前来走访的区委常委某某说: what he came for stands before his post. */
    private static final Expression CAME = Expression.of("来[^,。;]{0,8}(?:走访|调研|看望|慰问|接访|查看|回访|视察|检查|座谈)的$");
    /** Heads of the town come along to act; of the departments that come along most only answer. */
    private static final Expression CAME_ALONG = Expression.of("(?:随行|同去|同来|同行)的$");
    private static final Expression ANSWERS = Expression.of("^[^,。;]{0,14}?(?:认领|作(?:了|出)?[^,。;]{0,4}(?:说明|解释|回应|答复|表态|检讨|回复)|(?:逐一|一一|逐条|书面)[^,。;]{0,4}(?:回应|答复|回复|解答|说明|解释))|^的(?:答复|回答|回复|解释)");
    private static final Expression ASKS = Expression.of("^(?:同志)?(?:[^,。]{0,8}?)(?:指出|强调|要求)[,:]");
    private static final Expression DEPLOYED = Expression.of("(?:部署|动员|推进|启动|攻坚)[^,。]{0,20}(?:整治|会|行动|换届|创建|工作)");
    private static final Expression FOLLOWED = Expression.of("(?:贯彻|落实|学习|传达|按照|根据)[^,。;]*$");
    private static final Expression SPIRIT = Expression.of("^[^,。;]{0,24}(?:精神|指示|批示|讲话|要求|嘱托)");
    private static final String NUMBER = "(?:[一二三四五六七八九十\\d]{1,2}[、.])?";
    private static final Expression VISITOR_FIELD = Expression.of("^" + NUMBER + "(?:(?:走访|慰问|接访|下访|调研|记录|联系|包联|家访|入户|回访|带队|接待|坐堂|坐班|值班|值守|填写|主?约谈|参加约谈|述职)?(?:人|人员|领导|干部|同志|代表|组成员)(?:姓名)?|走访组成员|参加约谈|姓名|网格员|网格长|工作队员|(?:驻村)?工作队(?:队长)?|口述):");
    private static final Expression PRESENT_FIELD = Expression.of("^" + NUMBER + "(?:出席|参加|列席|参会|与会|主持|陪同|到会|嘉宾)(?:人|人员|领导|同志|单位|者|嘉宾|委员|代表)*(?::|(?<=^(?:列席|主持|出席)) )");
    /** 记录:妇女主任 乐雅芬, on the same line. */
    private static final Expression WRITES = Expression.of("(?:记录|整理|供稿|拍照)(?:人|员)?:[^,;:]*$");
    private static final Expression POST_FIELD = Expression.of("^" + NUMBER + "(?:职务|职位|职称|单位及职务|所任职务|工作单位及职务): ?([^。;]{2,40})$");
    private static final Expression COMPANY = Expression.of("[(](?:陪同|随行|同行|参加|出席|带队|领队|组长|成员)(?:人员|领导|同志|调研|走访)*:([^()]{4,200})[)]");
    private static final Expression NAME_ONLY = Expression.of("(?<![\\p{IsHan}·])([\\p{IsHan}·]{2,8})(?![\\p{IsHan}·(])");

    record Official(Person person, Rule rule) {
        /** Said to visit, not only named first. */
        boolean visits() {
            return !rule.equals(FIRST);
        }
    }

    /** A secretary who goes round her own community. */
    private static final Expression GOES_ROUND = Expression.of("^[^,。;]{0,4}(?:带领|带着|率领|率|带队|组织|与|和|一行|先后|分别|来到|走进|深入)[^。;]{0,30}(?:走访|入户|上门|慰问|看望|走进|来到|深入|巡查|开展)");

    private static final int LONGEST_NAME = 10;
    /** Whose work it is to go from door to door. */
    private static final Expression GOES_DAILY = Expression.of("(?:网格[员长]|社区专干|社区工作者|民生专干)$");
    private static final Expression AT_HOME = Expression.of("(?:书记|支书|主任|民警)$");
    private static final int TOLD_OF = 3;
    private static final Expression GOES_THERE = Expression.of("^[^,。;]{0,6}(?:来到|走进|走访|入户|带着|带领|蹲[在下到]|连住|召集|挨[户家个]|敲开|[和与][^,。;]{1,8}(?:一起|一道|一同|拿|来|到))");

    private static final Expression CALLED_BY_POST = Expression.of("(?:^|[,;:、]|由|随后|会上|最后|党委|党工委|街道|[镇乡县区市局院])(\\p{IsHan}(?:副)?(?:书记|主任|区长|县长|市长|镇长|乡长|局长|部长|主席|委员|队长))(?=等?一行|带|率|来到|走进|深入|走访|强调|指出|要求|表示|认真|耐心|现场|听取|主持|详细|对|与居民|与村民|与大家|和居民)");

    /** What a headline says an official does. */
    private static final Expression GOES = Expression.of("^(?:同志)?(?:在[^,。]{2,14}(?:时|调研|走访|督导|检查|座谈|现场)|到|赴|深入|带队|率队?|走访|调研|看望|慰问|“?回访|嘱咐|现场办公|现场|宣讲|主持|暗访|督导|督查|检查|接访|强调|来到|走进|下访)");
    private static final Expression DEPUTIES_GO = Expression.of("(?:率|带[着著领]|组织|邀请)[^,。;]{0,12}(?:人大代表|政协委员|[名位](?:代表|委员))|(?:人大代表|政协委员|代表|委员)们?(?:一行|分组|先后|深入|视察)");
    private static final Expression ONLY_SPEAKS_OR_ASKS = Expression.of("^(?:当场|现场|则|也)?(?:说|认为|提出|建议|表示|希望|呼吁|指出)");
    private static final Expression PRESS = Expression.of("记者|通讯员|撰稿|融媒|供稿|报道|摄影|编辑|作家|协会|报社|电视台|来源|政协办");
    private static final Expression INTERVIEWED = Expression.of("对话|专访|访谈|问答");
    private static final Expression BRACKETED = Expression.of("^[(][^()]{4,40}[)]$");
    private static final Expression I_AM = Expression.of("^(?:大家好,)?我叫");
    private static final Expression POST_ONLY = Expression.of("^[^,。;]{0,20}(?:员|长|书记|主任|干部|工作者|委员|民警|队员)$");
    /** The year behind the name of who signs. */
    private static final Expression SIGNATURE = Expression.of("^(.{2,40}?)(?: [\\d二〇零一三四五六七八九十年月日.]+)?$");

    private final People people;
    private final Names names;
    /** A campaign is deployed: whoever heads the place and says what is to be done leads it. */
    private final boolean deployed;
    /** Deputies go round or consult: whoever of them speaks is there as one of them. */
    private final boolean deputies;
    private final Map<String, Official> found = new LinkedHashMap<>();

    private Leaders(People people, Names names, boolean deployed, boolean deputies) {
        this.deployed = deployed;
        this.deputies = deputies;
        this.people = people;
        this.names = names;
    }

    static List<Official> of(Article article, People people, Names names) {
        var leaders = new Leaders(people, names, article.lead().stream().anyMatch(part -> part.has(DEPLOYED)), article.lead().stream().anyMatch(part -> part.has(DEPUTIES_GO)));
        if (article.toldByVisitor()) {
            leaders.authors(article);
        }
        for (int i = 0; i < article.body().size(); i++) {
            leaders.fields(article.body().get(i), i + 1 < article.body().size() ? article.body().get(i + 1).first(POST_FIELD).map(Titles::list).orElse(List.of()) : List.of());
        }
        article.body().forEach(leaders::bracketedCompany);
        leaders.headlines(article);
        int seen = 0;
        for (Part paragraph : article.body()) {
            if (paragraph.has(VISITOR_FIELD) || paragraph.has(PRESENT_FIELD)) {
                continue;
            }
            for (Part sentence : Sentences.of(paragraph)) {
                leaders.sentence(sentence, seen++ < 5);
            }
        }
        if (leaders.found.isEmpty()) {
            article.lead().stream().flatMap(paragraph -> Sentences.of(paragraph).stream()).forEach(leaders::ownRounds);
        }
        leaders.later(article);
        if (leaders.found.isEmpty()) {
            article.lead().stream().flatMap(paragraph -> Sentences.of(paragraph).stream()).forEach(sentence -> leaders.gridWorker(article, sentence));
        }
        if (leaders.found.isEmpty() && article.diary()) {
            article.signed().lines().forEach(line -> leaders.author(line, true));
        }
        if (leaders.found.isEmpty()) {
            article.headlines().stream().filter(line -> line.has(INTERVIEWED)).flatMap(line -> people.in(line).stream()).forEach(person -> leaders.add(person, FIRST));
        }
        if (leaders.found.isEmpty()) {
            article.body().stream().flatMap(paragraph -> people.in(paragraph).stream()).filter(person -> person.heads() && !person.local()).limit(1).forEach(person -> leaders.add(person, FIRST));
        }
        if (leaders.found.isEmpty()) {
            article.body().stream().flatMap(paragraph -> Sentences.of(paragraph).stream()).forEach(leaders::calledByPost);
        }
        return List.copyOf(leaders.found.values());
    }

    /** 王主任强调,……, where nobody is named in full. */
    private void calledByPost(Part sentence) {
        Search m = sentence.matcher(CALLED_BY_POST);
        while (m.find()) {
            Part called = sentence.sub(m.start(1), m.end(1));
            if (Lexicon.SURNAMES.contains(called.sub(0, 1).toString()) && !called.has("^[党支部委总村镇乡社街居局办县区市州厅省]") && !sentence.encloses(called.from())) {
                add(new Person(called, List.of(called.sub(1)), called), VISITS);
            }
        }
    }

    /** 县委书记陈大川到结对村走访 over a text that only says 陈大川来到……. */
    private void headlines(Article article) {
        for (Part headline : article.headlines()) {
            for (Person person : people.in(headline)) {
                String name = person.name().toString();
                boolean acts = !person.local() && article.body().stream().flatMap(paragraph -> Sentences.of(paragraph).stream())
                        .anyMatch(sentence -> sentence.contains(name) && sentence.sub(sentence.toString().indexOf(name) + name.length()).has(ROLE));
                boolean titled = article.body().stream().flatMap(paragraph -> people.in(paragraph).stream()).anyMatch(one -> one.name().toString().equals(name));
                boolean nowhere = !person.local() && !article.body().toString().contains(name) && headline.sub(person.name().to() - headline.from()).has(GOES);
                if ((acts || nowhere) && !titled) {
                    add(person, VISITS);
                }
            }
        }
    }

    /** A diarist signs below, under the headline or in brackets, or says 我叫……. */
    private void authors(Article article) {
        article.signed().lines().forEach(line -> author(line, false));
        article.headlines().stream().skip(1).forEach(line -> author(line, false));
        article.body().stream().limit(2).filter(line -> line.has(BRACKETED)).forEach(line -> author(line.sub(1, line.length() - 1), false));
        for (Part sentence : article.body().isEmpty() ? List.<Part>of() : Sentences.of(article.body().getFirst())) {
            Search m = sentence.matcher(I_AM);
            if (m.find() && names.length(sentence.sub(m.end()).toString(), true) > 0) {
                int length = names.length(sentence.sub(m.end()).toString(), true);
                Part post = sentence.sub(Math.min(sentence.length(), m.end() + length + 1)).trim("。");
                add(new Person(sentence.sub(m.end(), m.end() + length), post.has(POST_ONLY) ? Titles.list(post) : List.of(), sentence), FORM);
            }
        }
    }

    /** 记录人:翠屏街道向阳社区网格员 冯晓 */
    private void author(Part signed, boolean nameAlone) {
        Part words = signed.sub(signed.toString().indexOf(':') + 1).trim("()—- ").first(SIGNATURE).orElse(signed);
        List<Person> named = signed.has(PRESS) ? List.of() : people.in(words);
        named.forEach(person -> add(person, FORM));
        for (int n = Math.min(4, words.length()); n >= 2 && named.isEmpty(); n--) {
            Part name = words.sub(words.length() - n);
            Part post = words.sub(0, words.length() - n).trim(" ,");
            boolean apart = post.isEmpty() && nameAlone || post.has(POST_ONLY) || post.has("网格$");
            if (apart && !signed.has(PRESS) && names.length(name.toString(), true) == n) {
                add(new Person(name, post.has(POST_ONLY) ? Titles.list(post) : List.of(), words), FORM);
                return;
            }
        }
    }

    /** @param posts of the field 职务 in the next line */
    private void fields(Part line, List<Part> posts) {
        if (line.has(VISITOR_FIELD)) {
            Part rest = line.sub(line.toString().indexOf(':') + 1).trim("");
            List<Person> persons = new ArrayList<>(people.bracketed(rest));
            persons.addAll(people.in(rest));
            for (Part name : rest.all(NAME_ONLY)) {
                if (names.length(name.toString(), true) == name.length() && persons.stream().noneMatch(p -> p.mention().overlaps(name))) {
                    persons.add(new Person(name, persons.isEmpty() ? posts : List.of(), name));
                }
            }
            persons.forEach(person -> add(person, FORM));
        } else if (line.has(PRESENT_FIELD)) {
            Part rest = line.sub(line.toString().indexOf(':') + 1).trim("");
            people.in(rest).stream().filter(person -> !person.local() && !line.sub(0, person.mention().from() - line.from()).has(WRITES)).forEach(person -> add(person, FORM));
            people.bracketed(rest).stream().filter(person -> !person.local()).forEach(person -> add(person, FORM));
        }
    }

    /** (陪同人员:县纪委常委某某,清源镇党委书记某某) */
    private void bracketedCompany(Part paragraph) {
        paragraph.all(COMPANY).stream().flatMap(list -> people.in(list).stream()).filter(person -> !person.local()).forEach(person -> add(person, FORM));
    }

    private void sentence(Part sentence, boolean lead) {
        List<Person> persons = people.in(sentence);
        for (int i = 0; i < persons.size(); i++) {
            Person person = persons.get(i);
            Part after = sentence.sub(lastOfList(sentence, persons, i).mention().to() - sentence.from());
            Part ahead = sentence.sub(0, firstOfList(sentence, persons, i).mention().from() - sentence.from());
            if (!person.local() && (ahead.has(CAME) || ahead.has(CAME_ALONG) && person.heads())) {
                add(person, VISITS);
                continue;
            }
            if (person.local() || after.has(ONLY_SPEAKS) && !(deployed && person.heads()) && !(deputies && person.deputy()) || !lead && after.has(ANSWERS) && !person.deputy() || quoted(sentence, person, after)) {
                continue;
            }
            int colon = after.toString().indexOf(':');
            Part done = colon < 0 ? after : after.sub(0, colon);
            Part scope = lead ? done : done.sub(0, Math.min(40, done.length()));
            Part before = sentence.sub(0, person.name().from() - sentence.from());
            if (ahead.has(ASKED) && (!lead || found.keySet().stream().anyMatch(ahead::contains))) {
                continue;
            }
            boolean spoke = deputies && person.deputy() && after.has(ONLY_SPEAKS_OR_ASKS);
            boolean called = spoke || deployed && person.heads() && after.has(ONLY_SPEAKS) || lead && sentence.sub(0, person.mention().from() - sentence.from()).has("在.{0,3}$|由.{0,2}$|陪同$");
            if (scope.has(ROLE) || called || after.has(ASKS) || before.has(COMES_TOO) || ahead.has(BROUGHT)) {
                add(person, VISITS);
            } else if (lead && (found.isEmpty() || withFirst(sentence, persons, i))) {
                add(person, FIRST);
            }
        }
    }

    /** Whoever stands in one list with the official named first. */
    private boolean withFirst(Part sentence, List<Person> persons, int index) {
        Person last = lastOfList(sentence, persons, index);
        return persons.subList(0, index).stream().anyMatch(other -> found.containsKey(other.name().toString())
                && !found.get(other.name().toString()).visits() && lastOfList(sentence, persons, persons.indexOf(other)).equals(last));
    }

    private void ownRounds(Part sentence) {
        people.in(sentence).stream()
                .filter(person -> person.local() && person.titles().stream().anyMatch(title -> title.has("(?:书记|主任|支书)$")))
                .filter(person -> sentence.sub(person.mention().to() - sentence.from()).has(GOES_ROUND))
                .forEach(person -> add(person, VISITS));
    }

    private void gridWorker(Article article, Part sentence) {
        people.in(sentence).stream()
                .filter(person -> found.isEmpty() && person.titles().stream().anyMatch(title -> title.has(GOES_DAILY) || title.has(AT_HOME) && toldOf(article, person)))
                .filter(person -> !sentence.sub(person.mention().to() - sentence.from()).has(ONLY_SPEAKS))
                .forEach(person -> add(person, FIRST));
    }

    /** The text is about her: she is named again and again. */
    private static boolean toldOf(Article article, Person person) {
        return article.body().stream().flatMap(paragraph -> Sentences.of(paragraph).stream()).filter(sentence -> sentence.contains(person.name().toString())).count() >= TOLD_OF;
    }

    /** 副镇长某某联系中湾村。……某某在村里连住三晚。 */
    private void later(Article article) {
        List<Part> sentences = article.body().stream().flatMap(paragraph -> Sentences.of(paragraph).stream()).toList();
        var named = new LinkedHashMap<String, Person>();
        sentences.stream().flatMap(sentence -> people.in(sentence).stream()).filter(person -> !person.local() && !found.containsKey(person.name().toString())).forEach(person -> named.putIfAbsent(person.name().toString(), person));
        if (named.isEmpty()) {
            return;
        }
        for (Part sentence : sentences) {
            for (Part clause : sentence.split(",;:")) {
                for (int n = 2; n <= Math.min(LONGEST_NAME, clause.length()); n++) {
                    Person person = named.get(clause.sub(0, n).toString());
                    if (person != null && clause.sub(n).has(GOES_THERE)) {
                        add(person, VISITS);
                    }
                }
            }
        }
    }

    /** 贯彻落实省委书记某某同志在本地调研时的讲话精神: he is followed, not here. */
    private static boolean quoted(Part sentence, Person person, Part after) {
        return after.has(SPIRIT) && sentence.sub(0, person.mention().to() - sentence.from()).has(FOLLOWED);
    }

    private static Person firstOfList(Part sentence, List<Person> persons, int index) {
        int first = index;
        while (first > 0 && joined(sentence, persons.get(first - 1), persons.get(first))) {
            first--;
        }
        return persons.get(first);
    }

    /** In 镇党委书记甲、镇长乙与村民围坐 what is said of the last holds for all that stand in the list. */
    private static Person lastOfList(Part sentence, List<Person> persons, int index) {
        int last = index;
        while (last + 1 < persons.size() && joined(sentence, persons.get(last), persons.get(last + 1))) {
            last++;
        }
        return persons.get(last);
    }

    private static boolean joined(Part sentence, Person one, Person next) {
        int from = one.mention().to();
        int to = next.mention().from();
        return to >= from && to - from <= 3 && JOINS.contains(new Part(sentence.text(), from, to).toString());
    }

    private void add(Person person, Rule rule) {
        found.putIfAbsent(person.name().toString(), new Official(person, rule));
    }
}
