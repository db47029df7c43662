package org.minqing.casework;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Copies of chains to be handed out. The caller has checked that the reader may see the case. */
@Component
public class ChainCopies {

    private final CaseStore store;
    private final Seal seal;

    ChainCopies(CaseStore store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** The chain of a case up to an event, with its texts as far as they are wanted and not erased. */
    public ChainCopy of(int regionId, UUID caseId, long seq, boolean withWords) {
        List<byte[]> bodies = store.bodies(regionId, caseId, 0).stream().limit(seq).toList();
        List<UUID> wanted = !withWords ? List.of() : bodies.stream()
                .map(Codec::event)
                .flatMap(recorded -> recorded.event() instanceof CaseEvent.Worded worded
                        ? java.util.stream.Stream.of(worded.words().id()) : java.util.stream.Stream.empty())
                .toList();
        return new ChainCopy(
                bodies.stream().map(body -> new String(body, StandardCharsets.UTF_8)).toList(),
                store.sealed(regionId, wanted).stream().flatMap(row -> text(regionId, row).stream()).toList());
    }

    private Optional<ChainCopy.Text> text(int regionId, Seal.Sealed row) {
        return seal.bytes(regionId, row).map(text -> new ChainCopy.Text(
                row.id(), HexFormat.of().formatHex(row.salt()), new String(text, StandardCharsets.UTF_8)));
    }
}
