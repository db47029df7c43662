package org.minqing.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who says what in a segment: 楼栋长蒋美娣说,…… · “……”街坊珍姨说 · 区排水公司:…… */
final class Attribution {

    /** @param how from the verb to where the words said begin */
    record Said(Speaker speaker, String verb, Part how, Part words, List<Part> more) {
        Said(Speaker speaker, String verb, Part how, Part words) {
            this(speaker, verb, how, words, List.of());
        }
    }

    private static final Expression VERB = Expression.of("(?:" + Lexicon.anyOf(Set.copyOf(List.of((Acts.ASKING + "|" + Acts.RAISING + "|" + Acts.PROMISING + "|" + Acts.SAYING + "|请").split("\\|"))))
            + "|给出了?[^,。;:]{0,8}(?:时间表|答复|承诺|方案|办法|回应|说法|时限)(?=[,:])|(?:关心|担心|反映|期盼|盼望|头疼|发愁|揪心|操心)(?=的(?:还|就|也|主要)?(?:是|有|问题|[,:])))(?!\\d+(?:余|多)?[条件个项]|(?:答复|办结|办理|解决)?(?:期限|时限)|的(?!(?:还|就|也)?是)|者|人(?!员)|书|率|单|会(?=[,。上议现召举、的]|$)|关切|了解(?!决)|工作(?!人员|要)|(?:了)?(?:充分|高度|由衷|衷心|诚挚|亲切|热烈|大力|十分|非常|一致|节日|崇高|敬意和|诚挚的|衷心的|亲切的|的|由衷的){0,2}(?:肯定|感谢|赞赏|赞同|赞许|认可|满意|慰问|问候|祝贺|理解|支持|敬意|欢迎|欣慰|关切)(?=[,。;、]|$|和|与)|箱|本(?=[子上里中,。、]|$)|法|案|权|话题|小组|主任|中心|科|局|得最多的人|强烈|集中|突出|较多|最多的)(?<!讲(?=[话解究座堂台]))(?<!说(?=出了|起来))(?<!街道出)");
    /** 选民可当面向代表反映: that one may say something is nothing said. */
    private static final Expression OFFERED = Expression.of("(?:可以?|欢迎|敬请)(?:均|都|当面|随时|直接|前往|拨打|通过|向)");
    private static final Expression DENIED = Expression.of("(?:(?:群众|居民|百姓|村民|市民|选民)的|没有?|不|未|无需|尚未|并未|各项|下级|上级|总体|个人|集体|有关|相关|统一|决策|意见|宝贵|对策|合理化|(?:诉求|问题|意见|想法|看法|困难)[和与]|提出了?|形成)(?:马上|急着|立即|立刻|轻易)?$");
    private static final Expression ASKING_HE = Expression.of("^(?:[^,]{0,8})?[他她](?!们)[^,]{0,16}(?:要求|强调|指出|叮嘱|嘱咐|提醒)$|^[他她]对[^,]{2,12}提出$");
    private static final Expression HE = Expression.of("^[他她](?!们)");
    private static final Expression EMPTY = Expression.of("^(?:(?:难处|苦衷|心声|烦恼|实情|顾虑|心里话)[,:]|得(?:最|较)?多的(?:还)?是|得最[^,]{1,4}的是|(?:的)?(?:还|就|也)?是(?=[,:])|的(?:还|就|也|主要)?(?:是|有|问题[,:])|是(?!不|否)|[说了]|过(?![渡路道街夜滤敏剩度程期节年户高低])|到(?![位期点站户账])|着(?![火急陆])|道(?![路闸口])|的是|[,: ])+");
    private static final Expression ABOUT = Expression.of("^(?:并|同时|还|又)?(?:就|对|围绕|针对|对于)[^他她]{2,30}$");
    /** 他对居民反映的……问题,表示……: what is said of the matter is no speech of its own. */
    private static final Expression ABOUT_WHAT = Expression.of("(?:针对|围绕|关于|对|就)[^,。]{0,14}$");
    private static final Expression MATTER = Expression.of("(?:问题|诉求|意见|建议|情况|困难|需求|疑问|难题|事项)[,]?$");
    private static final Expression THEN_SAYS = Expression.of("^(?:当场|现场|当即|随即|一一|逐一|也|并|均|都|明确|郑重)*(?:表示|承诺|答应|回应|答复|解答|表态|提出|要求|强调|作出|给出)");
    /** 对居民普遍反映……: what somebody else deals with. */
    private static final Expression OF_RESIDENTS = Expression.of("^(?:针对|对于|对|就|围绕|关于)[^,]{0,10}(?:" + Lexicon.anyOf("kinds_people") + "|大家|代表)(?:们)?(?:集中|普遍|强烈|积极|所|纷纷|最)*$");
    private static final Expression NO_SUBJECT = Expression.of("^(?:(?:并|还|又)?(?:向|跟)[^,他她反提]{2,10}$|并|还|也|同时|则|又|就|再|(?:详细|认真|耐心|一一|逐一|逐条)?(?:记录|记下|倾听|解释|解答|回应|答复|说明|听取)|(?:作出|做出|作了|做了|进行|给予|予以)(?:了)?(?:相应|相关|一一|详细|耐心|现场|逐一)?(?:的)?|当场|当即|随即|随后|现场|希望|一一|逐一|逐项|再次|特别|着重|明确|[, ])*$");
    private static final Expression FIRST = Expression.of("诉说|诉苦|求助|吐槽|抱怨|投诉|交待|敦促|交代|吩咐|请|责成|交办|督促|表示|要求|强调|指出|希望|建议|反映|提出|承诺|答应|叮嘱|嘱咐|提醒|说|想|担心");
    static final Expression GROUP = Expression.of("^((?:与会|参会|在场|到场|在座|老|各|社区|村里的?|不少|许多|部分)?(?:" + Lexicon.anyOf("kinds_people") + "|代表|大家|大伙|乡亲|街坊)(?:们)?)(?!小组)");
    private static final Expression ADDRESSED = Expression.of("^(?:随行的|在场的)?(?:[\\p{IsHan}]{0,10}?(?:" + UnitNames.SUFFIX + "|部门|单位|社区|村里|物业)).{3,}");
    private static final Expression OBJECT = Expression.of("^(?:过)?[^,:。;]{2,10}[,:]");
    private static final Expression PREVIOUS_CUT = Expression.of("关注|聚焦|立足|因|由于|来到|前来|走进|前往|找到|与|向|对|就|在|认真|进行|分别|还|也|从|听|看|走|说|不|有|已|一|坐|拿|拉|正|刚|是|当场|翻|掏|指|接|算|打开|点|摊|查|逐|耐心|仔细|详细|热情|积极|为|边|把|将|围绕|通过|深入|结合");
    private static final Expression DUTIES = Expression.of("由[\\p{IsHan}]{2,12}(?:牵头|负责|会同|组织|落实|利用|在|于|尽快|限期)|[,;](?:各|区|县|镇|乡|街道)[\\p{IsHan}]{1,8}要");
    /** 针对居民提出的诉求, names what is answered, not who answers. */
    static final Expression TOPIC = Expression.of("^(?:同时,?)?(?:针对|对于|对(?!此)|关于|围绕|就|听取|面对)[^,]{2,40}(?:问题|诉求|意见|建议|困难|情况|需求|疑问|难题|事项|心愿|要求|的)[,]?$");
    static final Expression TOPIC_BEFORE = Expression.of("^(?:针对|对于|对(?!此)|关于|围绕|就|听取|面对)[^,]{2,40}[,]");
    private static final Expression ANSWER = Expression.of("(?:回应|答复|解答|回复|解释|说明|表态|承诺)(?!的)|(?:方案|措施|办法|对策)$");

    private final Speakers speakers;
    private final Mentions mentions;
    private final Quotations quotations;

    Attribution(Speakers speakers, Mentions mentions) {
        this.speakers = speakers;
        this.mentions = mentions;
        this.quotations = new Quotations(this, speakers, mentions);
    }

    Optional<Said> in(Part segment, Optional<Part> mentionedBefore) {
        if (segment.startsWith("“")) {
            Optional<Said> quoted = quotations.first(segment, mentionedBefore);
            if (quoted.isPresent()) {
                return quoted;
            }
        }
        return quotations.postposed(segment)
                .or(() -> byVerb(segment))
                .or(() -> byColon(segment))
                .or(() -> quotations.after(segment, mentionedBefore));
    }

    Optional<Said> byVerb(Part segment) {
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
                if (before.has(ABOUT_WHAT) && clause.has(MATTER) && i + 1 < clauses.size() && clauses.get(i + 1).has(THEN_SAYS)) {
                    continue;
                }
                if (before.has(OFFERED)) {
                    continue;
                }
                if (before.has(DENIED) && !(verb.equals("表示") && before.endsWith("统一"))) {
                    continue;
                }
                if (before.has(OF_RESIDENTS) && Expression.is(verb, "反映|反应|提出|反馈|关心|关注|投诉|咨询")) {
                    continue;
                }
                before = before.has(ABOUT) ? before.sub(before.length()) : before;
                Optional<Speaker> named = before.has(HE) ? who(clauses.subList(0, i)) : Optional.empty();
                Optional<Speaker> speaker = named.isPresent() ? named : ASKING_HE.matcher(before + verb).find() ? speakers.asking() : before.has(NO_SUBJECT)
                        ? subject(Expression.is(verb, "表示|承诺|答应|表态") ? earlier(segment, clause) : clauses.subList(Math.max(0, i - 3), i), clauses.subList(0, i), verb)
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
        if (speaker.role() == Speaker.Role.RESIDENT && Expression.is(verb, "督促|责成|交办|交代|吩咐|布置|部署|指示|勉励|寄语|议定|决定|安排")) {
            return false;
        }
        if (rest.has("^[^,。]{0,12}表示(?:赞赏|感谢|肯定|认可|赞同|支持|欢迎)")) {
            return false;
        }
        if (verb.equals("提出") && speaker.role() == Speaker.Role.LEADER) {
            return rest.has("^[^,。;]{0,24}(?:要求|意见|希望|建议|期望)");
        }
        return !Expression.is(verb, "想|部署|安排|明确|确定|决定|布置|交办") || speaker.role() == Speaker.Role.LEADER || verb.equals("想") && speaker.role() == Speaker.Role.RESIDENT || verb.equals("明确") && speaker.role() == Speaker.Role.UNIT && rest.startsWith("将");
    }

    /** The clause begins with the verb: the subject stands in a clause before it. */
    private Optional<Speaker> subject(List<Part> clauses, List<Part> here, String verb) {
        if (!FIRST.matcher(verb).matches() || here.isEmpty() && Expression.is(verb, "说|想|反映|诉说|诉苦|求助|吐槽|抱怨|投诉|担心|请|交办|督促")) {
            return Optional.empty();
        }
        Optional<Part> leader = speakers.lastLeader().filter(name -> Expression.is(verb, "请|责成|交办|交待|敦促|交代|吩咐|督促|要求|强调|叮嘱|嘱咐|提醒|指出"));
        if (Expression.is(verb, "表示|承诺|答应|表态")) {
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
        boolean asks = Expression.is(verb, "要求|强调|叮嘱|嘱咐|希望|提醒|提出|指出");
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
        } else if (Expression.is(verb, "告诉|提醒|告知")) {
            Search object = rest.matcher(OBJECT);
            words = object.find() ? rest.sub(object.end()) : words;
        }
        Part how = rest.sub(0, Math.max(0, words.from() - rest.from()));
        return new Said(speaker, verb, how, Quotations.only(words.trim()));
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
        Optional<Speaker> speaker = quotations.anyIn(before);
        boolean bare = speaker.isPresent() && before.length() - speaker.get().words().length() <= 1;
        Part last = Sentences.clauses(before).getLast();
        String verb = last.has(ANSWER) ? "答复" : last.has("意见|建议|诉求|问题") ? "提出" : "说";
        return speaker.filter(who -> who.role() != Speaker.Role.LEADER || bare || verb.equals("答复"))
                .map(who -> new Said(who, verb, before, Quotations.only(words.trim())));
    }

}
