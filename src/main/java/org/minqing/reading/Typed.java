package org.minqing.reading;

/** What stood in the form a text comes in by, and the message key of what was wrong with it; empty: nothing. */
public record Typed(String text, String published, String problem) {}
