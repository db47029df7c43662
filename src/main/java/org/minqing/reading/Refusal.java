package org.minqing.reading;

import java.util.List;

/** Something stands against accepting; everything written so far is taken back. */
final class Refusal extends RuntimeException {

    private final String key;
    private final List<Object> args;

    /** @param key message key of the reason, with its arguments */
    Refusal(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
    }

    Refusal(String key, List<Object> args) {
        super(key);
        this.key = key;
        this.args = List.copyOf(args);
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args.toArray();
    }
}
