package org.minqing.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

final class ClockReset implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        TestClock.shared().reset();
    }
}
