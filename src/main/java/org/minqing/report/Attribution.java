package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who says what in a segment: 楼栋长蒋美娣说,…… · “……”街坊珍姨说 · 区排水公司:…… */
final class Attribution {

    /** @param how from the verb to where the words said begin */
    record Said(Speaker speaker, String verb, Part how, Part words, List<Part> more) {
        Said(Speaker speaker, String verb, Part how, Part words) {
            this(speaker, verb, how, words, List.of());
        }
    }

    private static final Pattern VERB = Pattern.compile("(?:" + Lexicon.anyOf(Set.copyOf(List.of((Acts.ASKING + "|" + Acts.RAISING + "|" + Acts.PROMISING + "|" + Acts.SAYING + "|请").split("\\|"))))
            + "|(?:关心|担心|反映|期盼|盼望|头疼|发愁|揪心|操心)(?=的(?:还|就|也|主要)?(?:是|有|问题|[,:])))(?!\\d+(?:余|多)?[条件个项]|(?:答复|办结|办理|解决)?(?:期限|时限)|的(?!(?:还|就|也)?是)|者|人(?!员)|书|率|单|会(?=[,。上议现召举后前、的]|$)|关切|了解|工作(?!人员|要)|(?:了)?(?:充分|高度|由衷|衷心|诚挚|亲切|热烈|大力|十分|非常|一致|节日|崇高|敬意和|诚挚的|衷心的|亲切的|的|由衷的){0,2}(?:肯定|感谢|赞赏|赞同|赞许|认可|满意|慰问|问候|祝贺|理解|支持|敬意|欢迎|欣慰|关切)(?=[,。;、]|$|和|与)|箱|本(?=[子上里中,。、]|$)|法|案|权|话题|小组|主任|中心|科|局|得最多的人|强烈|集中|突出|较多|最多的)(?<!讲(?=[话解究座堂台]))");
    private static final Pattern TAIL_CUT = Pattern.compile(
            "(?<=\\p{IsHan}{2})(?:因为|由于|先开|先说|接过|接着|摊开|抢先|递上|的一句|的话|指着|指|拿起|跟着|笑|叹|边|一边|掏出|站|说|摇|感慨|有些|激动|忍不住|红着|插话|插|拉着|拉|端|打开|举|起身|也|还|就|补充|迫不及待|快人快语|连连|皱|挥|带头|率先|第一个|开门见山|直言|坦言|一脸|道出|倒|有感|无奈|深有|这样|向|对|告诉|当场|气|回忆|抱怨|表示|反映|提|建议|问|首先|着急|在|看着|握|说起|翻|亮|率|话音|质问|追问|接上|接话|倾诉|讲|答|介绍|承诺|回应|当即|立即|随即|马上|表态|倡议|呼吁|附和|应道|[,。:!?])");
    private static final Pattern DENIED = Pattern.compile("(?:没有?|不|未|无需|尚未|并未|各项|下级|上级|总体|个人|集体|有关|相关|统一|决策|意见|宝贵|对策|合理化|(?:诉求|问题|意见|想法|看法|困难)[和与]|提出了?|形成)(?:马上|急着|立即|立刻|轻易)?$");
    private static final Pattern ASKING_HE = Pattern.compile("^(?:[^,]{0,8})?[他她](?!们)[^,]{0,16}(?:要求|强调|指出|叮嘱|嘱咐|提醒)$|^[他她]对[^,]{2,12}提出$");
    private static final Pattern INTRODUCES = Pattern.compile("^[^“”]{2,24}(?:说|道|讲|问|表示|提出|反映|补充|建议|诉苦|附和|接话|答)[:,]$");
    private static final Pattern SPEAKS = Pattern.compile("说|(?<!街)道|问|提出|反映|诉|讲|表示|建议|抱怨|吐|感慨|答|开口|发言");
    /** 周大娘,家里暖气热不热? is asked by who came. */
    private static final Pattern ASKED_OF_RESIDENTS = Pattern.compile("^(?:\\p{IsHan}{0,3})(?:大娘|大爷|大妈|大叔|阿姨|奶奶|爷爷|大姐|大哥|老人家|师傅|老乡|乡亲们?)[,!]|您|你家|家里[^,。]{0,10}(?:吗|呢|没有|怎么样|如何|咋样|几口)");
    private static final Pattern ASKS_AT_LAST = Pattern.compile("(?:叮嘱|嘱咐|交代|交待|强调|要求|提醒)(?:道|到|说|着|大家|他们?|她们?)?$|说开了?$");
    private static final Pattern ROW = Pattern.compile("^(?:“[^“”]{5,400}”){2,}");
    private static final Pattern HE = Pattern.compile("^[他她](?!们)");
    private static final Pattern EMPTY = Pattern.compile("^(?:(?:难处|苦衷|心声|烦恼|实情|顾虑|心里话)[,:]|得(?:最|较)?多的(?:还)?是|得最[^,]{1,4}的是|(?:的)?(?:还|就|也)?是(?=[,:])|的(?:还|就|也|主要)?(?:是|有|问题[,:])|是(?!不|否)|[说了]|过(?![渡路道街夜滤敏剩度程期节年户高低])|到(?![位期点站户账])|着(?![火急陆])|道(?![路闸口])|的是|[,: ])+");
    private static final Pattern ABOUT = Pattern.compile("^(?:并|同时|还|又)?(?:就|对|围绕|针对|对于)[^他她]{2,30}$");
    private static final Pattern NO_SUBJECT = Pattern.compile("^(?:(?:并|还|又)?(?:向|跟)[^,他她反提]{2,10}$|并|还|也|同时|则|又|就|再|(?:详细|认真|耐心|一一|逐一|逐条)?(?:记录|记下|倾听|解释|解答|回应|答复|说明|听取)|(?:作出|做出|作了|做了|进行|给予|予以)(?:了)?(?:相应|相关|一一|详细|耐心|现场|逐一)?(?:的)?|当场|当即|随即|随后|现场|希望|一一|逐一|逐项|再次|特别|着重|明确|[, ])*$");
    private static final Pattern FIRST = Pattern.compile("诉说|诉苦|求助|吐槽|抱怨|投诉|交待|敦促|交代|吩咐|请|责成|交办|督促|表示|要求|强调|指出|希望|建议|反映|提出|承诺|答应|叮嘱|嘱咐|提醒|说|想|担心");
    private static final Pattern GROUP = Pattern.compile("^((?:与会|参会|在场|到场|在座|老|各|社区|村里的?|不少|许多|部分)?(?:" + Lexicon.anyOf("kinds_people") + "|代表|大家|大伙|乡亲|街坊)(?:们)?)(?!小组)");
    private static final Pattern ADDRESSED = Pattern.compile("^(?:随行的|在场的)?(?:[\\p{IsHan}]{0,10}?(?:" + UnitNames.SUFFIX + "|部门|单位|社区|村里|物业)).{3,}");
    private static final Pattern QUOTE = Pattern.compile("“([^“”]{5,400})”");
    private static final Pattern OBJECT = Pattern.compile("^(?:过)?[^,:。;]{2,10}[,:]");
    private static final Pattern PREVIOUS_CUT = Pattern.compile("因|由于|来到|前来|走进|前往|找到|与|向|对|就|在|认真|进行|分别|还|也|从|听|看|走|说|不|有|已|一|坐|拿|拉|正|刚|是|当场|翻|掏|指|接|算|打开|点|摊|查|逐|耐心|仔细|详细|热情|积极|为|边|把|将|围绕|通过|深入|结合");
    private static final Pattern GLAD = Pattern.compile("^[^,。“]{0,16}(?:高兴|开心|感激|激动|满意|欣慰|自豪|竖起|笑得|乐呵|喜悦|连声道谢)");
    private static final Pattern ANSWERS = Pattern.compile("(?<=\\p{IsHan}{2})(?:当场|现场|则|也|当即|随即|立即)?(?:表示|承诺|答复|回应|表态|回复)(?!的|意见|人|群众|率|件)[,:]?");
    private static final Pattern THEN_ASKS = Pattern.compile("^(?:当即|当场|随即|现场|立即|转身|转头)(?:交代|吩咐|叮嘱|嘱咐|责成|要求|请)");
    private static final Pattern AND_SAYS = Pattern.compile("^(?:并|还|同时|也)(?:当场|现场|一一|再次|郑重|明确)?(?:表示|承诺|答应|表态|叮嘱|嘱咐|责成|要求(?!其))(?![^,]{0,8}(?:感谢|慰问|祝贺|问候|肯定|赞同|理解))");
    /** 他详细询问……,叮嘱社区干部……: after looking round, what he asks is another saying. */
    private static final Pattern ASKS_ALONE = Pattern.compile("^(?:再三|反复|特别|一再)?(?:叮嘱|嘱咐|责成|叮咛|要求(?!其|[高低严]))(?!.{0,6}$)");
    private static final Pattern LOOKS = Pattern.compile("询问|了解|察看|查看|观看|听取|看望|关切|问候|交谈");
    private static final Pattern LEADER_ASKS = Pattern.compile("(?<=\\p{IsHan}{2})(?:当即|当场|现场|随即|立即)?(?:交代|吩咐|要求|叮嘱|嘱咐|责成|强调|指出)|(?<=\\p{IsHan}{2})(?:当即|当场|现场|随即|立即|马上)(?:协调|联系|拨|与|给|把|安排|拍板|表态|答复|回应|召集|打电话|叫来|决定|敲定)");
    private static final Pattern DUTIES = Pattern.compile("由[\\p{IsHan}]{2,12}(?:牵头|负责|会同|组织|落实|利用|在|于|尽快|限期)|[,;](?:各|区|县|镇|乡|街道)[\\p{IsHan}]{1,8}要");
    /** 针对居民提出的诉求, names what is answered, not who answers. */
    private static final Pattern TOPIC = Pattern.compile("^(?:同时,?)?(?:针对|对于|对(?!此)|关于|围绕|就|听取|面对)[^,]{2,40}(?:问题|诉求|意见|建议|困难|情况|需求|疑问|难题|事项|心愿|要求|的)[,]?$");
    private static final Pattern MOMENT = Pattern.compile("^(?:[^,]{0,12}(?:[日天][上下]?午?|[上下]午|[早晚]上|近日|日前|时许?|会上|现场|期间|中|前)),$");
    static final Pattern TOPIC_BEFORE = Pattern.compile("^(?:针对|对于|对(?!此)|关于|围绕|就|听取|面对)[^,]{2,40}[,]");
    private static final Pattern ANSWER = Pattern.compile("(?:回应|答复|解答|回复|解释|说明|表态|承诺)(?!的)|(?:方案|措施|办法|对策)$");
    private static final Pattern POSTPOSED = Pattern.compile("^(.{6,120}?)[,,](有?(?:居民|村民|业主|群众|商户|住户|老人|代表|街坊|网友)(?:们|代表)?)(?:抱怨|反映|说|提出|吐槽|建议)(?:道|说)?[。!]?$");

    private final Speakers speakers;
    private final Mentions mentions;

    Attribution(Speakers speakers, Mentions mentions) {
        this.speakers = speakers;
        this.mentions = mentions;
    }

    /** Cut where a clause names another speaker and says that he answers: ……请芦沟镇协调,强春生表示,…… */
    List<Part> bySpeaker(Part segment) {
        var out = new ArrayList<Part>();
        Search row = segment.matcher(ROW);
        if (row.lookingAt()) {
            Part tail = segment.sub(row.end());
            if (byVerb(tail).filter(said -> said.words().length() > 4 && said.speaker().role() != Speaker.Role.RESIDENT).isPresent()) {
                out.add(segment.sub(0, row.end()));
                out.addAll(bySpeaker(tail));
                return out;
            }
        }
        int start = 0;
        for (Part clause : Sentences.clauses(segment)) {
            int from = clause.from() - segment.from();
            Search m = clause.matcher(ANSWERS);
            boolean other = from > start + 6 && !segment.encloses(clause.from()) && (secondVoice(segment, clause) || clause.has(ASKS_ALONE) && segment.sub(start, from).has(LOOKS) || clause.has(THEN_ASKS) || clause.has(AND_SAYS) || leaderAsks(segment, clause) || m.find()
                    && speakers.in(clause.sub(0, m.start())).filter(who -> m.end() >= clause.length() - 1 || who.role() == Speaker.Role.UNIT).isPresent());
            if (other) {
                out.add(segment.sub(start, from).trim(","));
                start = from;
            }
        }
        out.add(segment.sub(start));
        return out;
    }

    /** 甲说:“……”,乙接着说:“……” */
    private static boolean secondVoice(Part segment, Part clause) {
        String norm = segment.text().norm();
        boolean after = norm.charAt(clause.from() - 1) == '”' || norm.charAt(clause.from() - 2) == '”';
        return after && clause.has(INTRODUCES) && clause.to() < norm.length() && norm.charAt(clause.to()) == '“';
    }

    /** ……等问题,钟离望要求…… */
    private boolean leaderAsks(Part segment, Part clause) {
        Search m = clause.matcher(LEADER_ASKS);
        return m.find() && segment.to() - clause.from() - m.end() > 6 && speakers.in(clause.sub(0, m.start())).filter(who -> who.role() == Speaker.Role.LEADER && who.words().from() == clause.from()).isPresent();
    }

    Optional<Said> in(Part segment, Optional<Part> mentionedBefore) {
        if (segment.startsWith("“")) {
            Optional<Said> quoted = quoteFirst(segment, mentionedBefore);
            if (quoted.isPresent()) {
                return quoted;
            }
        }
        return postposed(segment)
                .or(() -> byVerb(segment))
                .or(() -> byColon(segment))
                .or(() -> quoteAfter(segment, mentionedBefore));
    }

    private Optional<Said> quoteFirst(Part segment, Optional<Part> mentionedBefore) {
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
        Optional<Said> said = further.isEmpty() ? quoted(quote, tail, mentionedBefore)
                : Told.group(tail).flatMap(speakers::in).map(who -> new Said(who, "说", after, quote)).or(() -> quoted(quote, after, mentionedBefore));
        return further.isEmpty() ? said : said.map(one -> new Said(one.speaker(), one.verb(), one.how(), one.words(), further));
    }

    private Optional<Said> quoted(Part quote, Part tail, Optional<Part> mentionedBefore) {
        boolean pronoun = tail.length() > 2 && "他她".indexOf(tail.charAt(0)) >= 0 && tail.charAt(1) != '们';
        if (tail.length() < 2 || pronoun && mentionedBefore.isPresent()) {
            Optional<Speaker> leader = tail.length() < 2 ? speakers.leaderAfter(mentionedBefore) : Optional.empty();
            return leader.or(() -> mentionedBefore.flatMap(speakers::in)).map(speaker -> new Said(speaker, "说", tail, quote));
        }
        Part end = Sentences.clauses(tail).getLast();
        Optional<Speaker> asks = speakers.leaderIn(end).filter(who -> end.has(ASKS_AT_LAST));
        if (asks.isPresent()) {
            return asks.map(who -> new Said(who, "叮嘱", tail, quote));
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
            Optional<Said> without = second.isPresent() ? Optional.empty() : byVerb(tail).filter(said -> said.words().length() > 4);
            return without.or(() -> Optional.of(new Said(leader, verb, tail, quote, second.stream().toList())));
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
        Optional<Part> second = second(quote, tail);
        if (second.isPresent()) {
            return speaker.map(who -> new Said(who, verb(clause), tail, quote, second.stream().toList()));
        }
        Optional<Part> longer = tail.first(QUOTE).filter(other -> other.length() > quote.length() || !quote.has("[,。!]"));
        return speaker.map(who -> new Said(who, verb(clause), tail, longer.orElse(quote)));
    }

    /** “……。”胡震解释: where the verb behind a quotation ends its clause, it tells what the words are. */
    private static String verb(Part clause) {
        return clause.first("(表态|承诺|答应|保证|许诺|解释)(?:道|说)?[,。:]?$").map(Part::toString).orElse("说");
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

    private Optional<Said> byVerb(Part segment) {
        List<Part> clauses = Sentences.clauses(segment);
        for (int i = 0; i < Math.min(8, clauses.size()); i++) {
            Part clause = clauses.get(i);
            Search m = clause.matcher(VERB);
            for (int tries = 0; tries < 6 && m.find(); tries++) {
                if (segment.encloses(clause.from() + m.start())) {
                    continue;
                }
                Part before = clause.sub(0, m.start());
                String verb = m.group();
                if (before.has(DENIED) && !(verb.equals("表示") && before.endsWith("统一"))) {
                    continue;
                }
                before = before.has(ABOUT) ? before.sub(before.length()) : before;
                Optional<Speaker> named = before.has(HE) ? who(clauses.subList(0, i)) : Optional.empty();
                Optional<Speaker> speaker = named.isPresent() ? named : ASKING_HE.matcher(before + verb).find() ? speakers.asking() : before.has(NO_SUBJECT)
                        ? subject(Expressions.is(verb, "表示|承诺|答应|表态") ? earlier(segment, clause) : clauses.subList(Math.max(0, i - 3), i), clauses.subList(0, i), verb)
                        : speakers.in(before);
                Part rest = segment.sub(clause.from() - segment.from() + m.end());
                boolean nothing = rest.trim("了道说:,。 ”").length() < 2 && !rest.contains(":");
                if (speaker.isPresent() && !nothing && fits(speaker.get(), verb, rest)) {
                    return Optional.of(said(speaker.get(), verb, rest));
                }
            }
        }
        return Optional.empty();
    }

    /** 村民甲提出的问题大家都关心,他讲:…… is said by 甲. */
    private Optional<Speaker> who(List<Part> before) {
        for (Part clause : before.reversed()) {
            if (speakers.leaderIn(clause).isPresent()) {
                return Optional.empty();
            }
            Optional<Speaker> mentioned = mentions.last(clause).flatMap(speakers::in);
            if (mentioned.isPresent()) {
                return mentioned;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Speaker speaker, String verb, Part rest) {
        if (verb.equals("请")) {
            return speaker.role() == Speaker.Role.LEADER && !rest.has("^[到来进教问示]") && rest.has(ADDRESSED);
        }
        if (speaker.role() == Speaker.Role.RESIDENT && Expressions.is(verb, "督促|责成|交办|交代|吩咐|布置|部署|指示|勉励|寄语|议定|决定|安排")) {
            return false;
        }
        if (rest.has("^[^,。]{0,12}表示(?:赞赏|感谢|肯定|认可|赞同|支持|欢迎)")) {
            return false;
        }
        if (verb.equals("提出") && speaker.role() == Speaker.Role.LEADER) {
            return rest.has("^[^,。;]{0,24}(?:要求|意见|希望|建议|期望)");
        }
        return !Expressions.is(verb, "想|部署|安排|明确|确定|决定|布置|交办") || speaker.role() == Speaker.Role.LEADER || verb.equals("想") && speaker.role() == Speaker.Role.RESIDENT || verb.equals("明确") && speaker.role() == Speaker.Role.UNIT && rest.startsWith("将");
    }

    /** The clause begins with the verb: the subject stands in a clause before it. */
    private Optional<Speaker> subject(List<Part> clauses, List<Part> here, String verb) {
        if (!FIRST.matcher(verb).matches() || here.isEmpty() && Expressions.is(verb, "说|想|反映|诉说|诉苦|求助|吐槽|抱怨|投诉|担心|请|交办|督促")) {
            return Optional.empty();
        }
        Optional<Part> leader = speakers.lastLeader().filter(name -> Expressions.is(verb, "请|责成|交办|交待|敦促|交代|吩咐|督促|要求|强调|叮嘱|嘱咐|提醒|指出"));
        if (Expressions.is(verb, "表示|承诺|答应|表态")) {
            for (Part clause : here.reversed()) {
                Optional<Speaker> told = speakers.leaderIn(clause);
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        if (leader.isPresent() && here.stream().anyMatch(one -> one.contains(leader.get().toString()))) {
            return Optional.of(new Speaker(Speaker.Role.LEADER, leader.get()));
        }
        for (Part clause : clauses.reversed()) {
            if (clause.has(TOPIC)) {
                continue;
            }
            Search cut = clause.matcher(PREVIOUS_CUT);
            for (int tries = 0; tries < 4 && cut.find(); tries++) {
                Optional<Speaker> speaker = cut.start() < 2 ? Optional.empty() : speakers.in(clause.sub(0, cut.start()));
                if (speaker.isPresent()) {
                    return speaker;
                }
            }
            Optional<Speaker> mentioned = mentions.last(clause).or(() -> clause.first(GROUP)).or(() -> Mentions.spokesman(clause)).flatMap(speakers::in);
            if (mentioned.isPresent()) {
                return mentioned;
            }
        }
        boolean asks = Expressions.is(verb, "要求|强调|叮嘱|嘱咐|希望|提醒|提出|指出");
        return asks ? speakers.lastLeader().map(name -> new Speaker(Speaker.Role.LEADER, name)) : Optional.empty();
    }

    /** The clauses of the sentence before this one, those of the segments before its own included: ……边听边记;……,承诺将…… */
    private static List<Part> earlier(Part segment, Part clause) {
        String norm = segment.text().norm();
        int start = clause.from();
        for (int parts = 0; start > 0 && parts < 8 && "。!?\n".indexOf(norm.charAt(start - 1)) < 0; start--) {
            parts += ",;:".indexOf(norm.charAt(start - 1)) >= 0 ? 1 : 0;
        }
        return Sentences.clauses(new Part(segment.text(), start, clause.from()));
    }

    private static Said said(Speaker speaker, String verb, Part rest) {
        Search empty = rest.matcher(EMPTY);
        Part words = empty.find() ? rest.sub(empty.end()) : rest;
        int colon = rest.toString().indexOf(':');
        if (colon >= 0 && colon <= 26 && !rest.encloses(rest.from() + colon)) {
            words = rest.sub(colon + 1);
        } else if (Expressions.is(verb, "告诉|提醒|告知")) {
            Search object = rest.matcher(OBJECT);
            words = object.find() ? rest.sub(object.end()) : words;
        }
        Part how = rest.sub(0, Math.max(0, words.from() - rest.from()));
        return new Said(speaker, verb, how, quotedOnly(words.trim()));
    }

    /** What stands between quotation marks, if the words begin with them. */
    private static Part quotedOnly(Part words) {
        if (!words.startsWith("“")) {
            return words;
        }
        Search m = words.matcher(QUOTE);
        return m.lookingAt() && (m.end() >= words.length() - 1 || Expressions.is(m.group(1), ".*[。!?,]$")) ? words.sub(m.start(1), m.end(1)) : words;
    }

    private Optional<Said> byColon(Part segment) {
        int colon = segment.toString().indexOf(':');
        if (colon < 2 || colon > 60 || segment.encloses(segment.from() + colon)) {
            return Optional.empty();
        }
        Part before = segment.sub(0, colon);
        Part words = segment.sub(colon + 1);
        if (before.has("问(?!题)|时间|地点")) {
            return Optional.empty();
        }
        Optional<Speaker> leader = speakers.leaderIn(before).filter(who -> words.has(DUTIES));
        if (leader.isPresent()) {
            return leader.map(who -> new Said(who, "要求", before.sub(before.length()), words.trim()));
        }
        Optional<Speaker> speaker = anyIn(before);
        boolean bare = speaker.isPresent() && before.length() - speaker.get().words().length() <= 1;
        Part last = Sentences.clauses(before).getLast();
        String verb = last.has(ANSWER) ? "答复" : last.has("意见|建议|诉求|问题") ? "提出" : "说";
        return speaker.filter(who -> who.role() != Speaker.Role.LEADER || bare || verb.equals("答复"))
                .map(who -> new Said(who, verb, before, quotedOnly(words.trim())));
    }

    /** Whoever the words name as one who might speak, the nearest last. */
    private Optional<Speaker> anyIn(Part before) {
        Optional<Speaker> speaker = speakers.in(before);
        for (Part clause : Sentences.clauses(before).reversed()) {
            if (clause.has(TOPIC)) {
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
        return speaker.isPresent() || before.has(TOPIC) ? speaker : before.first(GROUP).flatMap(speakers::in);
    }

    private Optional<Said> quoteAfter(Part segment, Optional<Part> mentionedBefore) {
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
                .map(speaker -> new Said(speaker, "说", before, quote));
    }

    private Optional<Said> postposed(Part segment) {
        Search m = segment.matcher(POSTPOSED);
        return m.find() ? speakers.in(segment.sub(m.start(2), m.end(2)))
                .map(speaker -> new Said(speaker, "反映", segment.sub(0, 0), segment.sub(m.start(1), m.end(1)))) : Optional.empty();
    }
}
