package org.minqing.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The words of cases, for modules that compare and learn. Cases that are sealed or sensitive (保密, 敏感), and texts that were erased,
 * are left out: nothing may be learned from those.
 */
@Component
public class CaseTexts {

    private final CaseStore store;
    private final Seal seal;

    CaseTexts(CaseStore store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** @param text the resident's words */
    public record CaseText(Case facts, String title, String text) {}

    /** Of these cases those that may be learned from, in no order. */
    public List<CaseText> of(int regionId, Collection<UUID> caseIds) {
        List<Case> open = store.readAll(regionId, List.copyOf(caseIds)).stream()
                .filter(facts -> !facts.matter().flags().sealed() && !facts.matter().flags().sensitive())
                .toList();
        Map<UUID, Map<String, String>> words = store.sealed(regionId, open.stream().map(Case::words).toList()).stream()
                .flatMap(row -> seal.open(regionId, row).map(fields -> Map.entry(row.id(), fields)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return open.stream()
                .filter(facts -> words.containsKey(facts.words()))
                .map(facts -> text(facts, words.getOrDefault(facts.words(), Map.of())))
                .toList();
    }

    private static CaseText text(Case facts, Map<String, String> said) {
        return new CaseText(facts, said.getOrDefault("title", ""), said.getOrDefault("text", ""));
    }
}
