package org.minqing.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Expressions written where they are used, compiled once. Only for literals: the table never forgets. */
final class Expressions {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Expressions() {}

    static Pattern of(String literal) {
        return COMPILED.computeIfAbsent(literal, Pattern::compile);
    }

    static boolean is(String words, String literal) {
        return of(literal).matcher(words).matches();
    }
}
