package org.minqing.casework;

import java.time.Clock;
import org.minqing.database.Ids;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the name and contact of who raised a concern, to the few who need it; each look is logged before it is granted. */
@Component
class Reveals {

    private final Casework casework;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reveals(Casework casework, JdbcClient jdbc, Clock clock) {
        this.casework = casework;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who has to call him back, and who wrote him down; never anybody of a unit that handles the matter. */
    static boolean mayReveal(Case facts, SignedIn me) {
        boolean handles = facts.assignment(me.unitId()).isPresent();
        boolean calls = me.has(Role.CONFIRMATION_OFFICER);
        boolean wrote = facts.registeredBy().userId().equals(me.userId());
        return facts.person() != null && !handles && (calls || wrote);
    }

    /** Fields name and contact; none when they have been erased. */
    @Transactional
    public Words reveal(Case facts, SignedIn me, String reason) {
        if (!mayReveal(facts, me) || reason.isBlank()) {
            throw new IllegalArgumentException("not without a reason, and not to everybody");
        }
        jdbc.sql("""
                        INSERT INTO reveal_event (region_id, id, case_id, user_id, reason, at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(facts.regionId(), Ids.next(), facts.id(), me.userId(), reason.strip(),
                        CaseStore.utc(clock.instant()))
                .update();
        return casework.raiser(facts.regionId(), facts.id());
    }
}
