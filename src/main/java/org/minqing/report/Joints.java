package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one concern, promise or step ends and the next begins: at which of the marks between two clauses of a kind, as
 * {@link ReportLearner} learned it from labelled reports. 电梯半年没年检,门岗睡觉 are two, 电梯半年没年检,老人都不敢坐 is one.
 */
final class Joints {

    static final String FILE = "joints.model";

    /** From where on two are parted; chosen on texts the model had not learned. */
    private static final double PARTED = 0.55;
    private static final String MARKS = ",。;:!?、\n";
    private static final int EDGE = 6;
    /** Longer clauses are alike. */
    private static final int LONG = 24;
    private static final int STEP = 4;
    private static final Expression DUE = Expression.of("[前内底]|[天周月日年]|星期|今晚|即日|随后|马上|立即|立刻|当场|当晚|连夜|尽快");
    private static final Expression OTHER = Expression.of("^(?:还有|有的|有人|也有|另外|此外|再有|同时|再说|还想|还说|还问|又问|第[二三四五六]|[二三四五六]是|其[二三])");

    /** Where a run of characters stands. */
    private enum Place {
        LEFT, RIGHT, LEFT_END, RIGHT_BEGIN, BEFORE, BEHIND, SIGN
    }

    private enum Sign {
        KIND, MARK, LENGTHS, LONGER, SAME_BEGINNING, SAME_END, CLAIMED, TROUBLE, DUE, OTHER, QUOTED, MARK_BEHIND, SAME_SENTENCE, MARK_BEFORE, MARKS, SAME_BEGINNING_BEHIND, SAME_END_BEHIND, LONGER_BEHIND
    }

    /** Loaded when it is first asked for. */
    private static final class Shipped {
        private static final LinearModel MODEL = LinearModel.shipped(FILE);
    }

    private final Clauses clauses;
    private final Gist.@Nullable Claim @Nullable [] claims;
    private final Traits traits = new Traits();

    /** @param rules what the rules took stretches for; null to leave their opinion out */
    Joints(Article article, @Nullable List<Gist.Claim> rules) {
        this.clauses = Clauses.finely(article);
        this.claims = rules == null ? null : clauses.under(rules);
    }

    /** Whether there is a mark in the words at which they could be cut. */
    static boolean mayPart(Part words) {
        return words.hasAny(MARKS);
    }

    /** The words of an item of the kind, cut where the next item begins. */
    List<Part> pieces(ClauseKind kind, Part words) {
        var out = new ArrayList<Part>();
        Part rest = words;
        for (int i = clauses.from(words.span().start()); i + 1 < clauses.size() && clauses.get(i + 1).words().from() < words.to(); i++) {
            int cut = clauses.get(i + 1).words().from() - rest.from();
            if (cut > 0 && LinearModel.likely(Shipped.MODEL.scores(of(kind, i))[1]) >= PARTED) {
                out.add(rest.sub(0, cut).trim());
                rest = rest.sub(cut);
            }
        }
        out.add(rest.trim());
        return out;
    }

    /** An example for each mark between two clauses of labelled items of one kind. */
    void teach(List<Gist.Claim> labels, ModelTrainer trainer) {
        Gist.@Nullable Claim[] gold = clauses.under(labels);
        for (int i = 0; i + 1 < clauses.size(); i++) {
            Gist.Claim one = gold[i];
            Gist.Claim next = gold[i + 1];
            if (one != null && next != null && one.kind() == next.kind()) {
                trainer.add(one == next ? 0 : 1, new ModelTrainer.Gathered().and(of(one.kind(), i)));
            }
        }
    }

    private Traits of(ClauseKind kind, int left) {
        String one = clauses.get(left).words().toString();
        String next = clauses.get(left + 1).words().toString();
        traits.clear();
        traits.always();
        runs(Place.LEFT, one, 0.4f);
        runs(Place.RIGHT, next, 0.4f);
        runs(Place.LEFT_END, one.substring(Math.max(0, one.length() - EDGE)), 0.6f);
        runs(Place.RIGHT_BEGIN, next.substring(0, Math.min(EDGE, next.length())), 0.8f);
        if (left > 0) {
            String before = clauses.get(left - 1).words().toString();
            runs(Place.BEFORE, before.substring(Math.max(0, before.length() - EDGE)), 0.3f);
            sign(Sign.MARK_BEFORE, clauses.get(left - 1).mark());
            sign(Sign.MARKS, clauses.get(left - 1).mark() * 1000 + clauses.get(left).mark());
        }
        if (left + 2 < clauses.size()) {
            String behind = clauses.get(left + 2).words().toString();
            runs(Place.BEHIND, behind.substring(0, Math.min(EDGE, behind.length())), 0.3f);
            sign(Sign.SAME_BEGINNING_BEHIND, common(next, behind));
            sign(Sign.SAME_END_BEHIND, ending(next, behind));
            sign(Sign.LONGER_BEHIND, Math.clamp((next.length() - behind.length()) / 2, -4, 4));
        }
        int of = 100 * kind.ordinal();
        sign(Sign.KIND, of);
        sign(Sign.MARK, of + clauses.get(left).mark());
        sign(Sign.LENGTHS, of + length(one) * 10 + length(next));
        sign(Sign.LONGER, of + Math.clamp((one.length() - next.length()) / 2, -4, 4));
        sign(Sign.SAME_BEGINNING, common(one, next));
        sign(Sign.SAME_END, of + ending(one, next));
        sign(Sign.CLAIMED, of + claimed(left));
        sign(Sign.TROUBLE, of + (Acts.TROUBLE.matcher(one).find() ? 1 : 0) + (Acts.TROUBLE.matcher(next).find() ? 2 : 0));
        sign(Sign.DUE, of + (DUE.matcher(one).find() ? 1 : 0) + (DUE.matcher(next).find() ? 2 : 0));
        sign(Sign.OTHER, OTHER.matcher(next).find() ? 1 : 0);
        sign(Sign.QUOTED, depth(left) * 3 + depth(left + 1));
        sign(Sign.MARK_BEHIND, clauses.get(left + 1).mark());
        sign(Sign.SAME_SENTENCE, of + (clauses.get(left).sentence() == clauses.get(left + 1).sentence() ? 1 : 0));
        return traits;
    }

    private int depth(int clause) {
        Part words = clauses.get(clause).words();
        return Math.min(2, words.text().depth(words.from()));
    }

    private static int length(String words) {
        return Math.min(words.length(), LONG) / STEP;
    }

    /** How many characters both begin with. */
    private static int common(String one, String next) {
        int n = 0;
        while (n < 2 && n < one.length() && n < next.length() && one.charAt(n) == next.charAt(n)) {
            n++;
        }
        return n;
    }

    /** How many characters both end with. */
    private static int ending(String one, String next) {
        int n = 0;
        while (n < 2 && n < one.length() && n < next.length() && one.charAt(one.length() - 1 - n) == next.charAt(next.length() - 1 - n)) {
            n++;
        }
        return n;
    }

    private int claimed(int left) {
        if (claims == null) {
            return 0;
        }
        Gist.Claim one = claims[left];
        Gist.Claim next = claims[left + 1];
        return one == null ? next == null ? 1 : 2 : next == null ? 3 : one == next ? 4 : one.kind() == next.kind() ? 5 : 6;
    }

    private void runs(Place place, String words, float value) {
        traits.runs(place.ordinal(), words, value);
    }

    private void sign(Sign which, int what) {
        traits.sign(Place.SIGN.ordinal(), which.ordinal(), what, 1);
    }
}
