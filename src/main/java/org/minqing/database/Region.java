package org.minqing.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One zone or county. Every business table begins its key with {@code id}.
 *
 * @param casePrefix the character case numbers of this region begin with, such as 滨
 * @param zone the clock of its offices; nothing depends on the host's
 */
public record Region(int id, String name, String casePrefix, ZoneId zone) {

    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
