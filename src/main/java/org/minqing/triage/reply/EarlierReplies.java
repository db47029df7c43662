package org.minqing.triage.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Replies given before, found again by the runs of characters they share. */
public final class EarlierReplies {

    /** From this share of its runs on, a reply is called a copy. */
    static final double COPIED = 0.7;

    private final List<Earlier> replies = new ArrayList<>();

    private record Earlier(String name, Shingles shingles) {}

    /** @param share of the reply's own words that stand in the earlier one, 0 to 1 */
    record Nearest(String name, double share) {}

    public static EarlierReplies none() {
        return new EarlierReplies();
    }

    /** @param name by which a person finds it: the number of its case */
    public void add(String name, String reply) {
        replies.add(new Earlier(name, Shingles.of(reply)));
    }

    /** The earlier one that holds most of what this reply says of the matter, other than those of that name. */
    Optional<Nearest> nearest(ReplyText reply, String except) {
        Shingles asked = Shingles.of(reply.own());
        return !asked.enough() ? Optional.empty() : replies.stream()
                .filter(earlier -> !earlier.name().equals(except))
                .map(earlier -> new Nearest(earlier.name(), asked.within(earlier.shingles())))
                .max(Comparator.comparingDouble(Nearest::share));
    }
}
