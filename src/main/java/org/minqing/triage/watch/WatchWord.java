package org.minqing.triage.watch;

/**
 * A word of the list.
 *
 * @param own    added here; else it comes with the program
 * @param alarms how often a person said it was a false alarm
 */
public record WatchWord(String word, WatchKind kind, boolean own, int alarms) {}
