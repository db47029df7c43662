package org.minqing.reading;

import org.minqing.report.ParsedDocument;
import tools.jackson.databind.json.JsonMapper;

/** How finds and corrections are kept, independent of how the web writes JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static ParsedDocument found(String json) {
        return MAPPER.readValue(json, ParsedDocument.class);
    }

    static java.util.List<Entry> entries(String json) {
        return java.util.List.of(MAPPER.readValue(json, Entry[].class));
    }

    static Edit edit(String json) {
        return MAPPER.readValue(json, Edit.class);
    }
}
