package org.minqing.notify;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the module does by itself, on every node. {@code minqing.notify.pace} is the pause between two rounds. */
@Component
final class NotifyRounds {

    /** How long a person can look back at what he was told. */
    private static final Duration NOTICES_KEPT = Duration.ofDays(180);

    private static final Duration MAIL_KEPT = Duration.ofDays(90);

    private final NoticeDesk desk;
    private final Postman postman;
    private final NoticeStore notices;
    private final Outbox outbox;
    private final Clock clock;

    NotifyRounds(NoticeDesk desk, Postman postman, NoticeStore notices, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.postman = postman;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${minqing.notify.pace:PT2S}", fixedDelayString = "${minqing.notify.pace:PT2S}")
    void tell() {
        desk.work();
    }

    /** Apart from the telling: a mail server that hangs must not keep the bell from ringing. */
    @Scheduled(initialDelayString = "${minqing.notify.pace:PT2S}", fixedDelayString = "${minqing.notify.pace:PT2S}")
    void mail() {
        postman.work();
    }

    @Scheduled(initialDelay = 20, fixedDelay = 12 * 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        notices.forgetBefore(clock.instant().minus(NOTICES_KEPT));
        outbox.forgetBefore(clock.instant().minus(MAIL_KEPT));
    }
}
