package org.minqing.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The server's clock in tests: stands still at Friday 2026-11-20 10:00 in Shanghai until a test moves it. */
public final class TestClock extends Clock {

    public static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");

    static final TestClock SHARED = new TestClock();

    private final AtomicReference<Instant> now = new AtomicReference<>(FRIDAY_MORNING);

    private TestClock() {}

    public static TestClock shared() {
        return SHARED;
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    public void reset() {
        now.set(FRIDAY_MORNING);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
