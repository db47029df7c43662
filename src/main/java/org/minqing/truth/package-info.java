/**
 * 存证: signs each night a head over all chains that changed, so that a chain that was dropped or rewritten as a whole is
 * found too; proves one case to somebody who has only its file and the public key; verifies without a server.
 */
@ApplicationModule(displayName = "存证 truth")
@NullMarked
package org.minqing.truth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
