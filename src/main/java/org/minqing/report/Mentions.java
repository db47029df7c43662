package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Residents mentioned without being introduced as speaking: 退休高级技工荆师傅, 七号楼楼长闻阿姨, 租房青年小蓝. */
final class Mentions {

    private static final String KIND = Lexicon.anyOf("kinds_people");
    private static final Set<String> ADDRESS = Lexicon.words("forms_of_address");
    private static final Characters ADDRESS_ENDS = Characters.of(ADDRESS.stream().mapToInt(word -> word.charAt(word.length() - 1)));
    private static final String HOME = "(?:[\\p{IsHan}\\d]{1,5}楼的|住[\\p{IsHan}\\d]{1,5}的|\\d+岁的)";
    private static final List<Expression> BEFORE = List.of(
            Expression.of(HOME + "?(?:[\\p{IsHan}\\d]{0,6}?" + KIND + "|[\\p{IsHan}]{2,4}(?:妈妈|爸爸|主任|队长|工))$|" + HOME + "$"),
            Expression.of(HOME + "?退休[\\p{IsHan}]{2,6}$"));
    private static final Expression FAMILIAR = Expression.of("(?<=\\p{IsHan}{2})(?:老(?![年人乡旧城街镇村家牌师板百党支干同化龄])|小(?![区时学孩康组型微额事心坐幅规朋伙商贩吃巷镇])|阿(?!姨))\\p{IsHan}(?!\\p{IsHan}{0,2}(?:区|村|镇|局|长|乡|街|路|坪|岭|山|社|组|县|桥|巷|井|河))");
    private static final Expression KIND_AND_NAME = Expression.of("(?:" + KIND + "|校长|院长|园长|厂长|会长|店长|队长|老板|掌柜|支书|村医|司机|师傅|经营者|创始人|带头人)" + "(\\p{IsHan}{2,3})");
    private static final Expression SPOKESMAN = Expression.of("([\\p{IsHan}]{1,12}?" + UnitNames.SUFFIX + "(?:党委|党组|分管|主要|相关|有关)*(?:" + Lexicon.anyOf("unit_heads") + "))");
    private static final Expression BODY = Expression.of("^(?:随后|当场|对此|现场|,)*([\\p{IsHan}]{0,10}?(?:街道|局|办|中心|公司|物业|大队|派出所|供电所|镇政府|乡政府|卫生院|居委会))(?=当场|现场|也|则|立|给|负|表|的|马上|随即|当即|应|接)");
    private static final Expression OPENING = Expression.of("^(?:.*(?:对|向|问|请|让|由|随行的|这时|身旁的|在场的|一旁的|区里的|接着|随后|当即|转头))(?=\\p{IsHan}{3,})");

    /** 石某: whose name is not told. */
    private static final Expression SOMEBODY = Expression.of("(?<![\\p{IsHan}])(?:" + KIND + ")?[\\p{IsHan}]某某?(?![\\p{IsHan}]?[县区镇村乡街路])|(?:" + KIND + "|的|使|向|对)([\\p{IsHan}]某某?)(?!\\p{IsHan}?[县区镇村乡街路])");

    private final Names names;

    Mentions(Names names) {
        this.names = names;
    }

    /** The last one outside quotation marks. */
    Optional<Part> last(Part words) {
        Part tail = words.sub(Math.max(0, words.length() - 80));
        Optional<Part> best = addressed(tail);
        Search named = tail.matcher(KIND_AND_NAME);
        while (named.find()) {
            int length = names.length(tail.sub(named.start(1)).toString(), false);
            boolean later = best.isEmpty() || tail.from() + named.start() > best.get().from();
            if (length > 0 && later && !tail.encloses(tail.from() + named.start())) {
                best = Optional.of(tail.sub(named.start(), named.start(1) + length));
            }
        }
        return best.or(() -> tail.all(SOMEBODY).stream().reduce((one, next) -> next));
    }

    /** 贾阿姨, 老罗, with what they are: 退休教师贾阿姨. */
    static List<Part> familiar(Part words) {
        var out = new ArrayList<Part>();
        for (int end = words.length(); end > 1; end--) {
            Optional<Part> found = endingAt(words, end);
            if (found.isPresent()) {
                out.add(found.get());
                end = Math.max(2, found.get().from() - words.from() + 1);
            }
        }
        return out;
    }

    private static Optional<Part> addressed(Part tail) {
        Optional<Part> best = Optional.empty();
        for (int end = tail.length(); end > 1 && best.isEmpty(); end--) {
            if (!tail.encloses(tail.from() + end - 1)) {
                best = endingAt(tail, end);
            }
        }
        return best;
    }

    /** Family name, perhaps a given name, and 师傅 or the like; or 小蓝 behind what she is. */
    private static Optional<Part> endingAt(Part tail, int end) {
        for (int n = ADDRESS_ENDS.has(tail.charAt(end - 1)) ? Math.min(3, end - 1) : 0; n >= 1; n--) {
            if (!ADDRESS.contains(tail.sub(end - n, end).toString())) {
                continue;
            }
            for (int start = end - n - 1; start >= Math.max(0, end - n - 3); start--) {
                boolean two = start + 2 <= end - n && Lexicon.SURNAMES.contains(tail.sub(start, start + 2).toString());
                if (two || Lexicon.SURNAMES.contains(tail.sub(start, start + 1).toString())) {
                    return Optional.of(withKind(tail, start, end));
                }
            }
        }
        if ("老小阿".indexOf(tail.charAt(end - 2)) < 0) {
            return Optional.empty();
        }
        Part around = tail.sub(Math.max(0, end - 4), Math.min(tail.length(), end + 4));
        Search m = around.matcher(FAMILIAR);
        return m.find() && around.from() + m.end() == tail.from() + end ? Optional.of(withKind(tail, end - 2, end)) : Optional.empty();
    }

    private static Part withKind(Part tail, int start, int end) {
        Part before = tail.sub(Math.max(0, start - 18), start);
        int from = BEFORE.stream().map(before::matcher).filter(Search::find).mapToInt(Search::start).min().orElse(before.length());
        return before.sub(from).upTo(tail.sub(start, end));
    }

    /** 区住建局局长, 街道城管办负责人. */
    static Optional<Part> spokesman(Part words) {
        Part head = words.sub(0, Math.min(60, words.length()));
        Optional<Part> found = head.first(SPOKESMAN).or(() -> head.first(BODY));
        return found.map(part -> {
            Search m = part.matcher(OPENING);
            return m.find() ? part.sub(m.end()) : part;
        });
    }
}
