package org.minqing.people;

import java.util.List;
import java.util.Optional;
import org.minqing.place.Place;

/** A cell that names a place. */
final class PlaceCell {

    private PlaceCell() {}

    /** The place the cell means; otherwise the problem is noted. */
    static Optional<Place> find(ImportRow row, ImportField field, KnownPlaces places, List<ImportProblem> problems) {
        return find(row, new Part(field, row.text(field)), places, problems);
    }

    static Optional<Place> find(ImportRow row, Part part, KnownPlaces places, List<ImportProblem> problems) {
        KnownPlaces.Found found = places.find(part.words());
        if (found.place().isEmpty()) {
            problems.add(ImportProblem.at(row, part.field(), found.problem(), part.words(), found.hint()));
        }
        return found.place();
    }

    /** One of several names in a cell. */
    record Part(ImportField field, String words) {}
}
