package org.minqing.people;

import java.util.List;

/** An official to be entered; the fields are those of {@link Official}. */
public record NewOfficial(String name, String mark, List<Post> posts) {

    public NewOfficial {
        name = name.strip();
        mark = mark.strip();
        posts = List.copyOf(posts);
    }
}
