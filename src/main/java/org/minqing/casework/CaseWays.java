package org.minqing.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.casework.CaseTexts.CaseText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways that cases took to their units, for modules that learn from them; of the same cases as {@link CaseTexts}. */
@Component
public class CaseWays {

    private final JdbcClient jdbc;
    private final CaseTexts texts;
    private final CaseStore store;
    private final Seal seal;

    CaseWays(JdbcClient jdbc, CaseTexts texts, CaseStore store, Seal seal) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.store = store;
        this.seal = seal;
    }

    /**
     * @param basis on what it was dispatched, or settled by arbitration, last; may be empty
     * @param steps its dispatches, returns and arbitrations in order, without their words
     */
    public record CaseWay(Case facts, String basis, List<Recorded> steps) {
        public CaseWay {
            steps = List.copyOf(steps);
        }
    }

    /** Of these cases those that may be learned from, in no order. */
    public List<CaseWay> of(int regionId, Collection<UUID> caseIds) {
        List<Case> open = texts.of(regionId, caseIds).stream().map(CaseText::facts).toList();
        Map<UUID, List<Recorded>> steps = steps(regionId, open.stream().map(Case::id).toList());
        Map<UUID, Map<String, String>> words = words(regionId, steps.values());
        return open.stream()
                .map(facts -> {
                    List<Recorded> its = steps.getOrDefault(facts.id(), List.of());
                    return new CaseWay(facts, basis(its, words), its);
                })
                .toList();
    }

    private static String basis(List<Recorded> steps, Map<UUID, Map<String, String>> words) {
        String basis = "";
        for (Recorded step : steps) {
            String named = switch (step.event()) {
                case CaseEvent.Dispatched dispatched -> field(words, dispatched.words().id(), "basis");
                case CaseEvent.Arbitrated arbitrated -> field(words, arbitrated.words().id(), "text");
                default -> "";
            };
            basis = named.isEmpty() ? basis : named;
        }
        return basis;
    }

    private static String field(Map<UUID, Map<String, String>> words, UUID id, String field) {
        return words.getOrDefault(id, Map.of()).getOrDefault(field, "");
    }

    private Map<UUID, List<Recorded>> steps(int regionId, List<UUID> ids) {
        Map<UUID, List<Recorded>> steps = new HashMap<>();
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
                .forEach(step -> steps.computeIfAbsent(step.getKey(), id -> new ArrayList<>()).add(step.getValue()));
        return steps;
    }

    private Map<UUID, Map<String, String>> words(int regionId, Collection<List<Recorded>> steps) {
        List<UUID> wanted = steps.stream()
                .flatMap(List::stream)
                .filter(step -> step.event() instanceof CaseEvent.Worded)
                .map(step -> ((CaseEvent.Worded) step.event()).words().id())
                .toList();
        return store.sealed(regionId, wanted).stream()
                .flatMap(row -> seal.open(regionId, row).map(fields -> Map.entry(row.id(), fields)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
