package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a page: headline, running text, who signed it. What follows sees only these.
 *
 * @param headlines all headline lines over it, slogans and subtitles too
 * @param title the one that names the event
 * @param body paragraphs without bylines
 * @param bylines names
 * @param whole from the first headline to the last line
 */
record Article(List<Part> headlines, @Nullable Part title, List<Part> body, List<Part> bylines, Part whole) {

    Text text() {
        return whole.text();
    }

    /** The paragraphs that say who went where: the first two that are more than a line. */
    List<Part> lead() {
        var out = new ArrayList<Part>();
        for (Part paragraph : body) {
            out.add(paragraph);
            if (out.size() == 3 || out.stream().mapToInt(Part::length).sum() > 400) {
                break;
            }
        }
        return out;
    }

    /** Headline and body, for questions like "is this name used elsewhere". */
    String words() {
        return whole.toString();
    }
}
