package org.minqing.testing;

import java.nio.file.Path;
import org.minqing.database.ClockSetting;
import org.minqing.database.DatabaseAccess;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives the server under test its database, its clock, folders for its keys and files, and an address for its mail. */
final class TestServer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(DatabaseAccess.class, TestDatabase::access);
        context.registerBean(ClockSetting.class, () -> new ClockSetting(TestClock.shared()));
        // What happens by itself happens in tests when a test says so: their clock jumps.
        TestPropertyValues.of(
                        "minqing.keys=" + Path.of("target", "test-keys").toAbsolutePath(),
                        "minqing.blobs=" + Path.of("target", "test-blobs").toAbsolutePath(),
                        "minqing.heads=" + Path.of("target", "test-heads").toAbsolutePath(),
                        "minqing.heads.check=P1D",
                        "minqing.rounds=P1D",
                        "minqing.notify.pace=P1D",
                        "minqing.triage.pace=P1D",
                        "minqing.triage.learn=P1D",
                        "minqing.triage.topics=P1D",
                        "minqing.index=" + Path.of("target", "test-index").toAbsolutePath(),
                        "minqing.search.pace=P1D",
                        "minqing.smtp.url=smtp://127.0.0.1:" + TestMail.PORT,
                        "minqing.smtp.from=民情 <minqing@zone.example>")
                .applyTo(context);
    }
}
