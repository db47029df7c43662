package org.minqing.testing;

import java.time.LocalDate;
import org.minqing.database.Region;
import org.minqing.demo.DemoZone;
import org.minqing.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo zone in the shared database, filled once a run as of the day on which {@link TestClock} stands. */
@Component
public final class TestDemo {

    private final DemoZone zone;
    private final JdbcClient jdbc;

    TestDemo(DemoZone zone, JdbcClient jdbc) {
        this.zone = zone;
        this.jdbc = jdbc;
    }

    public synchronized Region open() {
        LocalDate today = LocalDate.ofInstant(TestClock.FRIDAY_MORNING, Region.DEFAULT_ZONE);
        boolean here = zone.isHere();
        Region region = zone.open(today, TestZone.PASSWORD);
        if (!here) {
            jdbc.sql("UPDATE account SET password_hash = ? WHERE region_id = ?").params(TestZone.HASH, region.id()).update();
        }
        return region;
    }

    /** The user of the demo zone who has this role; his password is {@link TestZone#PASSWORD}. */
    public String username(Role role) {
        open();
        return zone.accounts().stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow()
                .username();
    }
}
