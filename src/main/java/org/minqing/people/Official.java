package org.minqing.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An official (干部).
 *
 * @param mark  tells two of the same name apart, e.g. 社发局; usually empty
 * @param posts in order of precedence, past ones included
 */
public record Official(UUID id, String name, String mark, List<Post> posts) {

    public Official {
        posts = List.copyOf(posts);
    }

    public List<Post> postsOn(LocalDate day) {
        return posts.stream().filter(p -> p.heldOn(day)).toList();
    }
}
