package org.minqing.casework;

/** A case of a person's that somebody else has moved on, and the last thing that was done. */
public record ChangeLine(CaseLine line, LastAct last) {}
