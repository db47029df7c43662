/**
 * 事项: concerns of residents (诉求) and directives of leaders (交办事项), from registration to the confirmer's word,
 * with the commitments (承诺) made on the way. Read {@code CaseLife} for the rules, {@code Casework} for what others may ask.
 */
@ApplicationModule(displayName = "事项 casework")
@NullMarked
package org.minqing.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
