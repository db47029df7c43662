package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DemoZoneTest {

    @Autowired
    DemoZone demo;

    @Test
    void fills() {
        long from = System.nanoTime();
        var region = demo.open(LocalDate.of(2026, 11, 20), TestZone.PASSWORD);
        System.out.println("filled in " + (System.nanoTime() - from) / 1e9);
        assertThat(region.name()).isEqualTo("滨澜开发区");
    }
}
