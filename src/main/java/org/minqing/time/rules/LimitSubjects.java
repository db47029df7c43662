package org.minqing.time.rules;

import java.util.SequencedMap;
import org.minqing.time.TimeLimits;

/** What a time limit can be set for; declared here for the limits' page, known by the module that keeps the clocks. */
public interface LimitSubjects {

    /** What is limited, in the order of a case's life: its code, and the message key of its name. */
    SequencedMap<String, String> clocks();

    /** The types of matters: code, and the message key of the name. */
    SequencedMap<String, String> types();

    /** What must never be left without a limit. */
    TimeLimits.Subjects timed();
}
