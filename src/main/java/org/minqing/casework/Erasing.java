package org.minqing.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries an erasure out, in the transaction of its event: the sealed rows with their salts, what was made from them, and
 * what could be used to test a guess. The events stay, so the chain verifies as before.
 */
@Component
final class Erasing {

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final CaseFiles files;
    private final List<CaseTraces> traces;

    Erasing(JdbcClient jdbc, CaseStore store, CaseFiles files, List<CaseTraces> traces) {
        this.jdbc = jdbc;
        this.store = store;
        this.files = files;
        this.traces = traces;
    }

    /** Does what the new events ask for, if one of them is an erasure; all of them are stored already. */
    void carryOut(Case facts, List<Recorded> events) {
        events.stream()
                .filter(recorded -> recorded.event() instanceof CaseEvent.Erased)
                .map(recorded -> (CaseEvent.Erased) recorded.event())
                .forEach(erased -> erase(facts, erased.scope()));
    }

    private void erase(Case facts, Erasure.Scope scope) {
        int region = facts.regionId();
        List<Recorded> story = store.bodies(region, facts.id(), 0).stream().map(Codec::event).toList();
        Set<UUID> gone = new HashSet<>(Erasure.taken(story));
        gone.addAll(reasonsToLook(region, facts.id()));
        delete(region, gone);
        if (scope.words()) {
            clear(region, facts.id());
        }
        forgetCommands(region, facts.id());
        traces.forEach(keeper -> keeper.erase(region, facts.id(), scope));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deleteFiles();
            }
        });
    }

    /** Why somebody looked at the name may well name it. */
    private List<UUID> reasonsToLook(int region, UUID caseId) {
        return jdbc.sql("SELECT words_id FROM reveal_event WHERE region_id = ? AND case_id = ?")
                .params(region, caseId)
                .query(UUID.class)
                .list();
    }

    private void delete(int region, Set<UUID> texts) {
        jdbc.sql("DELETE FROM sealed_text WHERE region_id = ? AND id = ANY (?)")
                .params(region, texts.toArray(UUID[]::new))
                .update();
    }

    private void clear(int region, UUID caseId) {
        jdbc.sql("UPDATE cases SET title = '' WHERE region_id = ? AND id = ?").params(region, caseId).update();
        jdbc.sql("UPDATE commitment SET said_by = '', text = '', due_text = '' WHERE region_id = ? AND case_id = ?")
                .params(region, caseId)
                .update();
    }

    /** Their hashes cover what was written, without a salt: a guess could be tested against them. */
    private void forgetCommands(int region, UUID caseId) {
        jdbc.sql("DELETE FROM command_key WHERE region_id = ? AND case_id = ?").params(region, caseId).update();
    }

    /** Without their keys the bytes cannot be read any more; what stays behind here, the upkeep deletes. */
    private void deleteFiles() {
        try {
            files.deleteErased();
        } catch (IOException e) {
            throw new UncheckedIOException("the words are erased; the unreadable bytes of files are still there", e);
        }
    }
}
