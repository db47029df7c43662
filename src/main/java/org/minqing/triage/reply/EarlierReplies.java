package org.minqing.triage.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replies given before, found again by the runs of characters they share. */
public final class EarlierReplies {

    /** From this share of its runs on, a reply is called a copy. */
    static final double COPIED = 0.7;

    private final List<Earlier> replies = new ArrayList<>();
    private final Map<String, List<Integer>> byRun = new HashMap<>();

    private record Earlier(String name, Shingles shingles) {}

    /** @param share of the reply's own words that stand in the earlier one, 0 to 1 */
    record Nearest(String name, double share) {}

    public static EarlierReplies none() {
        return new EarlierReplies();
    }

    /** @param name by which a person finds it: the number of its case */
    public void add(String name, String reply) {
        Shingles shingles = Shingles.of(ReplyText.of(reply));
        if (shingles.enough()) {
            int index = replies.size();
            replies.add(new Earlier(name, shingles));
            shingles.runs().forEach(run -> byRun.computeIfAbsent(run, ignored -> new ArrayList<>()).add(index));
        }
    }

    /** The earlier one that holds most of this reply, other than those of that name. */
    Optional<Nearest> nearest(ReplyText reply, String except) {
        Shingles asked = Shingles.of(reply);
        if (!asked.enough()) {
            return Optional.empty();
        }
        Set<Integer> candidates = new HashSet<>();
        asked.runs().forEach(run -> candidates.addAll(byRun.getOrDefault(run, List.of())));
        return candidates.stream()
                .map(replies::get)
                .filter(earlier -> !earlier.name().equals(except))
                .map(earlier -> new Nearest(earlier.name(), asked.within(earlier.shingles())))
                .max((a, b) -> Double.compare(a.share(), b.share()));
    }
}
