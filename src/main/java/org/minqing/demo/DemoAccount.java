package org.minqing.demo;

import org.minqing.web.Role;

/**
 * An account to try the demo zone with, one for each role.
 *
 * @param of the unit, community or post it stands for, in Chinese
 */
public record DemoAccount(String username, String name, Role role, String of) {}
