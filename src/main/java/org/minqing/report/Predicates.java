package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/** Cuts lists whose members are sentences: 消防设备少、监控覆盖率低及屋顶、墙体渗水严重. */
final class Predicates {

    private static final Expression SAYS = Expression.of(
            "(?:少|低|差|难|严重|困难|不足|不够|老化|破损|不畅|不便|缺失|滞后|及时|偏[大小高低]|堵塞|到位|不通|缺乏|太[\\p{IsHan}]|过[窄高低多少]|不平|损坏|渗水|漏水|积水|脏乱差|扰民|隐患|短缺|薄弱|落后|紧张|失修|不明|无[\\p{IsHan}]{1,4}|没有[\\p{IsHan}]{1,6}|不[\\p{IsHan}]{1,4}|[\\p{IsHan}]臭|三处|年年[\\p{IsHan}]|问题|发放[\\p{IsHan}]{2,4}|[断坏裂]了?|乱[\\p{IsHan}]|隐患|失效|脱落|不便|拥堵|积水|外溢|下沉|[停占]用?道)$");

    private static final Expression EXAMPLES = Expression.of("^[^,。;、]{1,10}等(?=\\p{IsHan}{3,})");

    private Predicates() {}

    /** At 、 (and 及, 以及) where what stands before says something whole; all of them if they are short topics. */
    static List<Part> split(Part words) {
        List<Part> pieces = kept(words.split("、"));
        boolean topics = pieces.size() > 1 && pieces.stream().allMatch(piece -> piece.length() >= 4) || pieces.stream().noneMatch(piece -> says(piece));
        var out = new ArrayList<Part>();
        int start = words.from();
        for (Part piece : pieces) {
            if (topics || says(piece) || piece == pieces.getLast()) {
                out.add(new Part(words.text(), start, piece.to()).trim());
                start = piece.to();
            }
        }
        return out.stream().flatMap(piece -> and(piece).stream()).toList();
    }

    /** 楼道、电梯间等公共区域 is one: what is followed by 等 and a word for all of them. */
    private static List<Part> kept(List<Part> pieces) {
        var out = new ArrayList<Part>();
        for (Part piece : pieces) {
            int examples = 0;
            while (piece.has(EXAMPLES) && examples < out.size() && out.get(out.size() - 1 - examples).length() <= 10 && !says(out.get(out.size() - 1 - examples))) {
                examples++;
            }
            Part first = examples == 0 ? piece : out.get(out.size() - examples).upTo(piece);
            for (int i = 0; i < examples; i++) {
                out.removeLast();
            }
            out.add(first);
        }
        return out;
    }

    /** Only if each member is long enough to be a sentence of its own. */
    static List<Part> longPieces(Part words) {
        List<Part> pieces = words.split("、").stream().map(Part::trim).toList();
        return pieces.stream().allMatch(piece -> piece.length() >= 8) ? pieces : shortPieces(words);
    }

    private static List<Part> shortPieces(Part words) {
        List<Part> pieces = split(words);
        return pieces.size() > 1 && pieces.stream().allMatch(Predicates::says) ? pieces : List.of(words);
    }

    private static List<Part> and(Part piece) {
        for (String and : List.of("以及", "及", "和")) {
            int at = piece.toString().indexOf(and);
            if (at > 3 && says(piece.sub(0, at)) && piece.length() - at > 5) {
                return List.of(piece.sub(0, at), piece.sub(at + and.length()));
            }
        }
        return List.of(piece);
    }

    private static boolean says(Part piece) {
        return piece.trim().has(SAYS);
    }
}
