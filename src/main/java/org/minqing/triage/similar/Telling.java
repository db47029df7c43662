package org.minqing.triage.similar;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a resident said, as it is compared with what others said.
 *
 * @param subject   in a line; weighs more than the text
 * @param day       when it was said
 * @param districts where it is known to be, besides what the text names: any sign that is the same for the same district
 */
public record Telling(String subject, String text, LocalDate day, Set<String> districts) {

    public Telling {
        districts = Set.copyOf(districts);
    }

    public Telling(String subject, String text, LocalDate day) {
        this(subject, text, day, Set.of());
    }
}
