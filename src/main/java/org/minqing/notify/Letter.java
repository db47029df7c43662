package org.minqing.notify;

import java.util.Locale;

/** A mail ready to leave: plain text, so that any program shows it and nothing in it can be tracked. */
record Letter(String to, String subject, String body, Locale language) {}
