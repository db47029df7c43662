package org.minqing.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.reading.LearnedWord.Kind;
import org.minqing.report.Gazetteer;
import org.minqing.report.ParsedDocument;
import org.minqing.report.ParsedReport;
import org.minqing.report.ReportParser;
import org.springframework.stereotype.Component;

/** What this region knows by name, so that the engine reads its own zone better. */
@Component
class KnownNames {

    private static final double SAME_SENTENCE = 0.85;
    private static final double LIKELY_THERE = 0.7;

    private final Places places;
    private final Units units;
    private final Officials officials;
    private final Learning learning;

    KnownNames(Places places, Units units, Officials officials, Learning learning) {
        this.places = places;
        this.units = units;
        this.officials = officials;
        this.learning = learning;
    }

    /** What the reader is given, and sentences that are no concerns here. */
    record Known(Gazetteer gazetteer, Set<String> noConcerns) {

        ParsedDocument read(String text, @Nullable LocalDate published) {
            ParsedDocument read = new ReportParser(gazetteer).parse(text, Optional.ofNullable(published));
            return new ParsedDocument(read.publicationDate(), read.reports().stream().map(this::withoutNone).toList());
        }

        private ParsedReport withoutNone(ParsedReport r) {
            return noConcerns.isEmpty() ? r : new ParsedReport(
                    r.kind(), r.span(), r.title(), r.date(), r.programme(), r.leaders(), r.places(), r.parent(), r.units(),
                    r.attendees(), r.requirements(), r.concerns().stream().filter(c -> !none(c.text().text())).toList(),
                    r.commitments(), r.nextSteps(), r.facts(), r.campaign(), r.byline());
        }

        /**
         * Tells one set of known words from another as far as this text is concerned: it changes when a word that stands in the
         * text is learned or taken back, and with no other.
         */
        byte[] print(String text) {
            var words = new WordsOf(text);
            var known = new TreeSet<String>();
            gazetteer.places().stream().filter(words::hold).forEach(word -> known.add("place " + word));
            gazetteer.units().stream().filter(words::hold).forEach(word -> known.add("unit " + word));
            gazetteer.officials().stream().filter(words::hold).forEach(word -> known.add("official " + word));
            gazetteer.titles().stream().filter(words::hold).forEach(word -> known.add("title " + word));
            gazetteer.exceptions().stream().filter(words::hold).forEach(word -> known.add("none " + word));
            gazetteer.aliases().forEach((written, name) -> {
                if (words.hold(written)) {
                    known.add("alias " + written + "=" + name);
                }
            });
            noConcerns.stream().filter(words::mostlyHold).forEach(sentence -> known.add("no concern " + sentence));
            return Sameness.sha256(String.join("\n", known).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        private boolean none(String concern) {
            return noConcerns.stream().anyMatch(none -> none.equals(concern)
                    || Answers.likeness(none, concern) >= SAME_SENTENCE && Answers.figures(none).equals(Answers.figures(concern)));
        }
    }

    /** The words of a text, whatever its line breaks. */
    private static final class WordsOf {

        private final String text;
        private final Set<Integer> pairs = new HashSet<>();

        WordsOf(String text) {
            this.text = text.replaceAll("\\s+", "");
            for (int i = 0; i + 1 < this.text.length(); i++) {
                pairs.add(pair(this.text, i));
            }
        }

        private static int pair(String text, int at) {
            return text.charAt(at) << 16 | text.charAt(at + 1);
        }

        boolean hold(String word) {
            String plain = word.replaceAll("\\s+", "");
            return plain.length() < 2 ? text.contains(plain) : pairs.contains(pair(plain, 0)) && text.contains(plain);
        }

        /** A sentence like this one may stand there. */
        boolean mostlyHold(String sentence) {
            String plain = sentence.replaceAll("[\\s\\p{P}]+", "");
            long held = IntStream.range(0, Math.max(0, plain.length() - 1)).filter(i -> pairs.contains(pair(plain, i))).count();
            return held >= (plain.length() - 1) * LIKELY_THERE;
        }
    }

    Known of(int regionId) {
        Learning.Vocabulary vocabulary = learning.vocabulary(regionId);
        List<Place> allPlaces = places.all(regionId);
        List<Unit> allUnits = units.all(regionId);
        Set<String> unitNames = new HashSet<>();
        allUnits.forEach(unit -> unitNames.addAll(List.of(unit.name(), unit.shortName())));
        allPlaces.stream().filter(p -> p.kind() == PlaceKind.SUBDISTRICT).forEach(p -> unitNames.add(p.name()));
        Map<String, String> aliases = new HashMap<>();
        allUnits.forEach(unit -> unit.aliases().forEach(alias -> aliases.put(alias, unit.name())));
        allPlaces.forEach(place -> place.aliases().forEach(alias -> aliases.put(alias, place.name())));
        Set<String> placeNames = allPlaces.stream()
                .filter(p -> p.kind() != PlaceKind.ZONE && p.kind() != PlaceKind.SUBDISTRICT)
                .map(Place::name)
                .collect(Collectors.toSet());
        Set<String> names = vocabulary.with(
                Kind.OFFICIAL, officials.all(regionId).stream().map(Official::name).collect(Collectors.toSet()));
        var gazetteer = new Gazetteer(
                vocabulary.with(Kind.PLACE, placeNames), vocabulary.with(Kind.UNIT, unitNames), names, aliases,
                vocabulary.of(Kind.TITLE), vocabulary.of(Kind.NOT_A_NAME));
        return new Known(gazetteer, vocabulary.of(Kind.NOT_A_CONCERN));
    }
}
