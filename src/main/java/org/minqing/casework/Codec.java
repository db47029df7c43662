package org.minqing.casework;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.time.CaseClock;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Events, states and commands as JSON. Canonical: keys sorted, no nulls, instants in UTC with at most microseconds, UTF-8
 * without blanks; the same record always gives the same bytes. In an event, words are their id and MAC.
 */
final class Codec {

    /** The version of the event format, in every event. */
    static final int VERSION = 1;

    private static final String MACS = "macs";
    private static final String TEXTS = "texts";

    private static final Map<String, Class<? extends CaseEvent>> TYPES = Arrays.stream(
                    CaseEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type.asSubclass(CaseEvent.class)));

    private static final JsonMapper JSON = mapper(new SimpleModule()
            .addSerializer(Words.class, new WordsAsReference())
            .addDeserializer(Words.class, new ReferenceAsWords()));

    /** Commands keep their texts: their hash must cover them. */
    private static final JsonMapper PLAIN = mapper(new SimpleModule());

    private Codec() {}

    private static JsonMapper mapper(SimpleModule module) {
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                // A flag that an older event does not know is not set.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .changeDefaultPropertyInclusion(
                        in -> in.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .addModule(module)
                .build();
    }

    /** An event as it is stored; bound to its case and place, so that it cannot be moved elsewhere. */
    record Stored(int v, UUID caseId, long seq, java.time.Instant at, By by, Move move, CaseStage stage, String type,
            JsonNode event) {}

    /** The same before it is stored, so that one writing is enough. */
    private record Storing(int v, UUID caseId, long seq, java.time.Instant at, By by, Move move, CaseStage stage, String type,
            CaseEvent event) {}

    static byte[] event(UUID caseId, Recorded recorded, Map<UUID, String> macs) {
        return JSON.writer().withAttribute(MACS, macs).writeValueAsBytes(new Storing(VERSION, caseId, recorded.seq(), recorded.at(),
                recorded.by(), recorded.move(), recorded.stage(), typeOf(recorded.event()), recorded.event()));
    }

    /** An event without its texts, for replaying. */
    static Recorded event(byte[] body) {
        return event(body, Map.of());
    }

    /** An event with those of its texts that are given, by their ids. */
    static Recorded event(byte[] body, Map<UUID, Map<String, String>> texts) {
        Stored stored = stored(body);
        Class<? extends CaseEvent> type = TYPES.get(stored.type());
        if (type == null) {
            throw new IllegalArgumentException("an event of the unknown type " + stored.type());
        }
        return new Recorded(stored.seq(), stored.at(), stored.by(), stored.move(), stored.stage(),
                JSON.readerFor(type).withAttribute(TEXTS, texts).readValue(stored.event()));
    }

    static Stored stored(byte[] body) {
        return JSON.readValue(body, Stored.class);
    }

    /** A line of an export: {@code body} is a string that holds exactly the bytes that were hashed. */
    static String exported(int regionId, byte[] body, byte[] before, byte[] hash) {
        var hex = java.util.HexFormat.of();
        return JSON.writeValueAsString(Map.of(
                "region", regionId,
                "body", new String(body, java.nio.charset.StandardCharsets.UTF_8),
                "prevHash", hex.formatHex(before),
                "hash", hex.formatHex(hash)));
    }

    static String typeOf(CaseEvent event) {
        return event.getClass().getSimpleName();
    }

    /** The MACs an event holds, by the id of the words. */
    static Map<UUID, String> macs(byte[] body) {
        Map<UUID, String> found = new HashMap<>();
        collect(stored(body).event(), found);
        return found;
    }

    private static void collect(JsonNode node, Map<UUID, String> found) {
        if (node.has("mac") && node.has("id")) {
            found.put(UUID.fromString(node.get("id").asString()), node.get("mac").asString());
        }
        node.forEach(child -> collect(child, found));
    }

    static String state(Case facts) {
        return JSON.writeValueAsString(facts);
    }

    static Case state(String json) {
        return JSON.readValue(json, Case.class);
    }

    /** The clocks alone, from their part of a state. */
    static SortedMap<ClockKind, CaseClock> clocks(String json) {
        return JSON.readValue(json, new TypeReference<TreeMap<ClockKind, CaseClock>>() {});
    }

    static String commitment(Commitment commitment) {
        return JSON.writeValueAsString(commitment);
    }

    static Commitment commitment(String json) {
        return JSON.readValue(json, Commitment.class);
    }

    static String view(SavedView.Body view) {
        return PLAIN.writeValueAsString(view);
    }

    static SavedView.Body view(String json) {
        return PLAIN.readValue(json, SavedView.Body.class);
    }

    static byte[] words(SortedMap<String, String> fields) {
        return PLAIN.writeValueAsBytes(fields);
    }

    static Map<String, String> fields(byte[] text) {
        return PLAIN.readValue(text, new TypeReference<TreeMap<String, String>>() {});
    }

    /** What a command says, for telling a repetition from another command under the same key. */
    static byte[] command(CaseCommand command) {
        return PLAIN.writeValueAsBytes(Map.of(command.getClass().getSimpleName(), command));
    }

    /** The words of an event, a raiser's name and contact last. */
    static List<Words> wordsOf(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Registered(var matter, var words, var person) when person != null -> List.of(words, person);
            case CaseEvent.Joined(var source, var people, var words, var person) when person != null ->
                List.of(words, person);
            case CaseEvent.WithEvidence with -> Stream.concat(
                            Stream.of(with.words()), with.files().stream().map(CaseEvent.Evidence::words))
                    .toList();
            case CaseEvent.Worded worded -> List.of(worded.words());
            default -> List.of();
        };
    }

    private static final class WordsAsReference extends ValueSerializer<Words> {
        @Override
        public void serialize(Words words, JsonGenerator json, SerializationContext context) {
            @SuppressWarnings("unchecked")
            Map<UUID, String> macs = (Map<UUID, String>) context.getAttribute(MACS);
            json.writeStartObject();
            json.writeStringProperty("id", words.id().toString());
            json.writeStringProperty("mac", java.util.Objects.requireNonNull(macs.get(words.id()), "unsealed words"));
            json.writeEndObject();
        }
    }

    private static final class ReferenceAsWords extends ValueDeserializer<Words> {
        @Override
        public Words deserialize(JsonParser json, DeserializationContext context) {
            JsonNode node = context.readTree(json);
            UUID id = UUID.fromString(node.get("id").asString());
            @SuppressWarnings("unchecked")
            var texts = (Map<UUID, Map<String, String>>) context.getAttribute(TEXTS);
            return Words.of(id, texts == null ? Map.of() : texts.getOrDefault(id, Map.of()));
        }
    }
}
