package org.minqing.casework;

/** Who gave the word at confirmation; the three are counted apart. */
public enum Voice {
    RESIDENT,
    REPRESENTATIVE,
    ISSUER
}
