package org.minqing.triage.topic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it stands.
 *
 * @param id      of the voice that opened it, or as the decision that split it off named it; it never changes
 * @param members in the order in which they came to it
 */
public record Topic(UUID id, boolean pinned, List<Member> members) {

    public Topic {
        members = List.copyOf(members);
    }

    /**
     * @param follows the voice it resembles most of those that were there; null of one that opened a topic
     * @param score   log-odds that both tell of the same
     */
    public record Member(Voice voice, @Nullable UUID follows, double score) {}

    public LocalDate first() {
        return members.stream().map(member -> member.voice().day()).min(Comparator.naturalOrder()).orElseThrow();
    }

    public LocalDate last() {
        return members.stream().map(member -> member.voice().day()).max(Comparator.naturalOrder()).orElseThrow();
    }

    public Heat heat(LocalDate today) {
        return Heat.of(members.stream().map(Member::voice).toList(), today);
    }

    /** Log2 of its heat as counted on the first day of the calendar: of two topics the hotter one is the same on every day to come. */
    public double warmth() {
        return Heat.warmth(members.stream().map(Member::voice).toList());
    }
}
