/** What tests share: one database, one server, one clock, one browser, and a zone of their own for each that wants one. */
@NullMarked
package org.minqing.testing;

import org.jspecify.annotations.NullMarked;
