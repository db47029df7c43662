/**
 * 通知: tells people what concerns them. Makes notices of the events of cases, shows them in the application, mails them as
 * each person chose. Read {@code NoticeDesk} for how notices come about, {@code Postman} for how mail leaves.
 */
@NullMarked
@ApplicationModule(displayName = "通知 notify")
package org.minqing.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
