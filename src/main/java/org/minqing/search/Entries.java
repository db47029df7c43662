package org.minqing.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.casework.SearchableCase;
import org.minqing.database.Region;
import org.minqing.people.Duty;
import org.minqing.people.Official;
import org.minqing.people.Unit;
import org.minqing.place.Place;
import org.minqing.reading.ReadText;
import org.minqing.triage.similar.Problems;
import org.minqing.visit.Item;
import org.minqing.visit.Visit;

/** Makes of each thing what the index holds of it. */
final class Entries {

    private final TermKey key;

    Entries(TermKey key) {
        this.key = key;
    }

    /** Tells which analysis, which list of problems and which key the terms are of. */
    String form() {
        return Analysis.VERSION + "/" + Problems.shipped().edition() + "/" + key.id();
    }

    /** The case, and each of its files. */
    List<Entry> of(SearchableCase facts, Region region) {
        var terms = new Terms().number(facts.number()).title(facts.title());
        facts.texts().forEach(terms::text);
        terms.problems(Problems.shipped().told(facts.title(), facts.texts().stream().findFirst().orElse("")));
        UUID place = facts.placeId();
        var facets = new Entry.Facets(facts.sealed(), facts.stage().name(), facts.units(),
                place == null ? List.of() : List.of(place), facts.registeredBy(), region.dateOf(facts.registeredAt()));
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Kind.CASE, facts.id(), "", "", facets, terms.hidden(key)));
        facts.files().forEach(file -> entries.add(new Entry(
                Kind.FILE, facts.id(), file.hash(), "", facets, new Terms().title(file.name()).hidden(key))));
        return entries;
    }

    Entry of(Visit visit, String stamp) {
        var terms = new Terms().title(visit.title()).text(visit.occasion().programme());
        visit.leaders().forEach(leader -> terms.title(leader.name()).text(String.join("，", leader.titles())));
        Stream.concat(visit.places().stream(), visit.units().stream()).forEach(named -> terms.text(named.written()));
        visit.items().stream().map(Item::words).forEach(terms::text);
        LocalDate day = visit.occasion().date();
        var facets = new Entry.Facets(false, "", ids(visit.units()), ids(visit.places()), null, day);
        return new Entry(Kind.VISIT, visit.id(), "", stamp, facets, terms.hidden(key));
    }

    private static List<UUID> ids(List<Visit.Named> named) {
        return named.stream().map(Visit.Named::id).filter(Objects::nonNull).toList();
    }

    Entry of(Place place, String stamp) {
        var terms = new Terms().name(place.name());
        place.aliases().forEach(terms::name);
        var facets = new Entry.Facets(false, "", List.of(), List.of(place.id()), null, null);
        return new Entry(Kind.PLACE, place.id(), "", stamp, facets, terms.hidden(key));
    }

    Entry of(Unit unit, String stamp) {
        var terms = new Terms();
        unit.names().forEach(terms::name);
        unit.duties().stream().map(Duty::title).forEach(terms::text);
        return new Entry(Kind.UNIT, unit.id(), "", stamp, Entry.Facets.NONE, terms.hidden(key));
    }

    /** @param offices posts and portfolios in words */
    Entry of(Official official, List<String> offices, String stamp) {
        var terms = new Terms().name(official.name()).text(official.mark());
        offices.forEach(terms::text);
        return new Entry(Kind.OFFICIAL, official.id(), "", stamp, Entry.Facets.NONE, terms.hidden(key));
    }

    Entry of(ReadText text, String words, String stamp) {
        var terms = new Terms().title(text.title()).title(text.fileName()).text(words);
        var facets = new Entry.Facets(false, "", List.of(), List.of(), null, text.published());
        return new Entry(Kind.REPORT, text.id(), "", stamp, facets, terms.hidden(key));
    }

    /** Another for each other content. */
    static String stamp(Object content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
