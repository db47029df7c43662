package org.minqing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The server. Its modules are the packages beside this class; see {@code docs/architecture.md}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class MinqingApplication {}
