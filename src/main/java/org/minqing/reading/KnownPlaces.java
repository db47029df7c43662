package org.minqing.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.report.Found;
import org.minqing.report.Gazetteer;
import org.minqing.report.ParsedReport;
import org.minqing.report.Span;

/**
 * Places that no ending tells (枫林晚): the engine finds 柳湾社区 by 社区. One that is known here is the place of a visit where it
 * stands in the title or the lead as what is gone to.
 */
final class KnownPlaces {

    private static final double SURE = 0.9;
    private static final String RULE = "place.known";
    private static final int LEAD = 300;

    private static final Pattern GOING_TO = Pattern.compile(
            "(?:^|[^\\p{IsHan}A-Za-z0-9]|走访|来到|到|赴|走进|深入|前往|调研|视察|察看|接访|下沉|联系|街道|镇|乡|在|和|与|及)$");
    private static final Pattern FROM_THERE = Pattern.compile(
            "^(?:$|[^\\p{IsHan}A-Za-z0-9]|开展|走访|调研|察看|查看|接访|听取|倾听|召开|进行|慰问|了解|看望|宣讲|座谈|接待|参加|与|和|及|的)");

    private final String text;
    private final Gazetteer known;
    private final Set<String> names;

    KnownPlaces(String text, Gazetteer known) {
        this.text = text;
        this.known = known;
        this.names = Stream.concat(
                        known.places().stream(),
                        known.aliases().entrySet().stream().filter(alias -> known.places().contains(alias.getValue())).map(java.util.Map.Entry::getKey))
                .filter(name -> name.length() > 1 && text.contains(name) && !known.exceptions().contains(name))
                .collect(Collectors.toSet());
    }

    ParsedReport in(ParsedReport r) {
        if (names.isEmpty() || r.kind() == ParsedReport.Kind.CAMPAIGN) {
            return r;
        }
        var places = new ArrayList<>(r.places());
        names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(name -> goneTo(r, name).filter(found -> places.stream().noneMatch(place -> same(place, found))).ifPresent(places::add));
        return places.size() == r.places().size() ? r : new ParsedReport(
                r.kind(), r.span(), r.title(), r.date(), r.programme(), r.leaders(), List.copyOf(places), r.parent(), r.units(),
                r.attendees(), r.requirements(), r.concerns(), r.commitments(), r.nextSteps(), r.facts(), r.campaign(), r.byline());
    }

    /** The same words elsewhere, or a part of a longer name. */
    private static boolean same(Found place, Found other) {
        return place.text().contains(other.text()) || place.span().overlaps(other.span());
    }

    private Optional<Found> goneTo(ParsedReport report, String name) {
        int end = Math.min(Math.min(report.span().end(), text.length()), report.span().start() + LEAD);
        for (int at = text.indexOf(name, report.span().start()); at >= 0 && at + name.length() <= end; at = text.indexOf(name, at + 1)) {
            if (GOING_TO.matcher(text.substring(Math.max(report.span().start(), at - 4), at)).find()
                    && FROM_THERE.matcher(text.substring(at + name.length(), Math.min(text.length(), at + name.length() + 3))).find()) {
                return Optional.of(new Found(name, new Span(at, at + name.length()), SURE, RULE));
            }
        }
        return Optional.empty();
    }
}
