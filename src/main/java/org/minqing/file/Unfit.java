package org.minqing.file;

import java.util.List;

/** A file is not taken. The message is a key of this module's words. */
final class Unfit extends RuntimeException {

    private final transient List<Object> args;

    Unfit(String key, Object... args) {
        super(key, null, false, false);
        this.args = List.of(args);
    }

    String key() {
        return String.valueOf(getMessage());
    }

    List<Object> args() {
        return args;
    }
}
