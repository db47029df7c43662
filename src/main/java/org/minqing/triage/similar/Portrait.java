package org.minqing.triage.similar;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minqing.triage.similar.PlaceGrammar.Part;

/**
 * What a message says, taken apart: its pieces of two and three characters with where they stand, the problems its words tell
 * of, the places, districts and numbers it names. The message itself is not kept, but its pieces would give much of it away:
 * a portrait stays in memory.
 */
public record Portrait(
        SortedMap<String, Uses> pieces,
        Set<String> names,
        int[] subjectProblems,
        int[] textProblems,
        Set<String> districts,
        Set<String> numbers,
        LocalDate day) {

    private static final int BEGINNING = 200;

    /**
     * How often a piece stands where.
     *
     * @param subjectPlace in the subject, within the name of a place
     * @param subjectOther elsewhere in the subject
     * @param textPlace    in the text, within the name of a place
     * @param textOther    elsewhere in the text
     */
    record Uses(int subjectPlace, int subjectOther, int textPlace, int textOther) {

        private static final Uses NONE = new Uses(0, 0, 0, 0);

        boolean inSubject() {
            return subjectPlace + subjectOther > 0;
        }

        int inText() {
            return textPlace + textOther;
        }

        int places() {
            return subjectPlace + textPlace;
        }

        int all() {
            return subjectPlace + subjectOther + inText();
        }

        private Uses one(boolean subject, boolean place) {
            return subject
                    ? new Uses(subjectPlace + (place ? 1 : 0), subjectOther + (place ? 0 : 1), textPlace, textOther)
                    : new Uses(subjectPlace, subjectOther, textPlace + (place ? 1 : 0), textOther + (place ? 0 : 1));
        }
    }

    public static Portrait of(Telling telling) {
        String subject = Wording.plain(telling.subject());
        String text = Wording.plain(telling.text());
        var pieces = new TreeMap<String, Uses>();
        take(subject, true, pieces);
        take(text, false, pieces);
        Set<String> districts = PlaceGrammar.districts(subject);
        districts.addAll(PlaceGrammar.districts(text.substring(0, Math.min(BEGINNING, text.length()))));
        Set<String> numbers = new TreeSet<>(PlaceGrammar.numbers(subject));
        numbers.addAll(PlaceGrammar.numbers(text));
        districts.addAll(telling.districts());
        Set<String> names = new LinkedHashSet<>(PlaceGrammar.names(subject));
        names.addAll(PlaceGrammar.names(text));
        return new Portrait(
                pieces, names, Problems.shipped().counts(subject), Problems.shipped().counts(text), districts, numbers, telling.day());
    }

    /** The problems of the list that it tells of, by name. */
    public Set<String> problems() {
        return Problems.shipped().told(subjectProblems, textProblems);
    }

    private static void take(String plain, boolean subject, SortedMap<String, Uses> pieces) {
        Part[] parts = PlaceGrammar.parts(plain);
        for (int length = 2; length <= 3; length++) {
            for (int at = 0; at + length <= plain.length(); at++) {
                if (counts(plain, parts, at, at + length)) {
                    boolean place = parts[at] == Part.PLACE && parts[at + length - 1] == Part.PLACE;
                    String piece = plain.substring(at, at + length);
                    pieces.put(piece, pieces.getOrDefault(piece, Uses.NONE).one(subject, place));
                }
            }
        }
    }

    private static boolean counts(String plain, Part[] parts, int from, int to) {
        for (int i = from; i < to; i++) {
            if (parts[i] == Part.DISTRICT || !Character.isLetterOrDigit(plain.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
