package org.minqing.triage.category;

/** A message whose category is known. */
public record Labelled(String text, String category) {}
