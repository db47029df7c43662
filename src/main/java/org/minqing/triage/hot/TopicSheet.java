package org.minqing.triage.hot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseWords;
import org.minqing.triage.similar.Evidence;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of a topic.
 *
 * @param decisions of people about it, the last first; those that were undone are left out
 * @param others    of the same place, into which it could go
 * @param mayDecide the reader may merge, split, pin and undo
 */
public record TopicSheet(
        CaseWords words, TopicLine line, List<Member> members, List<Decided> decisions, List<TopicLine> others, List<Outcome> became, boolean mayDecide) {

    /** The form of a directive, begun with what is known of the topic. */
    public String directive(String text) {
        return UriComponentsBuilder.fromPath("/cases/new/directive")
                .queryParam("origin", line.id())
                .queryParam("title", "{title}")
                .queryParam("place", "{place}")
                .queryParam("text", "{text}")
                .encode()
                .buildAndExpand(line.name(), line.place(), text)
                .toUriString();
    }

    /** By which it is pinned. */
    public Optional<Decided> pin() {
        return decisions.stream().filter(one -> one.key().endsWith(".pin")).findFirst();
    }

    /**
     * @param follows  the number of the case it resembles most; empty of the first, or where that may not be seen
     * @param evidence what both tell of
     * @param people   residents who say it
     * @param weight   what it adds to the heat today
     */
    public record Member(CaseLine line, String follows, Evidence evidence, int people, String weight) {}

    /**
     * @param key     message key of what was decided, {@code number}: of which case
     * @param falling so many later decisions stand only through it
     */
    public record Decided(UUID id, String key, String number, String who, Instant at, int falling) {}

    /** A directive, plan or campaign that it became, as far as the reader may see it. */
    public record Outcome(String key, String name, String href, Instant at) {}
}
