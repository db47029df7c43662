package org.minqing.casework;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Ui;

/** Shows, while a concern is typed, cases that tell of the same; a higher module finds them. Every bean of this type is asked. */
public interface LikeCases {

    Optional<Content> to(Typed typed, Ui ui);

    /** @param placeId where it is, as far as that is clear yet */
    record Typed(String title, String text, @Nullable UUID placeId, Actor reader) {}
}
