package org.minqing.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reading of label files, forgiving as to what is missing. */
final class Labels {

    private Labels() {}

    static final JsonNode EMPTY = JsonNodeFactory.instance.objectNode();

    static List<JsonNode> objects(JsonNode list) {
        return list.isArray() ? list.valueStream().filter(JsonNode::isObject).toList() : List.of();
    }

    static List<String> texts(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return List.of();
        }
        Stream<JsonNode> all = value.isArray() ? value.valueStream() : Stream.of(value);
        return all.filter(one -> one.isValueNode() && !one.isNull()).map(JsonNode::asString).toList();
    }

    static List<String> values(List<JsonNode> objects, String key) {
        return objects.stream().map(one -> one.path(key).isNull() ? "" : one.path(key).asString("")).toList();
    }

    static List<String> each(JsonNode report, String list, String key) {
        return values(objects(report.path(list)), key);
    }
}
