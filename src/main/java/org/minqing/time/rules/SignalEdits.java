package org.minqing.time.rules;

import org.minqing.time.Signals;
import org.minqing.time.SignalsChange;
import org.springframework.stereotype.Service;

/** Changes when a region's deadlines are to be spoken of. */
@Service
public class SignalEdits extends Edits<Signals, SignalsChange> {

    SignalEdits(RuleStore store, TimeRules rules) {
        super(store, rules, Book.SIGNALS);
    }
}
