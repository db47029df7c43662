package org.minqing.casework;

/** A move that this person may make now. {@code likely}: the one to offer first. */
public record PossibleMove(Move move, boolean likely) {}
