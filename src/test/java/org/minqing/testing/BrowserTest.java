package org.minqing.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link ServerTest} in which a person uses a real browser: test methods take a {@link Visitor}. All of them share one
 * Chromium; each method has a browser context of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServerTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
