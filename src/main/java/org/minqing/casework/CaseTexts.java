package org.minqing.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words of cases and the ways they took to their units, for modules that learn from them. Cases that are sealed or sensitive
 * (保密, 敏感), and texts that were erased, are left out: nothing may be learned from those.
 */
@Component
public class CaseTexts {

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final Seal seal;

    CaseTexts(JdbcClient jdbc, CaseStore store, Seal seal) {
        this.jdbc = jdbc;
        this.store = store;
        this.seal = seal;
    }

    /**
     * @param text  the resident's words
     * @param basis on what it was dispatched, or settled by arbitration, last; may be empty
     * @param ways  its dispatches, returns and arbitrations in order, without their words
     */
    public record CaseText(Case facts, String title, String text, String basis, List<Recorded> ways) {
        public CaseText {
            ways = List.copyOf(ways);
        }
    }

    /** Of these cases those that may be learned from, in no order. */
    public List<CaseText> of(int regionId, Collection<UUID> caseIds) {
        List<Case> open = store.readAll(regionId, List.copyOf(caseIds)).stream()
                .filter(facts -> !facts.matter().flags().sealed() && !facts.matter().flags().sensitive())
                .toList();
        Map<UUID, List<Recorded>> ways = ways(regionId, open.stream().map(Case::id).toList());
        Map<UUID, Map<String, String>> words = words(regionId, open, ways);
        return open.stream()
                .filter(facts -> words.containsKey(facts.words()))
                .map(facts -> text(facts, ways.getOrDefault(facts.id(), List.of()), words))
                .toList();
    }

    private static CaseText text(Case facts, List<Recorded> ways, Map<UUID, Map<String, String>> words) {
        Map<String, String> said = words.getOrDefault(facts.words(), Map.of());
        String basis = "";
        for (Recorded way : ways) {
            String named = switch (way.event()) {
                case CaseEvent.Dispatched dispatched -> field(words, dispatched.words().id(), "basis");
                case CaseEvent.Arbitrated arbitrated -> field(words, arbitrated.words().id(), "text");
                default -> "";
            };
            basis = named.isEmpty() ? basis : named;
        }
        return new CaseText(facts, said.getOrDefault("title", ""), said.getOrDefault("text", ""), basis, ways);
    }

    private static String field(Map<UUID, Map<String, String>> words, UUID id, String field) {
        return words.getOrDefault(id, Map.of()).getOrDefault(field, "");
    }

    private Map<UUID, List<Recorded>> ways(int regionId, List<UUID> ids) {
        Map<UUID, List<Recorded>> ways = new HashMap<>();
        jdbc.sql("""
                        SELECT case_id, body FROM case_event
                        WHERE region_id = :region AND case_id = ANY (CAST(:cases AS uuid[]))
                          AND type IN ('Dispatched', 'Returned', 'Arbitrated')
                        ORDER BY case_id, seq
                        """)
                .param("region", regionId)
                .param("cases", CaseLists.texts(ids))
                .query((rs, n) -> Map.entry(rs.getObject(1, UUID.class), Codec.event(rs.getBytes(2))))
                .list()
                .forEach(way -> ways.computeIfAbsent(way.getKey(), id -> new ArrayList<>()).add(way.getValue()));
        return ways;
    }

    private Map<UUID, Map<String, String>> words(int regionId, List<Case> open, Map<UUID, List<Recorded>> ways) {
        Set<UUID> wanted = new HashSet<>(open.stream().map(Case::words).toList());
        ways.values().stream()
                .flatMap(List::stream)
                .filter(way -> way.event() instanceof CaseEvent.Worded)
                .forEach(way -> wanted.add(((CaseEvent.Worded) way.event()).words().id()));
        return store.sealed(regionId, List.copyOf(wanted)).stream()
                .flatMap(row -> seal.open(regionId, row).map(fields -> Map.entry(row.id(), fields)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
