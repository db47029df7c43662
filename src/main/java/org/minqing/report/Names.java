package org.minqing.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How long a person's name is that begins at a given place. Family names, what may follow a name, and whether the same
 * letters stand together elsewhere in the article decide; names of other peoples (巴图乌日, 买买提·艾力) need a title before them.
 */
final class Names {

    private static final int SEEN = 20_000;
    private static final int LONGEST_UNDOTTED = 6;
    private static final Expression AFTER = Expression.of("^(?:$|[\\d,。;:!?、()“” ]|[两三四五六七八九十]+[人位]|" + Lexicon.anyOf("after_names") + ")");
    private static final Expression AFTER_STRONG = Expression.of("^(?:$|[\\d,。;:!?、()“” ]|来到|一行|带队|率|走访|深入|表示|指出|强调|要求|说|主持|出席|参加|同志|到|在|先后|带领|等|和|作|携|接听)");
    private static final Expression VERB = Expression.of("^(?:正[在和与对]|来到|陪同|带队|带领|率队|率领|走访|走进|深入|前往|主持|出席|参加|强调|指出|要求|表示|介绍|说道|一行|先后|分别|同志|召集|召开|查看|察看|看望|慰问|接访|接待|调研|参与|列席|提出|听取|实地|重点|宣读|传达|通报|告诉|反映|建议|认为|回应|答复|承诺|随同|随后|当场|现场|连声|希望|开展|举行|举办|进行|实地|认真|视察|通过|履职|分赴|分头|分组|携(?=[^手带])|接[听到]|鞠了?一?躬|[回换坐]到|换上|打了|兵分|宣讲|边\\p{IsHan}边|偕同|联同|带[着著]|以及|应邀|邀请|回答|认[下领了]|讲[了道述]|轮流|则(?:提出|表示|说|介绍|建议|告诉|认为))");
    private static final Expression DOTTED = Expression.of("^\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,10}){1,4}");
    private static final Expression COMMON = Expression.of(
            "作用|主体|优势|履职|职责|任务|联络|接待|接访|信访|工作站|督导|督查|检查|镇长|书记|局长|主任|区长|县长|考察|视察|指导|主席|小组|座谈|交流|会议|工作|活动|负责|讲话|带头|带队|分别|分头|参加|主持|当场|现场|介绍|表示|社区|街道|居民|群众|代表|同志|调研|走访|班子|成员|干部|办公|部署|动员|要求|强调|指出|进|来|去|答|说|讲|召|陪|出席|等|及|以|并|由|对|向|们|第|为");
    /** 网格员小迟 */
    private static final Expression CALLED_YOUNG = Expression.of("^小\\p{IsHan}(?=$|[\\d,。;:!?、()“” ]|" + Lexicon.anyOf("after_names") + ")");
    /** 李主任, 王书记: called by family name and post. */
    private static final Expression CALLED = Expression.of("^(?:副)?(?:主任|书记|局长|所长|站长|镇长|乡长|区长|县长|市长|队长|院长|校长|经理|科长|部长|主席)");
    private static final Expression ACTS = Expression.of("说|表示|强调|指出|要求|一行|现场|当场|来到|叮嘱|嘱咐|详细|认真|希望|先后|走进");
    /** Characters that write the sounds of other languages: 欧提格尔, 巴特尔. */
    private static final Expression TRANSCRIBED = Expression.of(
            "[阿艾安巴拜保贝比别波布达代德迪丁都尔额恩法夫甫嘎盖戈格哈赫霍吉加江杰居卡凯科克库拉莱兰勒里力丽利鲁罗洛麻玛买麦曼梅米木穆那纳娜尼诺欧帕派普其奇恰茹萨孟赛沙斯苏索塔泰坦特提铁图吐托瓦旺维乌希西夏依伊优尤扎孜再祖佐古日黑朝宝音娅]{3,6}");
    /** 卓玛, 索南措, 那仁高娃: names of other peoples are built of words of their own. */
    private static final Expression OF_PEOPLES = Expression.of("(?:" + Lexicon.anyOf("given_of_peoples") + "){1,3}[措姆吉加木娅花]?");
    private static final String NOT_GIVEN = "的了在到说和与及对就是也还都不要把将被从向为等个位名们这那";
    private static final String OF_AREAS = "村镇街局";
    private static final Expression AND_ENDS = Expression.of("^(?:$|[,、。;]|各[带自])");
    private static final String DONE = "在(?![场座职])|召集|接待|带着|带队|来到|走进|走访|深入|率|主持|强调|指出|要求|表示|说|一行|赴|前往";
    private static final Expression DONE_ALONE = Expression.of("^(?:" + DONE + ")(?![^,。;]{0,10}的)");
    private static final Expression DONE_OR_ATTENDED = Expression.of("^(?:" + DONE + "|参加|出席|陪同)(?![^,。;]{0,10}的)");
    /** 渭河区长乐坊街道 */
    private static final Expression OF_PLACE = Expression.of("^(?:街道|社区|苏木)");
    private static final Expression AND_GOES_ON = Expression.of("^和(?:[,、。;]|各[带自])");
    private static final Set<String> NOT_NAMES = Lexicon.words("not_names");

    private final String words;
    private final Set<String> known;
    private final Map<String, Boolean> subjects = new HashMap<>();
    private final Map<String, Boolean> again = new HashMap<>();
    private final Map<String, Boolean> goesOn = new HashMap<>();

    Names(String article, Gazetteer gazetteer) {
        this.words = article.length() > SEEN ? article.substring(0, SEEN) : article;
        this.known = gazetteer.officials();
    }

    /** Length of the name at the beginning of {@code rest}, 0 if there is none. */
    int length(String rest, boolean titled) {
        var dotted = DOTTED.matcher(rest);
        if (titled && dotted.find() && !NOT_NAMES.contains(rest.substring(0, 2))) {
            return dotted(rest, dotted.end());
        }
        if (titled && CALLED_YOUNG.matcher(rest).find() && Lexicon.SURNAMES.contains(rest.substring(1, 2))) {
            return 2;
        }
        int here = known(rest);
        if (here == 0 && VERB.matcher(rest).lookingAt()) {
            return 0;
        }
        if (here > 0 && AFTER.matcher(rest.substring(here, Math.min(rest.length(), here + 5))).find()) {
            return here;
        }
        boolean two = rest.length() > 2 && Lexicon.SURNAMES.contains(rest.substring(0, 2));
        boolean one = !rest.isEmpty() && Lexicon.SURNAMES.contains(rest.substring(0, 1));
        int best = 0;
        double bestScore = 0;
        int most = two ? 4 : one ? 3 : 0;
        for (int n = two ? 3 : 2; n <= Math.min(most, rest.length()); n++) {
            double score = score(rest, n, two, one, titled);
            if (score > bestScore) {
                best = n;
                bestScore = score;
            }
        }
        if (titled && one && !two && bestScore < 3 && here == 0) {
            best = unlisted(rest);
            bestScore = best > 0 ? 3 : bestScore;
        }
        int without = titled ? foreign(rest) : 0;
        String sounds = rest.substring(0, without);
        if (bestScore >= 3 && !(bestScore < 4 && TRANSCRIBED.matcher(sounds).matches()) && !ofPeoples(sounds)) {
            without = 0;
        }
        return bestScore >= 3 ? Math.max(Math.max(titled ? whole(rest, best) : best, here), without) : here > 0 ? here : without;
    }

    /** 曲木日|火率……, where the article says 曲木日火 each time: the name goes on. */
    private int whole(String rest, int length) {
        for (int n = Math.min(LONGEST_UNDOTTED, rest.length()); n > length; n--) {
            String longer = rest.substring(0, n);
            boolean follows = AFTER.matcher(rest.substring(n, Math.min(rest.length(), n + 5))).find();
            boolean ends = AFTER.matcher(rest.substring(n - 1, Math.min(rest.length(), n + 4))).find();
            if (follows && !ends && han(longer) && seenAgain(longer) && !VERB.matcher(rest.substring(length)).lookingAt() && always(rest.substring(0, length), longer)) {
                return n;
            }
        }
        return length;
    }

    private boolean always(String part, String whole) {
        return goesOn.computeIfAbsent(part + "|" + whole, key -> {
            for (int at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) {
                if (!words.startsWith(whole, at)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** 主任巢立新心里一沉: right behind a post three characters are a name whatever follows, if they can be one. */
    private static int unlisted(String rest) {
        if (rest.length() < 3) {
            return 0;
        }
        String name = rest.substring(0, 3);
        boolean clean = han(name) && name.chars().noneMatch(c -> NOT_GIVEN.indexOf(c) >= 0 || "一二三四五六七八九十".indexOf(c) >= 0) && !COMMON.matcher(name).find()
                && !NOT_NAMES.contains(name.substring(0, 2)) && !NOT_NAMES.contains(name.substring(1)) && !NOT_NAMES.contains(name);
        boolean acts = VERB.matcher(rest.substring(1)).lookingAt() || VERB.matcher(rest.substring(2)).lookingAt() || AFTER.matcher(rest.substring(1, Math.min(rest.length(), 6))).find();
        return clean && OF_AREAS.indexOf(name.charAt(2)) < 0 && !acts && !CALLED.matcher(rest.substring(1)).lookingAt() ? 3 : 0;
    }

    /** The longest known name here; it may be the beginning of a longer one (王建 of 王建国) unless something follows that follows names. */
    private int known(String rest) {
        for (int n = Math.min(6, rest.length()); n >= 2; n--) {
            if (known.contains(rest.substring(0, n))) {
                return n;
            }
        }
        return 0;
    }

    /** 艾米拉·吐尔逊率队: ends where something follows that follows names. */
    private static int dotted(String rest, int longest) {
        int dot = rest.substring(0, longest).lastIndexOf('·');
        for (int n = dot + 2; n <= longest; n++) {
            if (AFTER.matcher(rest.substring(n, Math.min(rest.length(), n + 5))).find() && n - dot > 2) {
                // 买合木提到社区: more names end so than speakers mention what they went to.
                return n < longest && rest.startsWith("提到", n) ? n + 1 : n;
            }
        }
        return Math.min(longest, dot + 4);
    }

    /** A name without a family name: it must come again, and be followed as names are. */
    private int foreign(String rest) {
        var built = OF_PEOPLES.matcher(rest.substring(0, Math.min(6, rest.length())));
        if (built.lookingAt() && built.end() >= 2 && AFTER.matcher(rest.substring(built.end(), Math.min(rest.length(), built.end() + 5))).find()) {
            return built.end();
        }
        for (int n = Math.min(6, rest.length()); n >= 2; n--) {
            String name = rest.substring(0, n);
            boolean sounds = n >= 3 && TRANSCRIBED.matcher(name).matches() || ofPeoples(name);
            boolean clean = sounds || seenAgain(name) && han(name) && name.chars().noneMatch(c -> NOT_GIVEN.indexOf(c) >= 0) && !NOT_NAMES.contains(name) && !NOT_NAMES.contains(name.substring(n - 2)) && OF_AREAS.indexOf(name.charAt(n - 1)) < 0 && !COMMON.matcher(name).find();
            if (clean && AFTER.matcher(rest.substring(n, Math.min(rest.length(), n + 5))).find()) {
                return n;
            }
        }
        return 0;
    }

    /** 高娃, and with a family name 包高娃. */
    private static boolean ofPeoples(String name) {
        return OF_PEOPLES.matcher(name).matches() || name.length() > 2 && Lexicon.SURNAMES.contains(name.substring(0, 1)) && OF_PEOPLES.matcher(name.substring(1)).matches();
    }

    private static boolean han(String name) {
        return name.codePoints().allMatch(Characters::han);
    }

    private double score(String rest, int n, boolean two, boolean one, boolean titled) {
        String name = rest.substring(0, n);
        boolean acts = titled && subject(name);
        if (!han(name) || !acts && NOT_NAMES.contains(name) || !acts && NOT_NAMES.contains(name.substring(0, 2)) && !seenAgain(name) || ("地化的" + OF_AREAS).indexOf(name.charAt(n - 1)) >= 0 || !acts && NOT_NAMES.contains(name.substring(Math.max(0, n - 2)))) {
            return 0;
        }
        if (one && CALLED.matcher(rest.substring(1)).lookingAt()) {
            return 0;
        }
        String after = rest.substring(n, Math.min(rest.length(), n + 5));
        boolean swallows = VERB.matcher(rest.substring(n - 1, Math.min(rest.length(), n + 4))).find();
        // 苗春和、费雨竹: nobody joins by 和 what 、 joins.
        boolean and = name.charAt(n - 1) == '和' && AND_ENDS.matcher(after).find();
        if (n == 2 && (AND_GOES_ON.matcher(after).find() || rest.length() > 3 && goesOn(rest.substring(0, 3), rest))) {
            return 0;
        }
        if (OF_PLACE.matcher(after).find()) {
            return 0;
        }
        double score = AFTER_STRONG.matcher(after).find() ? 4 : AFTER.matcher(after).find() ? 3 : 0;
        score += !seenAgain(name) ? 0 : titled ? 3 : 2;
        score += n == (two ? 4 : one ? 3 : 4) ? 0.5 : 0;
        // 张和平 and 覃向东 are names, 李和王 are two.
        boolean peace = titled && n == 3 && "和向为从".indexOf(name.charAt(1)) >= 0 && AFTER_STRONG.matcher(after).find();
        if (after.startsWith("着") || after.startsWith("了") || NOT_GIVEN.indexOf(name.charAt(n - 1)) >= 0 && !and && !goesOn(name, rest) || NOT_GIVEN.indexOf(name.charAt(1)) >= 0 && !peace) {
            score -= 3;
        }
        if (swallows) {
            score -= 4;
        }
        return score;
    }

    /** 岑仲和在接待室接待, 甄有为参加: neither joins nor tells what for what is done right behind it. */
    private static boolean goesOn(String name, String rest) {
        return name.length() == 3 && (name.charAt(2) == '和' && DONE_ALONE.matcher(rest.substring(3)).find() || name.charAt(2) == '为' && DONE_OR_ATTENDED.matcher(rest.substring(3)).find());
    }

    /** 幸福 looks like no name, but where 幸福现场回应 opens a clause it is one. */
    private boolean subject(String name) {
        return subjects.computeIfAbsent(name, key -> {
            for (int at = words.indexOf(key); at >= 0; at = words.indexOf(key, at + 1)) {
                boolean opens = at == 0 || ",。;:”\n".indexOf(words.charAt(at - 1)) >= 0;
                int end = at + key.length();
                if (opens && ACTS.matcher(words.substring(end, Math.min(words.length(), end + 4))).lookingAt()) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean seenAgain(String name) {
        return again.computeIfAbsent(name, key -> {
            int first = words.indexOf(key);
            return first >= 0 && words.indexOf(key, first + key.length()) >= 0;
        });
    }
}
