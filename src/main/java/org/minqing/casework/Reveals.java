package org.minqing.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.minqing.database.Ids;
import org.minqing.web.Permission;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the name and contact of who raised a concern, to the few who need it; each look is logged before it is granted. */
@Component
class Reveals {

    /** Longest reason that is taken, in UTF-16 units. */
    static final int LONGEST = 500;

    private final RevealLog log;
    private final CaseReading reading;
    private final Clock clock;

    Reveals(RevealLog log, CaseReading reading, Clock clock) {
        this.log = log;
        this.reading = reading;
        this.clock = clock;
    }

    /** Who has to call him back, and who wrote him down; never anybody of a unit that handles the matter. */
    static boolean mayReveal(Case facts, SignedIn me) {
        boolean calls = me.has(Role.CONFIRMATION_OFFICER);
        boolean wrote = facts.registeredBy().userId().equals(me.userId());
        return facts.person() != null && !handles(facts, me) && (calls || wrote);
    }

    /** The resident's office, unless it handles the matter itself. */
    static boolean mayReadLog(Case facts, SignedIn me) {
        return me.may(Permission.READ_REVEALS) && !handles(facts, me);
    }

    private static boolean handles(Case facts, SignedIn me) {
        return me.unitId() != null
                && (facts.assignment(me.unitId()).isPresent() || me.unitId().equals(facts.answeredBy()));
    }

    /** Fields name and contact, none when they have been erased; to whom they are shown and when stands with them. */
    @Transactional
    public CaseSheet.Revealed reveal(Case facts, SignedIn me, String reason) {
        if (!mayReveal(facts, me) || reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("not without a reason, and not to everybody");
        }
        Instant now = clock.instant();
        log.add(facts, me.userId(), now, Words.of(Ids.next(), Map.of(RevealLog.REASON, reason.strip())));
        Words person = reading.words(facts.regionId(), Objects.requireNonNull(facts.person()));
        return new CaseSheet.Revealed(person, me.name(), now);
    }
}
