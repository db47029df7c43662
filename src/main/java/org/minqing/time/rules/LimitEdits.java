package org.minqing.time.rules;

import org.minqing.time.LimitChange;
import org.minqing.time.LimitRules;
import org.springframework.stereotype.Service;

/** Changes a region's time limits. */
@Service
public class LimitEdits extends Edits<LimitRules, LimitChange> {

    LimitEdits(RuleStore store, TimeRules rules) {
        super(store, rules, Book.LIMITS);
    }
}
