package org.minqing.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseWordsOf;
import org.minqing.casework.Tidings;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Puts together the page of notices. */
@Component
class NoticeSheets {

    private static final int LINES = 30;

    private final NoticeStore notices;
    private final Tidings tidings;
    private final CaseWordsOf wordsOf;

    NoticeSheets(NoticeStore notices, Tidings tidings, CaseWordsOf wordsOf) {
        this.notices = notices;
        this.tidings = tidings;
        this.wordsOf = wordsOf;
    }

    NoticeSheet of(SignedIn me, Ui ui, @Nullable String after) {
        List<Notice> found = page(me, Key.parse(after));
        boolean more = found.size() > LINES;
        List<Notice> page = more ? found.subList(0, LINES) : found;
        List<Notice> first = notices.page(me, true, Key.NEWEST, 1);
        return new NoticeSheet(
                wordsOf.region(me.regionId(), ui),
                withCases(me, page),
                first.isEmpty() ? null : first.getFirst().id(),
                !first.isEmpty(),
                more ? Key.of(page.getLast()).toString() : null);
    }

    /** One more than a page: those not dealt with, filled up with the others. */
    private List<Notice> page(SignedIn me, Key after) {
        var page = new ArrayList<Notice>();
        if (after.open()) {
            page.addAll(notices.page(me, true, after.id(), LINES + 1));
        }
        if (page.size() <= LINES) {
            UUID before = after.open() ? Key.NEWEST : after.id();
            page.addAll(notices.page(me, false, before, LINES + 1 - page.size()));
        }
        return page;
    }

    /** What he was told of a case that he may not see any more is taken back. */
    private List<NoticeSheet.Line> withCases(SignedIn me, List<Notice> page) {
        List<UUID> ids = page.stream().map(Notice::caseId).toList();
        Map<UUID, CaseLine> lines = tidings.lines(ids, Actor.of(me));
        Map<UUID, String> givenBack = tidings.givenBack(ids, Actor.of(me));
        var shown = new ArrayList<NoticeSheet.Line>();
        var hidden = new ArrayList<UUID>();
        for (Notice notice : page) {
            CaseLine line = lines.get(notice.caseId());
            String number = line == null ? givenBack.get(notice.caseId()) : line.number();
            if (number == null) {
                hidden.add(notice.id());
            } else {
                shown.add(new NoticeSheet.Line(notice, number, line));
            }
        }
        if (!hidden.isEmpty()) {
            notices.takeBack(me, hidden);
        }
        return shown;
    }

    /** Where a page ended, and in which part. */
    private record Key(boolean open, UUID id) {

        static final UUID NEWEST = new UUID(-1, -1);

        static Key of(Notice last) {
            return new Key(last.open(), last.id());
        }

        static Key parse(@Nullable String text) {
            try {
                return text == null || text.length() < 2
                        ? new Key(true, NEWEST)
                        : new Key(text.charAt(0) == 'o', UUID.fromString(text.substring(1)));
            } catch (IllegalArgumentException e) {
                return new Key(true, NEWEST);
            }
        }

        @Override
        public String toString() {
            return (open ? "o" : "d") + id;
        }
    }
}
