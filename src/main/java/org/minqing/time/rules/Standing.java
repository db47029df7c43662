package org.minqing.time.rules;

/** The edition that holds now: its number, 0 for what comes with Minqing, and its rules. */
public record Standing<R>(int edition, R rules) {}
