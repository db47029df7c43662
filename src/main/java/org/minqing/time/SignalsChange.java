package org.minqing.time;

/** One edit of when a deadline is to be spoken of. */
public sealed interface SignalsChange extends RuleChange<Signals> {

    record Thresholds(Signals signals) implements SignalsChange {
        @Override
        public Signals on(Signals rules) {
            return signals;
        }
    }
}
