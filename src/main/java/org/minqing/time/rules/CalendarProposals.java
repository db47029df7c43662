package org.minqing.time.rules;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.minqing.time.notice.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a calendar between their preview and their confirmation. Kept a day; nothing holds before it is confirmed. */
@Component
class CalendarProposals {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final RuleStore store;
    private final CalendarEdits edits;
    private final Clock clock;

    CalendarProposals(JdbcClient jdbc, RuleStore store, CalendarEdits edits, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.edits = edits;
        this.clock = clock;
    }

    @Transactional
    UUID keep(int regionId, CalendarChange change, List<Remark> remarks) {
        jdbc.sql("DELETE FROM calendar_proposal WHERE region_id = ? AND at < ?")
                .params(regionId, RuleStore.utc(clock.instant().minus(KEPT)))
                .update();
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO calendar_proposal (region_id, id, at, change_type, change, remarks)
                        VALUES (?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
                        """)
                .params(regionId, id, RuleStore.utc(clock.instant()), RuleStore.type(change), store.text(change),
                        store.text(remarks.stream().map(store::typed).toList()))
                .update();
        return id;
    }

    /** @param remarks what the reader of a notice found odd */
    record Proposal(CalendarChange change, List<Remark> remarks) {}

    Optional<Proposal> find(int regionId, UUID id) {
        return jdbc.sql("SELECT change_type, change, remarks FROM calendar_proposal WHERE region_id = ? AND id = ?")
                .params(regionId, id)
                .query((rs, n) -> new Proposal(
                        store.change(CalendarChange.class, rs.getString(1), rs.getString(2)),
                        store.listed(Remark.class, rs.getString(3))))
                .optional();
    }

    /**
     * Lets the change hold.
     *
     * @return false if another edit came between what the person saw and now, or the proposal is gone
     */
    @Transactional
    boolean confirm(int regionId, UUID id, Standing<CalendarRules> seen, Edition.By by) {
        Optional<Proposal> proposal = find(regionId, id);
        boolean written = proposal.isPresent()
                && edits.change(regionId, seen, proposal.get().change(), by, clock.instant()).isPresent();
        if (written) {
            jdbc.sql("DELETE FROM calendar_proposal WHERE region_id = ? AND id = ?").params(regionId, id).update();
        }
        return written;
    }
}
