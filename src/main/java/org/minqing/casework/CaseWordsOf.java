package org.minqing.casework;

import java.time.Clock;
import java.time.Instant;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.people.Officials;
import org.minqing.people.Units;
import org.minqing.place.Places;
import org.minqing.time.rules.TimeRules;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the words of one page: the names of a region, the reader's language, now. */
@Component
public class CaseWordsOf {

    private final Units units;
    private final Places places;
    private final Officials officials;
    private final Accounts accounts;
    private final Regions regions;
    private final TimeRules rules;
    private final CaseStore store;
    private final Clock clock;

    CaseWordsOf(
            Units units, Places places, Officials officials, Accounts accounts, Regions regions, TimeRules rules,
            CaseStore store, Clock clock) {
        this.units = units;
        this.places = places;
        this.officials = officials;
        this.accounts = accounts;
        this.regions = regions;
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    public CaseWords region(int regionId, Ui ui) {
        return asOf(clock.instant(), regionId, ui);
    }

    /** The words of a page that shows what was known at a moment: deadlines are counted from there. */
    CaseWords asOf(Instant moment, int regionId, Ui ui) {
        var names = new CaseNames(new CaseNames.Sources(
                units.all(regionId),
                places.all(regionId),
                id -> officials.byId(regionId, id),
                id -> accounts.byId(id).map(Account::name),
                id -> store.openNumber(regionId, id)));
        Region region = regions.byId(regionId);
        return new CaseWords(ui, names, new CaseWords.Time(rules.watching(region), rules.limits(region), moment));
    }
}
