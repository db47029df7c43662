package org.minqing.people;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.place.Names;

/**
 * An official as one line of the organisation page.
 *
 * @param posts    present posts, each with its unit or place before it
 * @param subjects what he answers for (分管)
 */
public record OfficialRow(String name, String mark, List<String> posts, List<String> subjects, List<Link> links) {

    /** A community he is linked with. */
    public record Link(UUID placeId, String name) {}

    boolean contains(String wanted) {
        return Stream.of(
                        Stream.of(name, mark),
                        posts.stream(),
                        subjects.stream(),
                        links.stream().map(Link::name))
                .flatMap(s -> s)
                .anyMatch(text -> Names.plain(text).contains(wanted));
    }
}
