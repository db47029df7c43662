package org.minqing.demo;

import java.time.Instant;
import org.minqing.casework.Source;

/**
 * A concern about to be told.
 *
 * @param said  where it came up; its channel decides who registers it
 * @param spoken the resident's words
 */
record Concern(Cast.Home home, ConcernText text, Words words, String spoken, Source said, Instant at, Fate fate) {

    String fill(String template) {
        return words.fill(template);
    }

    String lead() {
        return unit(text.lead());
    }

    /** 街道 and 居委会 mean the community's own. */
    String unit(String name) {
        return switch (name) {
            case "街道" -> home.subdistrictUnit();
            case "居委会" -> home.committee();
            default -> name;
        };
    }

    /** The same matter with another lead. */
    Concern ledBy(String unit) {
        return new Concern(home, text.ledBy(unit), words, spoken, said, at, fate);
    }

    /** The same matter of the same house, told by somebody else. */
    Concern toldAgain(String otherwise, Source source, Instant when) {
        return new Concern(home, text, words, otherwise, source, when, fate);
    }

    Concern going(Fate other) {
        return new Concern(home, text, words, spoken, said, at, other);
    }
}
