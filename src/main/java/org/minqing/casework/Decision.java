package org.minqing.casework;

import java.util.List;

/** What {@code decide} answers: events, or a reason why not. */
sealed interface Decision {

    record Events(List<Recorded> recorded) implements Decision {}

    /** {@code key} is a message of this module; enum constants among the arguments are shown by their name in words. */
    record Refused(String key, List<Object> args) implements Decision {
        static Refused because(String key, Object... args) {
            return new Refused(key, List.of(args));
        }
    }
}
