package org.minqing.report;

import java.util.List;
import java.util.Optional;

/**
 * Who told what no rule of speech understood: whoever is named with a verb of telling in its own first clause or before it, behind its
 * quotation, or in the label, cell or heading before it.
 */
final class Tellers {

    private static final String TELLS = "(?<![听据传小])说(?!不清|好|是|法|明|服|起来)|(?<!座|会)讲(?![话究座])|反映|提(?:出|议|到|得|了|起|的|、)|建议|问(?![题候金卷政])|表示|认为|觉得|希望|盼|愁|担心|惦记|嫌|抱怨|诉苦|数落|补(?:充|了[一刀])|接(?:着|口|过|话|上|嘴)|搭话|插(?:了)?话|念叨|喊|嚷|指出|(?<![名职])称(?!赞|号)|谈(?![判会心])|介绍|吐槽|要求|呼吁|坦言|直言|转述|打听|开(?:腔|口)|关心|七嘴八舌|答|回(?:应|复)|解释|承诺|承认|表(?:了|明)?态|保证|允诺|应(?:下|承|允)|应(?=[:,]?$)|认领|接了|松了?口|签(?:了)?字|决定|定(?:了|下)|明确(?=[,:]?$)|拍(?:板|胸)|给了?话|(?:指|謂|道|話)(?=[,:]?$)|算(?:过|了)|举报|投诉|发来|写(?:着|的)|商(?:定|议)|认定|汇报|(?:的)?(?:烦心事|心病|难处|心愿|扣子|问题|意见|诉求|期待|想法|愿望|苦恼|烦恼)";
    private static final Expression TELLING = Expression.of("(?:" + TELLS + ")(?:[^,;:。]{0,5}|[得的起了到][^,;:。]{0,12})$");
    private static final Expression FIRST = Expression.of("^([^,;:。“”]{2,18}?)(?:则|也|还|就|都|又|先|最|普遍|集中|主要|当场|马上|当即|接着)*(?:(?<![听据传])说(?!不清|好|是|法|明)|反映|提出|建议|问(?![题候])|表示|认为|觉得|希望|盼|担心|嫌|抱怨|称(?!赞)|介绍|呼吁|坦言|直言|打听|答应|承诺|关心|关注|发愁|(?<!座)讲(?![话究座])|答(?![应复])|同意|决定|明确|允诺|提[起到]|念叨|汇报)");
    private static final Expression CUT = Expression.of("(?<=.)(?:则|也|还|就|都|又|先|最|更|倒|马上|当场|当即|当着|随即|立即|立刻|即场|即席|连忙|边|一边|一手|红着|脸|满脸|指着|指|站|举|拿|翻|摆|摇|把|将|对|向|跟|给|在|听|看|拉|抱|递|倚|追|领|捧|掰|蹲|挤|朝|沉默|抹|小声|低声|掏|快人快语|直截了当|一口气|忽然|突然|最后|接|补|插|答|回|笑|没|不|正|记(?!者)|端|扭|头一个|第一个|一句话|专程|特地|特意|拦|凑|叹|忍不住|皱|搓|挠|掏|扯|很|有|是|姓|从|当|打|包|租|今年|意见|反映|" + TELLS + ")");
    private static final Expression LEADING = Expression.of("^(?:[\\d一二三四五六七八九十]{1,2}[.、)]|[【\\[][^】\\]]{1,5}[】\\]]|[●▲■◆▌▍◇○·]|[\\uD83C-\\uDBFF][\\uDC00-\\uDFFF]|—+|来自|随后|于是|这时|此时|对此|接话筒的是|最后开口的是|说话的是|(?:第[一二三四五六七八九十]+(?:位|个|拨|号|户)[^,是]{0,6}是)|还有|也有|有(?=[一位个名几])|而|但|可(?!以)|另(?:外|据)|据|其中|至于|随(?:行|来)的|受访的|坐在[^,]{1,6}的|旁边的?|一旁的|隔着[^,]{1,3}的|她?对面的| )+(?=.{2})");
    private static final Expression PRONOUN = Expression.of("^(?:[^他她]{0,3}[他她](?!们|家|的|[老婆妻丈儿女媳父母]))");
    private static final Expression NO_SUBJECT = Expression.of("^(?:回来|红着|转身|只好|立刻|立即|最后|随后|并|便|还|又|也|当场|当即|同时|于是|这才|才|一开口|应下|满口|转述|替|表态|逐一|现场|明确|可|散会前|大意是|接着|自称|说|讲|提|问|答|表示|承诺|答应|建议|反映|希望|介绍|回应|要求|倒|不过|就)");
    private static final Expression OTHER_END = Expression.of("^(?:对方|那[头边]|电话(?:那[头边]|里))");
    private static final Expression CALLED = Expression.of("(?:给|拨通了?|拨了|联系了?|跟|与|同)([^,。]{2,16}?)(?:打了?|的电话|通了|$)");
    private static final Expression SOME = Expression.of("^(?:有的人?|有人|也有人|还有人|还有的|人)$");
    /** How words for a person or body end. */
    private static final Expression SOMEBODY = Expression.of("(?:[户民农主人员长者师工生手商贩友客兵医嫂妇妈爸婆公爷奶姨叔伯姐哥妹弟娃婶嬢娘爹]|们|老板|代表|书记|委员|主任|经理|职工|群众|党员|青年|大户|能手|乡贤|家长|大家|先生|女士|小姐|太太|孩子|老伴|媳妇|丈夫|妻子|两口子|局|办|站|所|医院|校|厂|公司|中心|社区|街道|镇里|部门|单位|企业|物业|[一-鿿]方|银行|集团|协会|大队|委会|科|同志|领导|教导员|技术员|[一-鿿]{1,2}(?:总|某)|^[老小阿][一-鿿]|(?<=[的师长户民工员])[老小阿][一-鿿]|\\d{1,2}人|[卖种养开赶放修做][一-鿿]{1,3}的)$");
    private static final Expression NAMED = Expression.of("(?:[户民农主人员长者师工生手商友客医妇]|老板|代表|书记|委员|主任|经理|职工|群众|党员|青年|总|媳妇|司机|女士) ?[一-鿿]{2,4}$");
    private static final Expression NOBODY = Expression.of("^(?:向|跟|给|对(?!面|方)|本报|其他|办理|顺便|一件件|签字|迟迟|七嘴八舌|小区|道路|座谈|会上|现场|走访|问题|意见|关于|针对|对于|为了?|由于|因|从|在|把|被(?!约谈|访)|让|请|听|看|就|这|那|不|没|去|来(?!访)|已|将|不过|所以|如果|只|一[是块]|二是|三是|其[次一二]|下一步|目前|现在|今年|去年|明年|昨|今天|当|随后|时间|地点|反映|诉求|内容|处理|结果|答复|回复|说|讲|提|问|建议|希望|并|同时|画外音|解说|短片|原来|原先|接着|一开口|替|倒|比|[我他她你]|[—〔【(]|主要|事项|来访|序号|存在|详细|然后|最|怕|摆|递|满屋|会议|又|很|却|一并|站|写|话|还|早)|记者|記者|通讯员|报导|報導|(?:问题|方面|工作|情况|的事|一件|中的|有的是|会议|区的|镇的|村的|上的|三期|二期|一期|多些|为难|两难|回话|三点|打断他|[看走听]到的|没人)$|[我你他她咱]们|[,，。;]");
    /** What is named with little around it but by the clause that tells. */
    private static final Expression SHAPED = Expression.of("^(?:(?![有是在了很他她我你])[一-鿿“”·A-Za-z0-9 ]){2,8}$");
    private static final Expression LABEL = Expression.of("(?:^|[。;!?|\\n ])(?:问|提问|发言|答|答复|回复|回应)?[(]([^()\\d]{2,16})[)]:“?$|(?:^|[。;!?|\\n”】\\] ]|\\d[.、])([^,;:。!?|]{2,24}?)(?:[(][^()]{1,12}[)])?:“?$|(?:^|[。;!?|\\n”])([^,;:。!?|“”]{2,12})“$|[\\[]([^\\[\\]]{2,20})[\\]] ?(?:[\\p{IsHan}]{1,4}好,? ?)?$");
    /** 桂花阿婆拉住他的手不放|:“书记,…… */
    private static final Expression OPENED = Expression.of("([^,;:。!?“”]{2,30})[:,]“[^“”]*$");
    private static final Expression CELL = Expression.of("[|]\\s?([^|\\d][^|]{1,20}?)(?<!社区|村|小区)\\s?[|]\\s?$");
    /** ……。”(业主代表) · ……?(选民 老罗), on a line of its own too · ……。——网格员 小佟. */
    private static final Expression SIGNED = Expression.of("^[。!?]?”[。]?[(]([^()\\d]{2,16})[)]|^[。!?]?[ \\n]?[(]([^()\\d]{2,16})[)](?=\\n|$)|^[。!?]?”?[ \\n]?—+ ?([^,。;:()\\d—\\n]{2,12})(?=\\n|$)");
    /** 第一个来的是职工老孔。|他家的地…… */
    private static final Expression TURN = Expression.of("(?:(?:来|说|开口|发言|提问|反映|坐下来|站起来|说事|说话|出声|排在[^,]{1,5})的(?:人)?|第[一二三四五六七八九十]+[位个户家]|[头另]一[位个户家]|一单|剩下一户)(?:则|却|就|还)?是([^,]{2,16})$");
    /** 村民强某家的|核桃卖不动: whose it is. */
    private static final Expression WHOSE = Expression.of("^([^,]{2,12}?)(?:家的?|的)$");
    /** A field of a form, above what he brought forward. */
    private static final Expression FIELD = Expression.of("(?:^|[ |])(?:来 ?访 ?人|反映人|诉求人|信访人|投诉人|来电人|被访人)(?:姓名)? ?[:|] ?([^,。;:|\\d(]{2,16})");
    private static final Expression HEADING = Expression.of("^(?:[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十][)])?([^,。;:、\\d]{2,14}?)(?:所)?(?:主要|集中|普遍)?(?:反映|意见|建议|陈述|诉求|发言|心声)[^,。;]{0,8}[::]?$");
    private static final Expression I_PROMISE = Expression.of("^我[^们,]{0,3}(?:承诺|答应|保证|表态)");
    /** Somebody speaks in the sentence that the words go on. */
    private static final Expression SAID_HERE = Expression.of("(?:说|表示|承诺|答应|表态|答复|作答|回应|保证|解释|要求|提出|提议|告诉|答|道|:)[^。!?]*$");
    private static final Expression OFFICE = Expression.of("(?:^|[ |])(?:责任|承办|答复|办理)单位 ?[:|] ?([^,。;:|(]{2,24})");
    private static final Expression LOCAL_UNIT = Expression.of("^(?:物业|社区|村里|镇里|乡里|街道|开发区|园区|[\\p{IsHan}]{2,4}(?:社区|村))$");
    private static final Expression NO_UNIT = Expression.of("[已给归他她我你去跟把列入各说问办需]|的[事钱]|^.{11}");
    private static final Expression OTHERWISE = Expression.of("^([^,;:。“”]{2,12}?)则");
    private static final Expression GOES_ON = Expression.of("[将会已能把让给同与没有他她]|^\\d|代表$");
    private static final int BY_WHOM = 24;
    private static final int NEAR = 40;
    private static final int FAR = 200;
    private static final int CLAUSES = 12;
    private static final int LINES = 8;

    private final Speakers speakers;
    private final Mentions mentions;

    Tellers(Speakers speakers, Mentions mentions) {
        this.speakers = speakers;
        this.mentions = mentions;
    }

    /** Who told these words; leaders only where they may have, or are named right before. */
    Optional<Part> of(Part words, boolean leaders) {
        Part before = before(words);
        boolean quoted = words.text().depth(words.from()) > 0;
        boolean alone = leaders && !quoted && !before.has(SAID_HERE);
        return own(words)
                .or(() -> alone ? actor(words) : Optional.empty())
                .or(() -> before.first(CELL))
                .or(() -> signed(words))
                .or(() -> label(before))
                .or(() -> quoted ? opened(before).or(() -> behind(words, before)) : Optional.empty())
                .or(() -> leaders ? unitOf(before) : Optional.empty())
                .or(() -> adjacent(before))
                .or(() -> alone ? actorOf(words) : Optional.empty())
                .or(() -> leaders ? field(OFFICE, before) : Optional.empty())
                .or(() -> named(before, leaders))
                .or(() -> heading(before))
                .or(() -> field(FIELD, before))
                .map(who -> who.trim(",:;。 "))
                .filter(who -> !who.isEmpty());
    }

    private boolean leader(Part who) {
        return speakers.leaderIn(who).isPresent();
    }

    private static Part before(Part words) {
        Text text = words.text();
        return new Part(text, Math.max(text.lines().get(text.lineAt(words.from())).from(), words.from() - FAR), words.from());
    }

    /** 委员冀北建议|采取……, where the words were taken with who says them. */
    private Optional<Part> own(Part words) {
        if (words.has(I_PROMISE)) {
            return Optional.of(words.sub(0, 1));
        }
        Search m = words.matcher(FIRST);
        return m.find() ? somebody(bare(words.sub(0, m.end(1)))) : Optional.empty();
    }

    /** 规划局将会同公交公司…… · 由物业每天清两遍. */
    private static Optional<Part> actor(Part words) {
        List<Part> units = UnitNames.opening(words.startsWith("由") ? words.sub(1) : words);
        return units.isEmpty() || units.getFirst().has(NO_UNIT) ? Optional.empty() : Optional.of(units.getFirst().upTo(units.getLast()));
    }

    /** 护栏由交警队这个月装好. */
    private static Optional<Part> actorOf(Part words) {
        int by = words.toString().indexOf('由');
        return by > 0 && by < BY_WHOM ? actor(words.sub(by)) : Optional.empty();
    }

    /** 路由交通局|年底前修好, 镇财政所则|…… */
    private static Optional<Part> unitOf(Part before) {
        Part last = before.isEmpty() ? before : behindQuotation(before.split(",;:。!?…").getLast());
        Search more = last.matcher("(?:则|也|还|将|就|已|负责|决定|宣布|承诺|答应|表示|说)+$");
        Part clause = bare(more.find() ? last.sub(0, more.start()) : last);
        Part who = clause.sub(clause.toString().lastIndexOf('由') + 1);
        return who.has("[,;:。!?“”]$") || !UnitNames.unit(who) && !who.has(LOCAL_UNIT) ? Optional.empty() : Optional.of(who);
    }

    private static Part behindQuotation(Part clause) {
        int quotation = clause.has("[,:]$") ? clause.toString().lastIndexOf('”') : -1;
        return quotation >= 0 && quotation + 3 < clause.length() ? clause.sub(quotation + 1) : clause;
    }

    private Optional<Part> signed(Part words) {
        Part after = new Part(words.text(), words.to(), Math.min(words.text().norm().length(), words.to() + 24));
        Search m = after.matcher(SIGNED);
        if (!m.find()) {
            return Optional.empty();
        }
        boolean quoted = m.start(1) >= 0;
        Part who = quoted ? after.sub(m.start(1), m.end(1)).split(",").getLast() : m.start(2) >= 0 ? after.sub(m.start(2), m.end(2)) : after.sub(m.start(3), m.end(3));
        return quoted ? Optional.of(who) : somebody(who);
    }

    private Optional<Part> label(Part before) {
        return before.first(LABEL).map(Tellers::bare).filter(who -> !who.has(NOBODY) && !who.has(TELLING));
    }

    private Optional<Part> opened(Part before) {
        return before.first(OPENED).map(Tellers::bare).flatMap(this::subject);
    }

    /** 养殖户初长江|包的浮筏……: nothing between them. */
    private Optional<Part> adjacent(Part before) {
        Part last = before.isEmpty() ? before : before.split(",;:。!?…“”").getLast();
        Search whose = last.matcher(WHOSE);
        Optional<Part> owner = whose.find() ? somebody(bare(last.sub(0, whose.end(1)))) : Optional.empty();
        if (owner.isPresent()) {
            return owner;
        }
        return last.isEmpty() || last.has("[,;:。!?“”]$") || last.has(TELLING) ? Optional.empty() : subject(bare(last)).filter(who -> who.has(NAMED) || who.has("(?:[户者]|们)$"));
    }

    /** “……”老朱说。 */
    private Optional<Part> behind(Part words, Part before) {
        String norm = words.text().norm();
        int closing = norm.indexOf('”', words.to() - 1);
        int end = norm.indexOf('\n', words.from());
        int line = end < 0 ? norm.length() : end;
        if (closing < 0 || closing >= line || closing - words.to() > 80) {
            return Optional.empty();
        }
        Part tail = new Part(words.text(), closing + 1, Math.min(line, closing + 50)).trim(",。");
        List<Part> clauses = tail.split(",。;:!?“");
        Part first = clauses.isEmpty() ? tail : bare(clauses.getFirst().trim(",。;:!?“"));
        return first.has(PRONOUN) ? introducedIn(before) : subject(first);
    }

    private Optional<Part> introducedIn(Part before) {
        return before.split(",;:。!?").reversed().stream().limit(CLAUSES).map(clause -> introduced(bare(clause.trim(",;:。!?“” ")))).flatMap(Optional::stream).findFirst();
    }

    private Optional<Part> named(Part before, boolean leaders) {
        List<Part> clauses = before.split(",;:。!?…").reversed().stream().limit(CLAUSES).toList();
        for (int i = 0; i < clauses.size(); i++) {
            Optional<Part> teller = tells(clauses, i, leaders);
            if (teller.isPresent()) {
                boolean near = i == 0;
                return teller.filter(who -> leaders || near || !leader(who));
            }
        }
        return Optional.empty();
    }

    /** Who tells in the clause; that it was a leader, where those do not tell such things, is an answer too. */
    private Optional<Part> tells(List<Part> clauses, int i, boolean leaders) {
        Part words = bare(behindQuotation(clauses.get(i)).trim(",;:。!?“” "));
        boolean colon = clauses.get(i).endsWith(":");
        Search first = words.matcher(FIRST);
        boolean told = words.has(TELLING);
        boolean begun = !told && first.find();
        if (colon && !told && words.length() <= 8 && words.has(SHAPED) && !words.has(NOBODY)) {
            return Optional.of(words);
        }
        Search turn = words.matcher(TURN);
        if (turn.find()) {
            return somebody(words.sub(turn.start(1), turn.end(1)));
        }
        if (!told && !begun) {
            return Optional.empty();
        }
        List<Part> earlier = clauses.subList(i + 1, clauses.size()).stream().map(clause -> bare(clause.trim(",;:。!?“” "))).toList();
        if (leaders && words.has("^我(?!们)")) {
            return Optional.of(words.sub(0, 1));
        }
        if (words.has(PRONOUN)) {
            Optional<Part> official = leaders ? earlier.stream().map(this::official).flatMap(Optional::stream).findFirst() : Optional.empty();
            return official.isPresent() ? official : earlier.stream().map(this::introduced).flatMap(Optional::stream).findFirst();
        }
        if (words.has(OTHER_END)) {
            return earlier.stream().limit(4).map(one -> one.first(CALLED)).flatMap(Optional::stream).findFirst().or(() -> Optional.of(words.sub(0, 2)));
        }
        if (begun) {
            return somebody(words.sub(0, first.end(1)));
        }
        Part head = cut(words);
        if (head.has(SOME)) {
            return earlier.stream().limit(5).map(one -> one.first(Attribution.GROUP)).flatMap(Optional::stream).findFirst().or(() -> Optional.of(head));
        }
        Optional<Part> teller = subject(words);
        if (teller.isEmpty() && words.has(NO_SUBJECT)) {
            return earlier.stream().limit(3).map(this::subject).flatMap(Optional::stream).findFirst();
        }
        return i > 0 && !colon ? teller : teller.or(() -> Optional.of(head).filter(who -> who.has(SHAPED) && !who.has(NOBODY)));
    }

    /** Who speaks in these words themselves: 住建局表示,…… · 市场监管分局则…… */
    Optional<Part> within(Part words) {
        Search m = words.matcher(FIRST);
        Optional<Part> says = m.find() ? Optional.of(words.sub(0, m.end(1))).filter(who -> isSomebody(who) && !who.has(GOES_ON)) : Optional.empty();
        Search other = words.matcher(OTHERWISE);
        return says.isPresent() || !other.find() ? says : Optional.of(words.sub(0, other.end(1))).filter(UnitNames::unit);
    }

    /** Who is named with a verb of telling right before the words: whoever spoke before him told something else. */
    Optional<Part> rightBefore(Part words) {
        Part before = before(words);
        List<Part> clauses = before.sub(Math.max(0, before.length() - NEAR)).split(",;:。!?").reversed();
        Part last = clauses.isEmpty() ? words.sub(0, 0) : clauses.getFirst();
        if (!last.has("[,:]“?$|[^,;:。!?“”]$") || !last.has(TELLS)) {
            return Optional.empty();
        }
        Part clause = bare(behindQuotation(last).trim(",;:。!?“” "));
        return clause.has(TELLING) ? subject(clause).filter(who -> who.has(SOMEBODY) || who.has(NAMED) || leader(who)) : Optional.empty();
    }

    /** Whom 他 means who promises: an official, before any resident. */
    private Optional<Part> official(Part clause) {
        return speakers.leaderIn(clause).map(Speaker::words).or(() -> subject(clause).filter(who -> speakers.in(who).filter(speaker -> speaker.role() != Speaker.Role.RESIDENT).isPresent()));
    }

    /** Whom 他 means: 第二户是老党员额尔敦. */
    private Optional<Part> introduced(Part words) {
        return mentions.last(words).or(() -> words.first("(?:是|叫|给了|碰到|遇到)([一-鿿]{2,14})$").flatMap(this::somebody)).or(() -> subject(words));
    }

    /** The shortest beginning that names somebody: 石桥派出所所长余则|当场. */
    private Optional<Part> subject(Part words) {
        Search m = words.matcher(CUT);
        for (int i = 0; i < 8 && m.find(); i++) {
            Optional<Part> who = somebody(words.sub(0, m.start()));
            if (who.isPresent()) {
                return who;
            }
        }
        return words.length() <= 8 ? somebody(words) : Optional.empty();
    }

    /** 二、业主意见与建议, above a list. */
    private Optional<Part> heading(Part before) {
        List<Part> lines = before.text().lines();
        int here = before.text().lineAt(before.to());
        if (!Ordinals.begins(lines.get(here))) {
            return Optional.empty();
        }
        for (int i = here; i >= Math.max(0, here - LINES); i--) {
            Search m = lines.get(i).matcher(HEADING);
            if (m.find()) {
                return somebody(lines.get(i).sub(m.start(1), m.end(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> field(Expression named, Part before) {
        Text text = before.text();
        int here = text.lineAt(before.to());
        for (int i = here; i >= 0 && i > here - LINES; i--) {
            int end = i == here ? before.to() : text.lines().get(i).to();
            Optional<Part> found = new Part(text, Math.max(text.lines().get(i).from(), end - FAR), end).first(named);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Part cut(Part words) {
        Search cut = words.matcher(CUT);
        return cut.find() ? words.sub(0, cut.start()) : words;
    }

    /** Of 从夜市回来的秀姐 only 秀姐. */
    private Optional<Part> somebody(Part who) {
        Part given = who.trim(",;:。!?“” ");
        Part words = given.endsWith("的") && !isSomebody(given) ? given.sub(0, given.length() - 1) : given;
        int of = words.toString().lastIndexOf('的');
        return Optional.of(words).filter(this::isSomebody).or(() -> Optional.of(words.sub(of + 1)).filter(named -> of > 0 && words.length() <= 20 && isSomebody(named)));
    }

    private boolean isSomebody(Part words) {
        boolean shaped = words.length() >= 2 && words.length() <= 20 && !words.has(NOBODY);
        return shaped && (words.has(SOMEBODY) || words.has(NAMED) || speakers.in(words).isPresent());
    }

    private static Part bare(Part clause) {
        Search m = clause.matcher(LEADING);
        return m.find() ? clause.sub(m.end()) : clause;
    }
}
