package org.minqing.triage.reply;

import java.util.Locale;

/** What is looked for in a reply before the resident gets it. */
public enum Check {
    /** Words that any resident could have got: received, handed on, thank you. */
    STOCK,
    /** The same words as an earlier reply to somebody else. */
    COPIED,
    /** Says nothing about the matter asked, or speaks of something else. */
    UNANSWERED,
    /** One of the questions asked is not taken up. */
    QUESTION_LEFT,
    /** Something was or will be done, and no day, month or deadline is named. */
    NO_DATE,
    /** Speaks of the matter in a few words without ground or result, and puts off for the rest. */
    UNEXPLAINED;

    /** The last part of its messages: no-date. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
