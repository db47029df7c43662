package org.minqing.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads running text and sections for what was asked, raised, promised and planned. */
final class SpeechReader {

    private static final Expression TROUBLES = Expression.of("(?:烦心事|心里话|难处|苦恼|苦水|烦恼|委屈|心事|难题|愁事|困难)。$");
    private static final Expression NOTHING_SAID = Expression.of("^[^,。;:]{0,10}(?:存在|遇到|面临)的(?:主要|实际|具体|突出)?(?:困难|问题|难题)(?:和[^,。]{2,4})?(?:[。,]|$)|^(?:和提出|并提出)?(?:了)?[^,。;:要将会]{0,8}(?:思路|办法|方案|措施|对策)(?:[。,]|$)|^(?:了)?(?:以下|如下|几点|具体|明确|相关|有关|工作|\\d+点|[两三四五]点|的){1,4}要求[。]?$|^(?:了)?[^,。;:要是]{0,8}?(?:意见|建议|诉求|看法|想法|难题|问题|困难)(?:和|与|、)?(?:意见|建议|诉求|看法|想法|要求)?(?:[。]?$|,(?:为|并|气氛|现场|场面)[^:]*$)");
    /** 村干部立即汇报,并协助调用……: the verb before had no object. */
    private static final Expression ANOTHER_VERB = Expression.of("^并(?!希望|建议|要求|表示|提出|将|会|非|不)");
    private static final Expression EXAMPLES = Expression.of("^(?:如(?=\\p{IsHan}{4})|比如|例如|譬如|诸如|主要(?:有|是|包括|涉及)|其中(?:包括|有)|包括|归纳起来)(?:说|有)?[:,]?");
    private static final Expression GATHERED = Expression.of("(?:收集|征集|梳理|收到|听取|反映|提出)[^。]{0,40}(?:诉求|意见|建议|问题)");
    private static final Expression NEXT_MATTER = Expression.of("^(?:对于?|关于|至于|针对|第)[^,]{1,16},|^第\\d+项由");
    private static final Expression ONLY_ABOUT = Expression.of("^(?:对于?|关于|至于|针对)[^,。]{2,20}$");
    /** ……提出了解决问题的措施。一是…… */
    private static final Expression REMEDIES = Expression.of("(?:措施|办法|方案|对策)[。:]?$");
    private static final Expression LASTLY = Expression.of("^(?:首先|其次|再次|再者|然后|最后)");
    private static final Expression REQUIREMENT = Expression.of("^(?:并|同时|还)?要求(?!进行|高|低|严)\\p{IsHan}");

    /** 一、关于渠道渗漏问题。 */
    private static final Expression TOPIC = Expression.of("^关于[^,。;:]{3,24}(?:问题|事项|事宜|情况|一事|工作)。?$");

    private static final Expression WHAT = Expression.of("^关于(.{3,24}?)(?:的)?问题。?$");
    private static final Expression RESOLVED = Expression.of("会议[^,。]{0,4}(?:明确|要求|议定|决定|确定|同意)");

    private static final Expression OTHERS = Expression.of("^[^,。:]{2,12}?(?:还|也|分别|纷纷|则)?(?:就|围绕|针对)[^,。]{4,60}(?:问题|方面)[^,。]{0,8}(?:发表|提出|提了|谈)");

    /** ……并提出具体要求。: numbered paragraphs may follow. */
    private static final String LIST_TO_COME = "列";

    private final Attribution attribution;
    private final Turns turns;
    private final OpenedLists lists;
    private final Speakers speakers;
    private final Mentions mentions;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable Statement open;
    /** Who was said to have raised matters that are yet to be named. */
    private @Nullable Speaker announced;
    /** The paragraph before was the heading of a demand: what follows belongs to it. */
    private boolean headed;
    private boolean told;
    /** What an item of minutes is about, whose sentences say for themselves who raised and resolved what. */
    private @Nullable Part topic;
    private boolean toldByItself;
    private boolean started;
    private Optional<Part> crowd = Optional.empty();
    /** Quotations that are paragraphs of their own, one after another. */
    private final Set<Part> voices = new HashSet<>();
    private final Told tale;
    private final Tables tables = new Tables();
    private Optional<Part> mentioned = Optional.empty();
    private Sections.@Nullable Section section;
    /** The sentence before said that opinions were gathered: examples may follow. */
    private boolean gathered;
    /** Numbered items have stood in the section: what has no number does not belong to it any more. */
    private boolean itemised;

    SpeechReader(Speakers speakers, Mentions mentions) {
        this.attribution = new Attribution(speakers, mentions);
        this.turns = new Turns(attribution, speakers);
        this.lists = new OpenedLists(speakers);
        this.speakers = speakers;
        this.mentions = mentions;
        this.tale = new Told(speakers);
    }

    List<Statement> read(Article article) {
        toldByItself = article.body().stream().anyMatch(paragraph -> Ordinals.begins(paragraph) && paragraph.has(RESOLVED));
        voices.addAll(Told.standingAlone(article.body()));
        for (Part paragraph : article.body()) {
            paragraph(paragraph);
        }
        return statements;
    }

    private void paragraph(Part paragraph) {
        Optional<List<Statement>> row = tables.row(paragraph);
        if (row.isPresent()) {
            statements.addAll(row.get());
            return;
        }
        Optional<List<Statement>> answered = QuestionsAndAnswers.in(paragraph);
        if (answered.isPresent()) {
            statements.addAll(answered.get());
            open = null;
            return;
        }
        if (voices.contains(paragraph)) {
            open = null;
            statements.add(new Statement(Statement.Act.RAISE, null, List.of(paragraph.unquoted()), "众说"));
            return;
        }
        if (headed && open != null && !Ordinals.begins(paragraph)) {
            open.content().add(paragraph);
            headed = false;
            return;
        }
        headed = open != null && open.act() == Statement.Act.REQUIRE && paragraph.length() <= 30 && Ordinals.begins(paragraph) && !paragraph.has("[。;]");
        Optional<Sections.Section> heading = Sections.heading(paragraph).filter(found -> !shortItem(found, paragraph) && !(headed && found.act() == null));
        if (heading.isPresent()) {
            section = heading.get();
            itemised = false;
            open = null;
            if (section.rest().isEmpty()) {
                return;
            }
        }
        Part words = heading.map(Sections.Section::rest).orElse(paragraph);
        if (itemised && !Ordinals.begins(words)) {
            section = null;
        }
        if (section != null && heading.isEmpty() && section.act() == Statement.Act.RAISE && section.field() && section.rest().endsWith("。") && !Ordinals.begins(words)) {
            section = null;
        }
        if (section != null && section.act() != null && Sections.belongs(section, words)) {
            itemised |= !section.field() && Ordinals.begins(words);
            sectioned(words, section.act());
            return;
        }
        if (!Ordinals.begins(words)) {
            open = null;
        }
        int before = statements.size();
        for (Part sentence : Sentences.of(words)) {
            sentence(sentence);
        }
        if (topic != null && statements.subList(before, statements.size()).stream().noneMatch(one -> one.act() == Statement.Act.RAISE) && topic.first(WHAT).filter(what -> what.has(Acts.TROUBLE)).isPresent()) {
            statements.add(new Statement(Statement.Act.RAISE, null, List.of(topic.first(WHAT).orElseThrow()), "议题"));
        }
        topic = null;
    }

    /** 2. 楼顶水箱锈了: inside a section that holds something, a short item without a stop is no heading. */
    private boolean shortItem(Sections.Section found, Part paragraph) {
        return section != null && section.act() != null && found.act() == null && !found.field() && paragraph.has("^\\d");
    }

    /** A paragraph of a section: its heading says what it holds, speakers may be named item by item. */
    private void sectioned(Part paragraph, Statement.Act act) {
        for (Part piece : paragraph.split(";。")) {
            Part item = Ordinals.strip(piece.trim());
            Optional<Attribution.Said> said = attribution.in(piece.trim(""), Optional.empty());
            if (item.length() < 3) {
                continue;
            }
            if (act == Statement.Act.REQUIRE || act == Statement.Act.PLAN) {
                add(new Statement(act, null, new ArrayList<>(List.of(act == Statement.Act.REQUIRE ? piece : item)), "节"), Ordinals.begins(piece) || act == Statement.Act.PLAN);
            } else if (said.isPresent() && !said.get().words().isEmpty() && said.get().speaker().role() != Speaker.Role.LEADER) {
                statements.add(new Statement(act, said.get().speaker(), List.of(said.get().words()), "节"));
            } else {
                statements.add(new Statement(act, null, List.of(item), "节"));
            }
        }
    }

    private void add(Statement statement, boolean begins) {
        Statement last = statements.isEmpty() ? null : statements.getLast();
        if (!begins && last != null && last.act() == statement.act() && last.how().equals(statement.how())) {
            last.content().addAll(statement.content());
        } else {
            statements.add(statement);
        }
    }

    private void sentence(Part sentence) {
        List<Part> segments = Sentences.segments(sentence).stream().flatMap(segment -> turns.bySpeaker(segment).stream()).toList();
        for (int i = 0; i < segments.size(); i++) {
            Part segment = segments.get(i);
            if (numbered(segment) || segment.has(ONLY_ABOUT)) {
                continue;
            }
            if (open != null && open.act() == Statement.Act.PROMISE && segment.has(NEXT_MATTER)) {
                open = null;
            }
            if (others(segment) || resolved(segment)) {
                continue;
            }
            if (opensList(segment) || anotherVoice(segment)) {
                continue;
            }
            if (examples(segment)) {
                continue;
            }
            Optional<Attribution.Said> said = attribution.in(segment, mentioned);
            if (said.isPresent() && !continuesDemand(segment, said.get())) {
                begin(said.get(), segment);
            } else if (open != null && open.act() == Statement.Act.RAISE && speakers.leaderOpens(segment)) {
                open = null;
                unattributed(segment);
            } else if (open != null && (i > 0 || open.act() == Statement.Act.REQUIRE && demands(segment))) {
                open.content().add(segment);
            } else {
                unattributed(segment);
            }
            speakers.hear(segment);
        }
        started = true;
        crowd = Told.crowd(sentence).or(() -> crowd);
        told = sentence.has(TROUBLES);
        gathered = sentence.has(GATHERED);
        Optional<Part> mention = mentions.last(sentence);
        mentioned = mention.isPresent() ? mention : mentioned;
    }

    /** ……;其他选民就楼道堆物等问题提出意见: others, whose matters are topics. */
    private boolean others(Part segment) {
        boolean others = open != null && open.act() == Statement.Act.RAISE && segment.has(OTHERS);
        open = others ? null : open;
        return others;
    }

    /** 三、关于……问题。由县公路局派人……: what was resolved about the item. */
    private boolean resolved(Part segment) {
        boolean resolved = topic != null && segment.has("^由\\p{IsHan}{2,16}") && open == null;
        if (resolved) {
            open = new Statement(Statement.Act.REQUIRE, null, new ArrayList<>(List.of(segment)), "节");
            statements.add(open);
        }
        return resolved;
    }

    /** 居民代表提出了不少意见。比如:…… */
    private boolean examples(Part segment) {
        Search m = segment.matcher(EXAMPLES);
        if (announced == null && !gathered || !m.find()) {
            return false;
        }
        open = new Statement(Statement.Act.RAISE, announced, new ArrayList<>(List.of(segment.sub(m.end()))), "提出");
        statements.add(open);
        announced = null;
        return true;
    }

    private boolean opensList(Part segment) {
        Optional<Statement> opened = lists.in(segment);
        opened.ifPresent(statement -> {
            open = statement;
            statements.add(statement);
        });
        return opened.isPresent();
    }

    /** 你一言我一语:“……。”“……。” */
    private boolean anotherVoice(Part segment) {
        boolean another = open != null && open.how().equals("众说") && segment.startsWith("“") && segment.unquoted() != segment;
        if (another && open != null) {
            open.content().add(segment.unquoted());
        }
        return another;
    }

    /** What follows a demand belongs to it inside a numbered list, or while it goes on demanding. */
    private boolean demands(Part segment) {
        return open != null && !open.how().equals(LIST_TO_COME) && (open.content().isEmpty() || open.content().stream().anyMatch(Ordinals::begins) || segment.has(Requirements.NEEDS));
    }

    /** Items of a list belong to whoever opened it, whatever verbs stand in them. */
    private boolean numbered(Part segment) {
        if (Ordinals.begins(segment) && Ordinals.strip(segment).has(TOPIC) && toldByItself) {
            open = null;
            topic = Ordinals.strip(segment);
            return true;
        }
        if (open != null && Ordinals.begins(segment) && !answersLast(segment)) {
            open.content().add(segment);
            return true;
        }
        return false;
    }

    /** 最后,某某表示……: no last item of what was raised before. */
    private boolean answersLast(Part segment) {
        return open != null && open.act() == Statement.Act.RAISE && segment.has(LASTLY)
                && attribution.in(Ordinals.strip(segment), Optional.empty()).filter(said -> said.speaker().role() == Speaker.Role.LEADER || said.speaker().role() == Speaker.Role.UNIT).isPresent();
    }

    /** Inside a leader's numbered demands a unit that "承诺" or "反映" is spoken about, not speaking. */
    private boolean continuesDemand(Part segment, Attribution.Said said) {
        if (open == null || open.act() != Statement.Act.REQUIRE || said.speaker().role() == Speaker.Role.LEADER || segment.startsWith("“")) {
            return false;
        }
        int from = said.words().from();
        if (from > segment.from() && segment.text().norm().charAt(from - 1) == '“' && !said.words().isEmpty()) {
            return false;
        }
        boolean numbered = open.content().stream().anyMatch(Ordinals::begins);
        boolean resident = said.speaker().role() == Speaker.Role.RESIDENT && said.speaker().words().from() == segment.from() && Expression.is(said.verb(), Acts.RAISING);
        if (resident && !numbered) {
            return false;
        }
        boolean speaks = Expression.is(said.verb(), "表示|承诺|答应|表态|说|反映|回应|答复|建议|介绍") && said.words().from() > segment.from()
                && ",:".indexOf(segment.text().norm().charAt(said.words().from() - 1)) >= 0 || Expression.is(said.verb(), "表示|承诺|答应");
        return numbered ? !Expression.is(said.verb(), "表示|承诺|答应|表态") : !speaks;
    }

    private void begin(Attribution.Said said, Part segment) {
        speakers.spoke(said.speaker());
        announced = null;
        if (said.words().has(NOTHING_SAID) || said.words().has(ANOTHER_VERB)) {
            boolean leads = said.speaker().role() == Speaker.Role.LEADER;
            boolean remedies = !leads && said.speaker().role() != Speaker.Role.RESIDENT && said.words().has(REMEDIES);
            announced = leads || remedies ? null : said.speaker();
            if (remedies) {
                open = new Statement(Statement.Act.PROMISE, said.speaker(), new ArrayList<>(), LIST_TO_COME);
                statements.add(open);
                return;
            }
            open = leads && said.words().has("要求|意见") ? new Statement(Statement.Act.REQUIRE, said.speaker(), new ArrayList<>(), LIST_TO_COME) : null;
            if (open != null) {
                statements.add(open);
            }
            return;
        }
        Optional<Statement.Act> act = Acts.of(said.speaker().role(), said.verb(), said.how(), said.words().isEmpty() ? segment : said.words());
        boolean list = said.words().isEmpty() && said.speaker().role() != Speaker.Role.UNIT;
        open = null;
        if (act.isPresent()) {
            var content = new ArrayList<Part>();
            if (!said.words().isEmpty()) {
                content.add(act.get() == Statement.Act.RAISE ? Concerns.mainWorry(said.words()) : said.words());
            }
            content.addAll(said.more());
            open = new Statement(act.get(), said.speaker(), content, said.verb() + said.how());
            statements.add(open);
        } else if (list && Expression.is(said.verb(), "提出|反映|说|建议|要求|强调|指出")) {
            open = new Statement(said.speaker().role() == Speaker.Role.LEADER ? Statement.Act.REQUIRE : Statement.Act.RAISE, said.speaker(), new ArrayList<>(), said.verb() + said.how());
            statements.add(open);
        } else if (Expression.is(said.verb(), "要求")) {
            demanded(segment);
        }
    }

    /** ……,并要求各科室做到…… without a leader who says so. */
    private boolean demanded(Part segment) {
        for (Part clause : Sentences.clauses(segment)) {
            if (clause.has(REQUIREMENT)) {
                Part words = segment.sub(clause.from() - segment.from() + clause.toString().indexOf("要求") + 2);
                open = new Statement(Statement.Act.REQUIRE, null, new ArrayList<>(List.of(words)), "要求");
                statements.add(open);
                return true;
            }
        }
        return false;
    }

    private void unattributed(Part segment) {
        if (demanded(segment)) {
            return;
        }
        Optional<Statement> statement = tale.in(segment, told ? mentioned : Optional.empty(), crowd, statements.isEmpty() && !started);
        statement.ifPresent(found -> {
            statements.add(found);
            open = found.act() == Statement.Act.PROMISE || found.how().equals("发愁") ? null : found;
        });
    }
}
