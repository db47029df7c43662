package org.minqing.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            return noConcerns.isEmpty() ? read : new ParsedDocument(
                    read.publicationDate(), read.reports().stream().map(this::withoutNone).toList());
        }

        private ParsedReport withoutNone(ParsedReport r) {
            return new ParsedReport(
                    r.kind(), r.span(), r.title(), r.date(), r.programme(), r.leaders(), r.places(), r.parent(), r.units(),
                    r.attendees(), r.requirements(), r.concerns().stream().filter(c -> !none(c.text().text())).toList(),
                    r.commitments(), r.nextSteps(), r.facts(), r.campaign(), r.byline());
        }

        private boolean none(String concern) {
            return noConcerns.stream().anyMatch(none -> none.equals(concern)
                    || Answers.likeness(none, concern) >= SAME_SENTENCE && Answers.figures(none).equals(Answers.figures(concern)));
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
