/**
 * 权限: users, sign-in, and the one gate at which every page and command is checked against its declared permission.
 */
@NullMarked
@ApplicationModule(displayName = "权限 access")
package org.minqing.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
