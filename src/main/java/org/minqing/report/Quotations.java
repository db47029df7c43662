package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who says what stands between quotation marks, named before or behind it. */
final class Quotations {

    private static final Expression TAIL_CUT = Expression.of(
            "(?<=\\p{IsHan}{2})(?:因为|由于|先开|先说|接过|接着|摊开|抢先|递上|的一句|的话|指着|指|拿起|跟着|笑|叹|边|一边|掏出|站|说|摇|感慨|有些|激动|忍不住|红着|插话|插|拉着|拉|端|打开|举|起身|也|还|就|补充|迫不及待|快人快语|连连|皱|挥|带头|率先|第一个|开门见山|直言|坦言|一脸|道出|倒|有感|无奈|深有|这样|向|对|告诉|当场|气|回忆|抱怨|表示|反映|提|建议|问|首先|着急|在|看着|握|说起|翻|亮|率|话音|质问|追问|接上|接话|倾诉|讲|答|介绍|承诺|回应|当即|立即|随即|马上|表态|倡议|呼吁|希望|盼望|期盼|期待|恳请|请求|求助|来电|致电|打来|打电话|打进|拨打|咨询|认为|苦恼|发愁|无奈|焦急|着急|附和|应道|[,。:!?])");
    private static final Expression SPEAKS = Expression.of("说|(?<!街)道|问|提出|反映|诉|讲|表示|建议|抱怨|吐|感慨|答|开口|发言");
    /** 周大娘,家里暖气热不热? is asked by who came. */
    private static final Expression ASKED_OF_RESIDENTS = Expression.of("^(?:\\p{IsHan}{0,3})(?:大娘|大爷|大妈|大叔|阿姨|奶奶|爷爷|大姐|大哥|老人家|师傅|老乡|乡亲们?)[,!]|您|你家|家里[^,。]{0,10}(?:吗|呢|没有|怎么样|如何|咋样|几口)");
    private static final Expression ASKS_AT_LAST = Expression.of("(?:叮嘱|嘱咐|交代|交待|强调|要求|提醒)(?:道|到|说|着|大家|他们?|她们?)?$|说开了?$");
    private static final Expression QUOTE = Expression.of("“([^“”]{5,400})”");
    /** “……。”胡某希望……: what is said on without quotation marks. */
    private static final Expression GOES_ON = Expression.of("^[^,。“”:]{2,16}?(?:(?:希望|建议|盼望|呼吁|期盼|请求|恳请|期待)(?!能?得到)[,:]?|(?:说|说道|表示|反映|告诉\\p{IsHan}{2,6}|介绍),(?:尤其是|特别是|而且|还|她家|他家)?)([^“”]{6,80})$");
    private static final Expression WISHES = Expression.of("希望|建议|盼望|呼吁|期盼|请求|恳请|期待");
    private static final Expression GLAD = Expression.of("^[^,。“]{0,16}(?:高兴|开心|感激|激动|满意|欣慰|自豪|竖起|笑得|乐呵|喜悦|连声道谢)");
    private static final Expression MOMENT = Expression.of("^(?:[^,]{0,24}(?:[日天][上下]?午?|[上下]午|[早晚]上|近日|日前|时许?|会上|现场|期间|中|前)),$");
    private static final Expression POSTPOSED = Expression.of("^(.{6,120}?)[,,](有?(?:居民|村民|业主|群众|商户|住户|老人|代表|街坊|网友)(?:们|代表)?)(?:抱怨|反映|说|提出|吐槽|建议)(?:道|说)?[。!]?$");

    private final Attribution attribution;
    private final Speakers speakers;
    private final Mentions mentions;

    Quotations(Attribution attribution, Speakers speakers, Mentions mentions) {
        this.attribution = attribution;
        this.speakers = speakers;
        this.mentions = mentions;
    }

    Optional<Attribution.Said> first(Part segment, Optional<Part> mentionedBefore) {
        Search m = segment.matcher(QUOTE);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        Part quote = segment.sub(m.start(1), m.end(1));
        Part tail = segment.sub(m.end()).trim(",。…");
        var further = new ArrayList<Part>();
        Search next = tail.matcher(QUOTE);
        while (next.lookingAt()) {
            further.add(tail.sub(next.start(1), next.end(1)));
            tail = tail.sub(next.end()).trim(",。…");
            next = tail.matcher(QUOTE);
        }
        if (!further.isEmpty() && tail.length() < 2) {
            return Optional.empty();
        }
        Part after = tail;
        Optional<Attribution.Said> said = further.isEmpty() ? quoted(quote, tail, mentionedBefore)
                : Told.group(tail).flatMap(speakers::in).map(who -> new Attribution.Said(who, "说", after, quote)).or(() -> quoted(quote, after, mentionedBefore));
        return further.isEmpty() ? said : said.map(one -> new Attribution.Said(one.speaker(), one.verb(), one.how(), one.words(), further));
    }

    private Optional<Attribution.Said> quoted(Part quote, Part tail, Optional<Part> mentionedBefore) {
        boolean pronoun = tail.length() > 2 && "他她".indexOf(tail.charAt(0)) >= 0 && tail.charAt(1) != '们';
        if (tail.length() < 2 || pronoun && mentionedBefore.isPresent()) {
            Optional<Speaker> leader = tail.length() < 2 ? speakers.leaderAfter(mentionedBefore) : Optional.empty();
            return leader.or(() -> mentionedBefore.flatMap(speakers::in)).map(speaker -> new Attribution.Said(speaker, "说", tail, quote));
        }
        Part end = Sentences.clauses(tail).getLast();
        Optional<Speaker> asks = speakers.leaderIn(end).filter(who -> end.has(ASKS_AT_LAST));
        if (asks.isPresent()) {
            return asks.map(who -> new Attribution.Said(who, "叮嘱", tail, quote));
        }
        Part clause = spoken(Sentences.clauses(tail));
        Search cut = clause.matcher(TAIL_CUT);
        Optional<Speaker> speaker = Optional.empty();
        while (speaker.isEmpty() && cut.find()) {
            speaker = speakers.in(clause.sub(0, cut.start()));
        }
        if (speaker.isPresent() && speaker.get().role() == Speaker.Role.LEADER) {
            Speaker leader = speaker.get();
            String verb = clause.first("要求|强调|叮嘱|嘱咐|指出|提醒|勉励|表态|承诺|答应|保证|许诺|回应|答复|解释").map(Part::toString).orElse("道");
            Optional<Part> second = second(quote, tail);
            Optional<Attribution.Said> without = second.isPresent() ? Optional.empty() : attribution.byVerb(tail).filter(said -> said.words().length() > 4);
            return without.or(() -> Optional.of(new Attribution.Said(leader, verb, tail, quote, second.stream().toList())));
        }
        if (speaker.isEmpty()) {
            speaker = anyIn(clause);
        }

        if (quote.endsWith("?") && quote.has(ASKED_OF_RESIDENTS)) {
            return Optional.empty();
        }
        if (tail.has(GLAD) && !quote.has("就是|但|可是|不过|希望|建议")) {
            return Optional.empty();
        }
        Optional<Part> second = second(quote, tail).or(() -> goesOn(tail));
        if (second.isPresent()) {
            return speaker.map(who -> new Attribution.Said(who, verb(clause), tail, quote, second.stream().toList()));
        }
        Optional<Part> longer = tail.first(QUOTE).filter(other -> other.length() > quote.length() || !quote.has("[,。!]"));
        return speaker.map(who -> new Attribution.Said(who, verb(clause), tail, longer.orElse(quote)));
    }

    /** The first clause, or where that says only when, the next one with somebody speaking. */
    private static Part spoken(List<Part> clauses) {
        if (clauses.getFirst().has(MOMENT)) {
            return clauses.stream().skip(1).limit(3).filter(clause -> clause.has(SPEAKS)).findFirst().orElse(clauses.getFirst());
        }
        return clauses.getFirst();
    }

    /** “……。”甲说,“……。”: a whole second saying. */
    private static Optional<Part> second(Part quote, Part tail) {
        boolean ended = quote.has("[。!…]$");
        return tail.first(QUOTE).filter(other -> ended && other.length() >= 10);
    }

    private static Optional<Part> goesOn(Part tail) {
        return tail.first(GOES_ON).map(Part::trim).filter(words -> words.has(Acts.TROUBLE) && !words.has(Acts.PRAISE) || new Part(tail.text(), tail.from(), words.from()).has(WISHES)).filter(words -> !words.has("表示|承诺|答应|当即|当场|立即|^(?:工作人员|社区|物业|干部)|^[^,]{1,3}(?:女士|先生|师傅|大爷|大妈|阿姨),"));
    }

    /** “……。”胡震解释: where the verb behind a quotation ends its clause, it tells what the words are. */
    private static String verb(Part clause) {
        return clause.first("(表态|承诺|答应|保证|许诺|解释)(?:道|说)?[,。:]?$").map(Part::toString).orElse("说");
    }

    Optional<Attribution.Said> after(Part segment, Optional<Part> mentionedBefore) {
        Search m = segment.matcher(QUOTE);
        if (!m.find() || m.start() == 0 || ",:。".indexOf(segment.charAt(m.start() - 1)) < 0) {
            return Optional.empty();
        }
        Part before = segment.sub(0, m.start());
        Part quote = segment.sub(m.start(1), m.end(1));
        if (before.has("问(?!题)|笑着说") || speakers.lastLeader().filter(name -> before.contains(name.toString())).isPresent()) {
            return Optional.empty();
        }
        return anyIn(before).filter(who -> who.role() != Speaker.Role.LEADER).or(() -> mentionedBefore.flatMap(speakers::in))
                .map(speaker -> new Attribution.Said(speaker, "说", before, quote));
    }

    Optional<Attribution.Said> postposed(Part segment) {
        Search m = segment.matcher(POSTPOSED);
        return m.find() ? speakers.in(segment.sub(m.start(2), m.end(2)))
                .map(speaker -> new Attribution.Said(speaker, "反映", segment.sub(0, 0), segment.sub(m.start(1), m.end(1)))) : Optional.empty();
    }

    /** Whoever the words name as one who might speak, the nearest last. */
    Optional<Speaker> anyIn(Part before) {
        Optional<Speaker> speaker = speakers.in(before);
        for (Part clause : Sentences.clauses(before).reversed()) {
            if (clause.has(Attribution.TOPIC)) {
                continue;
            }
            Search cut = clause.matcher(TAIL_CUT);
            while (speaker.isEmpty() && cut.find()) {
                speaker = speakers.in(clause.sub(0, cut.start()));
            }
            if (speaker.isEmpty()) {
                speaker = Mentions.spokesman(clause).or(() -> mentions.last(clause)).flatMap(speakers::in);
            }
        }
        return speaker.isPresent() || before.has(Attribution.TOPIC) ? speaker : before.first(Attribution.GROUP).flatMap(speakers::in);
    }

    /** What stands between quotation marks, if the words begin with them. */
    static Part only(Part words) {
        if (!words.startsWith("“")) {
            return words;
        }
        Search m = words.matcher(QUOTE);
        return m.lookingAt() && (m.end() >= words.length() - 1 || Expression.is(m.group(1), ".*[。!?,]$")) ? words.sub(m.start(1), m.end(1)) : words;
    }
}
