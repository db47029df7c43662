package org.minqing.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from the words before a verb of saying who says it. */
final class Speakers {

    private static final String KIND = Lexicon.anyOf("kinds_people");
    private static final String CALLED = Lexicon.anyOf("forms_of_address");
    private static final String FAMILIAR = "(?:[老小阿][\\p{IsHan}]{1,2}|[\\p{IsHan}]{1,3}?" + CALLED + ")";
    private static final String HEAD = "(?:党委|党组|党支部|分管|主要|相关|有关|班子|及|和)*(?:" + Lexicon.anyOf("unit_heads") + ")";
    private static final Expression UNIT = Expression.of(
            "^(?!与会|参会|到会)(?:[\\p{IsHan}“”A-Za-z0-9、]{2,22}?" + UnitNames.SUFFIX
                    + "|(?:[\\p{IsHan}]{0,8})(?:局|办|街道)|[\\p{IsHan}“”A-Za-z0-9、]{0,22}?(?:物业|企业|开发商|[\\p{IsHan}]{0,4}(?:施工|承包|建设|开发|运营|产权|管理|实施|设计|监理|企业|物业|院|校|店|厂|公司)方|施工单位|项目部|部门|单位|电力|自来水|燃气|环卫|交警|城管|运营商))(?:[(]单位[)])?" + HEAD + "?$");
    private static final Expression UNIT_HEAD = Expression.of(
            "^(?!与会|参会|到会)[\\p{IsHan}“”A-Za-z0-9、]{1,22}?(?:" + UnitNames.SUFFIX + "|物业|企业|开发商|施工方|项目部)" + HEAD + "$");
    private static final Expression PEOPLE = Expression.of("(?:代表|群众|居民|村民|业主|成员|党员|商户|住户)(?:们)?$");
    private static final Expression UNIT_STRICT = Expression.of("(?:局|委|办|中心|公司|街道|大队|所|处|站|部)(?:党委|有关|相关)?代表$");
    private static final Expression UNIT_BARE = Expression.of(
            "^(?:各级|与会|参会)?(?:党员)?(?:领导|机关|联系|包村|驻村|联村|镇|乡|街道|区|县)(?:领导)?干部(?:们)?$|^(?:区|县|市|镇|乡|街道)?(?:分管|主要|包村|包联|联系|挂点|带队|驻点)领导$|^(?:随行|在场|现场|驻村|驻社区|包村|包片|社区|街道|镇|乡|村|部门|相关|有关|窗口|办事处)*(?:工作人员|工作组|工作队|工作专班|走访小组|走访组|调研组|接访组|慰问组|服务队)(?:成员|组长|队长|负责人)?(?:们)?$|^(?:各|各有关|有关|相关|参会|与会|责任|职能|到场|随行|参加座谈的|参加会议的|在场的?)*(?:领导|部门|单位|部门[(]单位[)]|单位[(]部门[)])(?:和单位)?" + HEAD + "?$|^(?:局长|副局长|大队长|所长|站长|经理)$");
    /** Whatever it is called, somebody is answerable for it. */
    private static final Expression ANSWERABLE = Expression.of("^[\\p{IsHan}“”A-Za-z0-9、]{2,20}(?:负责人|负责同志)$");
    private static final Expression POST = Expression.of("(?:" + Lexicon.anyOf("posts") + "|" + KIND + "|" + HEAD + ")$");
    private static final Expression SHORT_NAME = Expression.of("[老小阿]\\p{IsHan}|\\p{IsHan}(?:工|总|局|科|所)|" + FAMILIAR);
    private static final Expression OWN_BODY = Expression.of("业委会|业主委员会|经济社|合作社|舞蹈队|志愿|文艺队|协会|小组|楼道|楼栋|队队长");
    private static final Expression HOST_BODY = Expression.of(
            "(?:社区|村|嘎查|小区|安置区|居民区|连队|居委会|村委会|大队).{0,8}(?:党委|党总支|党支部|党组织|居委会|村委会|班子|书记|主任|支书|负责人|负责同志|村长|干部|主席|会计|组长|连长)|^(?:老)?支书|^村里$|^社区(?:方面)?$|^社区表示|两委");
    private static final Expression HOST_PLACE = Expression.of("^(?:据)?[\\p{IsHan}]{0,8}(?:社区|村|嘎查|小区|安置区|新村)(?:党委|党总支|居委会|村委会)?$");
    /** Any other company is a place visited, with worries of its own. */
    private static final Expression COMPANY = Expression.of("(?:公司|集团|厂|企业|合作社|农场|酒店|饭店|商场|超市|商户|民宿|服饰|食品|科技|园区|站点|敬老院|养老院|幼儿园|学校|小学|中学|卫生室|店)" + HEAD + "$|^(?:院长|校长|园长|厂长|店长|董事长)$");
    private static final Expression UTILITY = Expression.of(Lexicon.anyOf("utilities"));
    /** How words for a person end that stand before a name: 胶农符亚妹, 民宿老板黄志航, 护士小穆. */
    private static final Expression PERSON = Expression.of("(?:[户民农主人员长者师工生手商贩友客兵医嫂妇妈爸]|老板|代表|书记|委员|主任|经理|职工|群众|党员|青年|大户|能手|护士|司机|乡贤|掌柜|房东|楼长|骑手|战士|模范|班主任|学子|乘客|选民|用户|家长)$");
    private static final Expression RESIDENT = Expression.of(
            "^(?:[^,。;:]{0,16}的)?(?:一位|有位|有的|一名|几位|多位|不少|许多|还有|有|另有|另一位|部分|几名|\\d+岁|[\\p{IsHan}\\d]{1,7}楼的?|住[\\p{IsHan}\\d]{1,7}的){0,3}[\\p{IsHan}“”·]{0,14}(?:等人|等\\d+人|等[一二三四五六七八九十几]+人|等|夫妇|一家)?$");
    private static final Expression RESIDENT_SIGN = Expression.of(
            KIND + "|" + FAMILIAR + "$|代表|队长|户(?:主)?$|们$|车主|妈妈|爸爸|有人|店主|^大家|^大伙|工人|社长|父母|老人|一位|几位|楼上|楼下|双职工|老支书|\\p{IsHan}某某?$");
    private static final Expression MEETING = Expression.of("^(?:会议|座谈会|动员会|大会|动员大会)(?:中|上)?$");
    private static final Expression LEADING = Expression.of(
            "^(?:第[\\d一二三四五六七八九十]+(?:项|条|个)?(?:问题)?由?|由|对此|随后|会上|会后|座谈会上|座谈中|走访中|调研中|现场|其中|而|并且|并|同时|当天|期间|另外|此外|据|接着|最后|首先|目前|这时|一旁的?|旁边的?|坐在[^的]{0,6}的|在场的|在座的|话音未落|此时|于是|只见|针对此|还)+(?=.)");
    private static final Expression ADVERBS = Expression.of("(?:" + Lexicon.anyOf("adverbs")
            + "|在[^,。;:]{0,20}?(?:上|中|时|后|前|里|下)|(?:结合|围绕|就|针对|根据|立足|从|通过)[^,。;:]{2,24}|插(?:了)?话|搭(?:了)?话|接(?:过|着)?话(?:茬|头)?|开(?:了)?腔|畅所欲言|踊跃发言|踊跃|积极|你一言我一语|敞开心扉|打开话匣子|边[\\p{IsHan}]边[\\p{IsHan}]|(?:一边|一面)[\\p{IsHan}]{1,6}|来访|(?:打来?|打进|拨打|致|来)电话?|来信|热线|上访|[叹笑皱红苦拍指握拉摇摆含噙搓竖]着[\\p{IsHan}]{1,5}|[对向给跟][\\p{IsHan}]{1,10})+$");
    private static final Expression NOT_SPEAKER = Expression.of(
            "^(?:正如|随着|积极回应|回应|满足|顺应|响应|回复|为了|短短|一到|一进|刚到|刚进|影响|导致|造成|引起|方便|保障|增进|密切|拉近|增强|提升|提高|促进|推动|加强|搭建|畅通|激发|走进|走入|走到|进入|赶到|帮助|协助|帮|替|陪|引导|组织|邀请|鼓励|安排|欢迎|代表(?!们|$)|听取|倾听|收集|征求|征集|汇集|面对|深入|详细|梳理|了解|走访(?!小?组|团|队)|查看|察看|看|就|将|把|被|为|以|从|按|不|没|是|要|能(?!人)|会(?!议)|来(?!访|自)|去|到(?!场)|向|对|与(?!会)|和|在(?!场|座)|用|让|使|给|经(?!济|营|理)|根据|围绕|通过|离|针对|如何|怎么|因为|所以|如果|关于|认真|并|确保|进一步)");
    /** 居民幸福感, 群众关切: of residents, no resident. */
    private static final Expression OF_SOMEBODY = Expression.of("(?:幸福感|获得感|通行|出行|生活|关切|需求|诉求|利益|权益|满意度?|活动|问题|矛盾|意愿|心声|呼声|意见|建议|热情|服务|工作|桥梁|平台|带|小时.?|分钟.?|是)$");
    /** 逐一为居民: whom it is said to. */
    private static final Expression TO_SOMEBODY = Expression.of("(?:(?:^我?|[一地的细心真])[为向给]|^与(?!会))[\\p{IsHan}]{1,8}$");
    private static final Expression TELLS = Expression.of("(?:集中|普遍|主要|强烈)?(?:反映|反应|提出|反馈|关心|关注|建议)(?:(?:的|了|出)?(?:[^,要将对]|主要){0,12})$|(?:的)?(?:意见|呼声|烦?心事|盼头|难处)(?:最|比较|较|很|主要|集中|归纳|无非|一共|共|也?就?有|是)[^,要将对]{0,12}$");
    private static final Expression THEY = Expression.of("^(?:他们|她们|大家|大伙)(?:最|都|也|还|纷纷|普遍|一致|共同|认真|耐心|一一|逐一|边听边|记录|[并边])*$");
    private static final Expression PRONOUN = Expression.of("^(?:[^,他她]{0,10}(?:时|后|前|中|上|际|间|并|对此))?[他她](?!们)");
    private static final Expression I = Expression.of("^我(?!们?[市区县镇乡村街])");

    private static final Expression BY_POST = Expression.of("^(\\p{IsHan}{1,4}?)((?:副)?(?:主任|书记|局长|所长|站长|镇长|乡长|区长|县长|市长|州长|队长|组长|科长|处长|部长|主席|委员|代表|警官|同志))$");

    private final Set<String> leaders;
    private final Names names;
    private final String article;
    private final Map<String, Speaker> introduced = new HashMap<>();
    /** Names asked for, and whether a word for a person stands before them anywhere. */
    private final Map<String, Boolean> behindKinds = new HashMap<>();
    private final @Nullable Part author;
    private @Nullable Part lastLeader;
    private @Nullable Speaker last;

    /**
     * @param others named with a post, whether they visit or not
     * @param author who says 我 in running text: the writer of a diary
     */
    Speakers(Set<String> leaders, List<Person> others, Names names, String article, @Nullable Part author) {
        this.author = author;
        this.leaders = leaders;
        this.names = names;
        this.article = article.length() > 20_000 ? article.substring(0, 20_000) : article;
        others.stream().filter(person -> !leaders.contains(person.name().toString())).forEach(this::posted);
    }

    /** Notes the leaders a sentence names, for the 他 of the next. */
    void hear(Part sentence) {
        int best = -1;
        for (String leader : leaders) {
            int at = sentence.toString().lastIndexOf(leader);
            if (at > best) {
                best = at;
                lastLeader = sentence.sub(at, at + leader.length());
            }
        }
    }

    /** Notes who spoke, for the 他 of the next sentence. */
    void spoke(Speaker speaker) {
        last = speaker;
    }

    /** The leader these words name. */
    Optional<Speaker> leaderIn(Part words) {
        return leaders.stream().filter(words::contains).sorted().findFirst()
                .map(name -> words.sub(words.toString().indexOf(name), words.toString().indexOf(name) + name.length()))
                .map(name -> new Speaker(Speaker.Role.LEADER, name));
    }

    /** 甲现场协调,…… */
    boolean leaderOpens(Part words) {
        return leaders.stream().anyMatch(words::startsWith);
    }

    Optional<Part> lastLeader() {
        return Optional.ofNullable(lastLeader);
    }

    /** The leader, where nobody was named after him: whose words a quotation without a speaker are. */
    Optional<Speaker> leaderAfter(Optional<Part> mentioned) {
        return asking().filter(who -> mentioned.isEmpty() || mentioned.get().from() < who.words().from())
                .filter(who -> last == null || last.words().from() <= who.words().from());
    }

    /** The speaker these words name, if they name one and hardly anything else. */
    Optional<Speaker> in(Part before) {
        Part words = before.trim(", :、“”‘’");
        Search leading = words.matcher(LEADING);
        if (leading.find()) {
            words = words.sub(leading.end()).trim(", ");
        }
        Optional<Speaker> found = leader(words);
        if (found.isEmpty()) {
            found = other(words);
        }
        return found;
    }

    /** Who 他 is when he asks something of others. */
    Optional<Speaker> asking() {
        return Optional.ofNullable(lastLeader).map(name -> new Speaker(Speaker.Role.LEADER, name));
    }

    private Optional<Speaker> leader(Part words) {
        if (author != null && words.has(I)) {
            return Optional.of(new Speaker(Speaker.Role.LEADER, author));
        }
        if (words.has(PRONOUN)) {
            boolean resident = last != null && last.role() != Speaker.Role.LEADER && (lastLeader == null || last.words().from() > lastLeader.from());
            if (resident && last != null) {
                return Optional.of(last);
            }
            return Optional.ofNullable(lastLeader).map(name -> new Speaker(Speaker.Role.LEADER, name));
        }
        for (String leader : leaders) {
            if (words.startsWith(leader)) {
                return Optional.of(new Speaker(Speaker.Role.LEADER, words.sub(0, leader.length())));
            }
            if (words.endsWith(leader) && !words.sub(0, words.length() - leader.length()).has("[向对给跟同请问与和]$|告诉$|随$")) {
                return Optional.of(new Speaker(Speaker.Role.LEADER, words.sub(words.length() - leader.length())));
            }
        }
        return words.has(MEETING) ? Optional.of(new Speaker(Speaker.Role.LEADER, words)) : Optional.empty();
    }

    private Optional<Speaker> other(Part given) {
        Search they = given.matcher(THEY);
        if (they.find()) {
            boolean again = last != null && (last.role() == Speaker.Role.RESIDENT || given.has("^[他她]们") && (last.role() != Speaker.Role.LEADER || last.words().has("们$|、")));
            return Optional.of(again && last != null ? last : new Speaker(Speaker.Role.RESIDENT, given.sub(0, 2)));
        }
        Part words = given.endsWith("的") ? given.sub(0, given.length() - 1) : given;
        Search adverbs = words.matcher(ADVERBS);
        if (adverbs.find() && adverbs.start() > 0) {
            words = words.sub(0, adverbs.start()).trim(", ");
            Optional<Speaker> leader = leader(words);
            if (leader.isPresent()) {
                return leader;
            }
        }
        Search tells = words.matcher(TELLS);
        if (tells.find() && tells.start() > 1) {
            words = words.sub(0, tells.start()).trim(", ");
        }
        if (words.length() < 2 || words.length() > 40 || words.has(NOT_SPEAKER) || words.has(OF_SOMEBODY) || words.has(TO_SOMEBODY)) {
            return Optional.empty();
        }
        Speaker known = introduced.get(words.toString());
        if (known != null) {
            return Optional.of(known);
        }
        Part named = words;
        Optional<Speaker> speaker = role(words).map(role -> new Speaker(role, named));
        speaker.ifPresent(this::introduce);
        return speaker;
    }

    private Optional<Speaker.Role> role(Part words) {
        if (words.has(UNIT_BARE)) {
            return Optional.of(Speaker.Role.UNIT);
        }
        if (words.has(OWN_BODY) && words.has(RESIDENT)) {
            return Optional.of(Speaker.Role.RESIDENT);
        }
        if (words.has("(?:人大代表|政协委员|党代表)(?:们)?(?:\\p{IsHan}{2,3})?$")) {
            return Optional.of(Speaker.Role.RESIDENT);
        }
        if (calledByPost(words)) {
            return Optional.of(leaders.stream().anyMatch(name -> name.startsWith(words.sub(0, 1).toString())) ? Speaker.Role.LEADER : words.has("(?:代表|委员|同志)$") ? Speaker.Role.RESIDENT : Speaker.Role.UNIT);
        }
        boolean resident = words.has(RESIDENT) && words.has(RESIDENT_SIGN);
        if (words.has(PEOPLE) && !withoutName(words).has(UNIT_STRICT)) {
            return Optional.of(Speaker.Role.RESIDENT);
        }
        if (words.has(HOST_BODY) && words.length() <= 20) {
            return Optional.of(Speaker.Role.HOST);
        }
        if (withoutName(words).has(COMPANY) && !words.has(UTILITY)) {
            return Optional.of(Speaker.Role.HOST);
        }
        if (words.has(UNIT) || withoutName(words).has(UNIT_HEAD)) {
            return Optional.of(Speaker.Role.UNIT);
        }
        if (words.has(ANSWERABLE) || withoutName(words).has(ANSWERABLE)) {
            return Optional.of(Speaker.Role.UNIT);
        }
        if (resident) {
            return Optional.of(Speaker.Role.RESIDENT);
        }
        if (words.has(HOST_PLACE)) {
            return Optional.of(Speaker.Role.HOST);
        }
        return named(words) ? Optional.of(Speaker.Role.RESIDENT) : Optional.empty();
    }

    /** 李主任, 王强队长, 郝敬欣代表. */
    private boolean calledByPost(Part words) {
        Search m = words.matcher(BY_POST);
        if (!m.matches()) {
            return false;
        }
        String name = m.group(1);
        if (Lexicon.PEOPLE.contains(words.toString()) || !Lexicon.SURNAMES.contains(name.substring(0, 1)) || Expression.of("[党支部委总村镇乡社街居局办县区市州厅省]").matcher(name).find()) {
            return false;
        }
        boolean representative = Expression.is(m.group(2), "代表|委员|同志|组长");
        return name.length() == 1 || name.length() >= (representative ? 3 : 2) && names.length(name, true) == name.length();
    }

    /** 乡水利站站长老涂 → 乡水利站站长 */
    Part withoutName(Part words) {
        for (int n = 2; n <= 4 && n < words.length() - 2; n++) {
            Part head = words.sub(0, words.length() - n);
            Part tail = words.sub(words.length() - n);
            boolean named = names.length(tail.toString(), true) == n || tail.matcher(SHORT_NAME).matches();
            if (named && (head.has(UNIT_HEAD) || head.has(COMPANY))) {
                return head;
            }
        }
        return words;
    }

    /** A bare name: one with a family name, or one that stood behind 村民 or the like before. */
    private boolean named(Part words) {
        String name = words.toString().replaceFirst("^.{2,16}的", "");
        return name.length() <= 5 && (names.length(name, false) == name.length()
                || behindKinds.computeIfAbsent(name, this::behindKind)) || words.length() <= 18 && described(words);
    }

    /** 胶农符亚妹: a name behind words for a person. */
    private boolean described(Part words) {
        for (int n = 2; n <= 4 && n < words.length() - 1; n++) {
            Part tail = words.sub(words.length() - n);
            boolean name = names.length(tail.toString(), true) == n || n == 2 && tail.has("^[老小阿]");
            if (name && words.sub(0, words.length() - n).has(PERSON)) {
                return true;
            }
        }
        return false;
    }

    private boolean behindKind(String name) {
        for (int at = article.indexOf(name); at > 1; at = article.indexOf(name, at + 1)) {
            for (int n = 2; n <= Math.min(8, at); n++) {
                if (Lexicon.PEOPLE.contains(article.substring(at - n, at))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 派出所所长狄刚 took part: whoever is named with a post speaks for it, wherever he speaks. */
    private void posted(Person person) {
        boolean office = !person.titles().isEmpty() && person.titles().stream().noneMatch(title -> title.has("(?:代表|委员|组长|会员)$|业委会|志愿"));
        if (office) {
            introduced.putIfAbsent(person.name().toString(), new Speaker(person.local() ? Speaker.Role.HOST : Speaker.Role.UNIT, person.mention()));
        }
    }

    /** 村党支部书记虎占海 today, 虎占海 in the next sentence. */
    private void introduce(Speaker speaker) {
        Part words = speaker.words();
        for (int n = 2; n <= 4 && n < words.length(); n++) {
            Part tail = words.sub(words.length() - n);
            boolean post = words.sub(0, words.length() - n).has(POST);
            if (post && names.length(tail.toString(), true) == n) {
                introduced.putIfAbsent(tail.toString(), speaker);
            }
        }
    }
}
