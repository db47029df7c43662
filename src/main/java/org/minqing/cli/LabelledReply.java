package org.minqing.cli;

/**
 * A message with its reply.
 *
 * @param line     of the file, from 1
 * @param explains what somebody else judged
 */
record LabelledReply(int line, String asked, String reply, boolean explains) {

    int length() {
        return reply.length();
    }
}
