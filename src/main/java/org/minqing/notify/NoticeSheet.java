package org.minqing.notify;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseWords;

/**
 * One page of a person's notices: first those he has not dealt with, then the others, the newest first in each.
 *
 * @param newest the newest one there was, so that "all read" does not swallow what comes meanwhile; null when there is none
 * @param next   asks for the following page; null at the end
 */
public record NoticeSheet(CaseWords words, List<Line> lines, @Nullable UUID newest, boolean anyOpen, @Nullable String next) {

    /** A notice with its case as it is now; null where the reader's unit gave the case back and knows only its number. */
    public record Line(Notice notice, String number, @Nullable CaseLine about) {}
}
