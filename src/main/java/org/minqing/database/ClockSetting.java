package org.minqing.database;

import java.time.Clock;

/** Which clock the server runs by: the system's, or one that a demonstration or a test set. */
public record ClockSetting(Clock clock) {}
