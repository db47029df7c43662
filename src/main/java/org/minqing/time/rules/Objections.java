package org.minqing.time.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minqing.web.Ui;

/** What stands against a form, field by field, to be said beside each field; the first of a field is kept. */
final class Objections {

    private record Said(String key, List<Object> args) {}

    private final Map<String, Said> byField = new LinkedHashMap<>();

    void add(String field, String key, Object... args) {
        byField.putIfAbsent(field, new Said("time." + key, List.of(args)));
    }

    boolean none() {
        return byField.isEmpty();
    }

    /** In the reader's language, by field. */
    Map<String, String> in(Ui ui) {
        Map<String, String> words = new LinkedHashMap<>();
        byField.forEach((field, said) -> words.put(field, ui.msg(said.key(), said.args().toArray())));
        return words;
    }
}
