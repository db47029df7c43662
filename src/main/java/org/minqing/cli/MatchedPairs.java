package org.minqing.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Replies that explain set beside replies that do not and are as long, so that length tells nothing. Each that does not,
 * in an order drawn by the seed, takes the first one left that explains and whose length is within a tenth of its own.
 */
final class MatchedPairs {

    private static final double TOLERANCE = 0.1;

    private final List<LabelledReply> explaining = new ArrayList<>();
    private final List<LabelledReply> not = new ArrayList<>();

    private MatchedPairs() {}

    static MatchedPairs of(List<LabelledReply> replies, long seed) {
        var random = new Random(seed);
        List<LabelledReply> yes = new ArrayList<>(replies.stream().filter(LabelledReply::explains).toList());
        List<LabelledReply> no = new ArrayList<>(replies.stream().filter(reply -> !reply.explains()).toList());
        Collections.shuffle(no, random);
        Collections.shuffle(yes, random);
        var pairs = new MatchedPairs();
        Set<LabelledReply> taken = new HashSet<>();
        for (LabelledReply one : no) {
            yes.stream()
                    .filter(other -> !taken.contains(other) && Math.abs(other.length() - one.length()) <= TOLERANCE * one.length())
                    .findFirst()
                    .ifPresent(other -> {
                        taken.add(other);
                        pairs.explaining.add(other);
                        pairs.not.add(one);
                    });
        }
        return pairs;
    }

    int size() {
        return not.size();
    }

    double auc(ToDoubleFunction<LabelledReply> score) {
        return auc(explaining, not, score);
    }

    /** How often one of the first scores above one of the second; equal scores count half. */
    static double auc(List<LabelledReply> first, List<LabelledReply> second, ToDoubleFunction<LabelledReply> score) {
        double[] below = second.stream().mapToDouble(score).toArray();
        double right = 0;
        for (LabelledReply reply : first) {
            double mine = score.applyAsDouble(reply);
            for (double other : below) {
                right += mine > other ? 1 : mine == other ? 0.5 : 0;
            }
        }
        return right / ((double) first.size() * second.size());
    }
}
