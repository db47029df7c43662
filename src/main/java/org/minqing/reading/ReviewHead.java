package org.minqing.reading;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a draft's pages.
 *
 * @param publishedByMail nobody said the day of publication: it is the day of the e-mail
 * @param editable  corrections may be made by this person now
 * @param mayReview this person reviews reports
 * @param reader    a further reader that can be asked; empty: there is none
 */
public record ReviewHead(
        UUID id, String title, @Nullable LocalDate published, boolean publishedByMail, String state, boolean editable, boolean mayReview,
        String reader) {}
