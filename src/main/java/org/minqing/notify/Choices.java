package org.minqing.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.minqing.database.Regions;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.TimeRules;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a person chose, together with what follows from it. */
@Component
class Choices {

    private final ChoiceStore store;
    private final NoticeStore notices;
    private final Outbox outbox;
    private final Regions regions;
    private final TimeRules rules;
    private final Clock clock;

    Choices(ChoiceStore store, NoticeStore notices, Outbox outbox, Regions regions, TimeRules rules, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.outbox = outbox;
        this.regions = regions;
        this.rules = rules;
        this.clock = clock;
    }

    Choice of(SignedIn me) {
        return store.of(me.regionId(), me.userId());
    }

    /** What he can choose for: the kinds that his roles can get. */
    static List<NoticeKind> kindsFor(SignedIn me) {
        return NoticeKind.of(me.roles());
    }

    /** Saves a form without objection. A new address is asked by mail first whether it is his. */
    @Transactional
    public void save(SignedIn me, SettingsForm form) {
        Choice before = of(me);
        String typed = form.email();
        boolean fresh = !typed.isEmpty() && !typed.equals(before.email());
        Map<NoticeKind, Choice.Channels> kinds = new EnumMap<>(NoticeKind.class);
        kinds.putAll(before.kinds());
        kinds.putAll(form.channels());
        Choice after = new Choice(form.language(), typed.isEmpty() ? null : before.email(), fresh ? typed : null,
                form.times(), Choice.different(kinds));
        store.save(me.regionId(), me.userId(), after);
        if (typed.isEmpty()) {
            store.forgetAddress(me.regionId(), me.userId());
        }
        if (fresh) {
            askWhetherHis(me, typed);
        }
        reschedule(me, after);
    }

    /** One mail in ten minutes at most to one address, whoever asks how often. */
    private void askWhetherHis(SignedIn me, String address) {
        Instant now = clock.instant();
        long slot = now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 600;
        outbox.put(me.regionId(), me.userId(), QueuedMail.Purpose.CONFIRM_ADDRESS, "address-" + address + "-" + slot, now);
    }

    /** What waits to be mailed waits by the new choice. What was not to be mailed stays so. */
    private void reschedule(SignedIn me, Choice choice) {
        WorkingCalendar calendar = rules.calendar(regions.byId(me.regionId()));
        Instant now = clock.instant();
        for (NoticeStore.Unmailed waiting : notices.unmailed(me)) {
            notices.mailAt(me, waiting.id(),
                    MailTime.of(choice, waiting.kind(), waiting.urgent(), now, calendar).orElse(null));
        }
    }
}
