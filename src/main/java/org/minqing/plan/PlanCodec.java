package org.minqing.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An event as it is kept: its kind, and its fields as JSON. */
final class PlanCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, Class<?>> KINDS = Arrays.stream(PlanEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, kind -> kind));

    private PlanCodec() {}

    static String kind(PlanEvent event) {
        return event.getClass().getSimpleName();
    }

    static String body(PlanEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    static PlanEvent read(String kind, String body) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("a plan knows no event " + kind);
        }
        return (PlanEvent) MAPPER.readValue(body, type);
    }
}
