package org.minqing.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The server's clock in tests: stands still at Friday 2026-11-20 10:00 in Shanghai until a test moves it. */
public final class TestClock extends Clock {

    public static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");

    static final TestClock SHARED = new TestClock();

    private volatile Instant now = FRIDAY_MORNING;

    private TestClock() {}

    public static TestClock shared() {
        return SHARED;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    public void reset() {
        now = FRIDAY_MORNING;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
