package org.minqing.casework;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case has been through, as far as later moves ask for it.
 *
 * @param setbacks   reworks, not solved and reopened together
 * @param dispatches how often it was sent to a lead unit, the first time included
 * @param returners  units that have used their one return (退单), granted or not
 * @param refused    the unit whose return was refused last; it may ask for arbitration, once
 * @param arbitrated the lead was settled by arbitration (裁定): no return any more
 * @param extended   the one extension (延期) was granted
 * @param urged      how often it was urged (催办)
 * @param supervised under supervision (督办)
 */
public record Trail(
        int setbacks,
        int dispatches,
        SortedSet<UUID> returners,
        @Nullable UUID refused,
        boolean arbitrated,
        boolean extended,
        int urged,
        boolean supervised) {

    /** From so many setbacks, or so many new dispatches, on the case is escalated (提级督办). */
    static final int ESCALATED_FROM = 3;

    static final Trail NONE = new Trail(0, 0, Collections.emptySortedSet(), null, false, false, 0, false);

    public Trail {
        returners = Collections.unmodifiableSortedSet(new TreeSet<>(returners));
    }

    /** 提级督办: unsolved after three rounds, or sent on three times with no unit taking the lead. */
    public boolean escalated() {
        return setbacks >= ESCALATED_FROM || dispatches > ESCALATED_FROM;
    }

    Trail setBack() {
        return new Trail(setbacks + 1, dispatches, returners, refused, arbitrated, extended, urged, supervised);
    }

    Trail dispatched() {
        return new Trail(setbacks, dispatches + 1, returners, null, arbitrated, extended, urged, supervised);
    }

    Trail askedToReturn(UUID unit) {
        var all = new TreeSet<>(returners);
        all.add(unit);
        return new Trail(setbacks, dispatches, all, null, arbitrated, extended, urged, supervised);
    }

    Trail returnRefused(UUID unit) {
        return new Trail(setbacks, dispatches, returners, unit, arbitrated, extended, urged, supervised);
    }

    /** 撤回裁定申请: the refusal stands, and is not brought before the arbitrators again. */
    Trail refusalAccepted() {
        return new Trail(setbacks, dispatches, returners, null, arbitrated, extended, urged, supervised);
    }

    Trail settled() {
        return new Trail(setbacks, dispatches, returners, null, true, extended, urged, supervised);
    }

    Trail longer() {
        return new Trail(setbacks, dispatches, returners, refused, arbitrated, true, urged, supervised);
    }

    Trail urgedAgain() {
        return new Trail(setbacks, dispatches, returners, refused, arbitrated, extended, urged + 1, supervised);
    }

    Trail underSupervision() {
        return new Trail(setbacks, dispatches, returners, refused, arbitrated, extended, urged, true);
    }
}
