package org.minqing.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * One case's chain as it is handed out: the stored bytes of its events, and those of its texts that go with them. Whoever
 * has it can check it against itself, with nothing else at hand.
 *
 * @param bodies the bytes of each event from the first on, as text: exactly what was hashed
 * @param texts  never a name and contact, nor what opens a file
 */
public record ChainCopy(List<String> bodies, List<Text> texts) {

    public ChainCopy {
        bodies = List.copyOf(bodies);
        texts = List.copyOf(texts);
    }

    /**
     * A text with what binds it to its event.
     *
     * @param salt in hexadecimal
     * @param text the sealed fields as JSON, exactly the bytes the event's MAC was made of
     */
    public record Text(UUID id, String salt, String text) {}

    /** What the copy is found to be. */
    public record Checked(UUID caseId, String number, long seq, byte[] hash, List<Step> steps) {}

    /** One event, as its bytes tell it. */
    public record Step(Instant at, Move move, CaseStage stage) {}

    /** @throws IllegalArgumentException if the copy does not agree with itself; the message says where */
    public Checked check() {
        byte[] hash = Chain.beginning();
        List<Step> steps = new ArrayList<>();
        Map<UUID, String> macs = new HashMap<>();
        UUID caseId = null;
        for (String body : bodies) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            Codec.Stored stored = stored(bytes, steps.size() + 1L);
            if (caseId != null && !caseId.equals(stored.caseId())) {
                throw new IllegalArgumentException("event " + stored.seq() + " is of another case");
            }
            caseId = stored.caseId();
            macs.putAll(Codec.macs(bytes));
            steps.add(new Step(stored.at(), stored.move(), stored.stage()));
            hash = Chain.next(hash, bytes);
        }
        if (caseId == null) {
            throw new IllegalArgumentException("there is no event in it");
        }
        texts.forEach(text -> belongs(text, macs));
        return new Checked(caseId, number(), steps.size(), hash, List.copyOf(steps));
    }

    private static Codec.Stored stored(byte[] bytes, long expected) {
        try {
            Codec.Stored stored = Codec.stored(bytes);
            if (stored.seq() != expected) {
                throw new IllegalArgumentException("event " + expected + " is missing");
            }
            return stored;
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("event " + expected + " is no event", e);
        }
    }

    private static void belongs(Text text, Map<UUID, String> macs) {
        String mac = Seal.mac(HexFormat.of().parseHex(text.salt()), text.text().getBytes(StandardCharsets.UTF_8));
        if (!mac.equals(macs.get(text.id()))) {
            throw new IllegalArgumentException("the text " + text.id() + " is not the one its event speaks of");
        }
    }

    private String number() {
        return Codec.event(bodies.getFirst().getBytes(StandardCharsets.UTF_8)).event() instanceof CaseEvent.Registered registered
                ? registered.matter().number() : "?";
    }

    /** What the texts say, by field, for whoever reads the copy. */
    public List<Map<String, String>> words() {
        return texts.stream().map(text -> Codec.fields(text.text().getBytes(StandardCharsets.UTF_8))).toList();
    }
}
