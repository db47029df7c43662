package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SealingKeysTest {

    @Autowired
    Casework casework;

    @Autowired
    CaseStore store;

    @Autowired
    Seal seal;

    @Autowired
    Regions regions;

    @TempDir
    Path elsewhere;

    @Test
    void a_server_starts_only_with_the_keys_of_its_own_data() {
        var zone = new Zone(regions.create("换锁区", "锁", Region.DEFAULT_ZONE).id());
        casework.register(zone.lamp(), zone.clerk, TestClock.FRIDAY_MORNING);
        var configuration = new CaseworkConfiguration();
        var foreign = new Seal(new SealingKeys(elsewhere));

        assertThatCode(() -> configuration.sealedTextsOpen(store, seal).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> configuration.sealedTextsOpen(store, foreign).afterSingletonsInstantiated())
                .hasMessageContaining("put back the folder");
    }
}
