package org.minqing.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseWords;
import org.minqing.casework.SearchableCase;
import org.minqing.casework.SearchableCases;
import org.minqing.people.Official;
import org.minqing.people.Post;
import org.minqing.people.Unit;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.reading.Drafts;
import org.minqing.reading.ReadText;
import org.minqing.visit.Item;
import org.minqing.visit.Visit;
import org.minqing.visit.Visits;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Makes lines of what an index answered, from the database: it is asked again what this person may see now, so that what changed
 * in the moment since is not shown.
 */
@Component
class ResultLines {

    private final SearchableCases cases;
    private final Visits visits;
    private final Drafts drafts;
    private final RegionNames names;

    ResultLines(SearchableCases cases, Visits visits, Drafts drafts, RegionNames names) {
        this.cases = cases;
        this.visits = visits;
        this.drafts = drafts;
        this.names = names;
    }

    /** For whom, in which words, with what marked. */
    record Page(SignedIn me, Ui ui, CaseWords words, Highlight highlight) {}

    List<ResultLine> of(Answer.Part part, Page page) {
        return switch (part.kind()) {
            case CASE, FILE -> ofCases(part, page);
            case VISIT -> part.hits().stream()
                    .flatMap(hit -> visits.byId(page.me().regionId(), hit.owner()).stream())
                    .map(visit -> visit(visit, page))
                    .toList();
            case REPORT -> part.hits().stream()
                    .flatMap(hit -> drafts.text(page.me().regionId(), hit.owner()).stream())
                    .map(text -> report(text, page))
                    .toList();
            case PLACE -> named(part, names.of(page.me().regionId()).places()::get, place -> place(place, page));
            case UNIT -> named(part, names.of(page.me().regionId()).units()::get, unit -> unit(unit, page));
            case OFFICIAL -> named(part, names.of(page.me().regionId()).officials()::get, official -> official(official, page));
        };
    }

    private static <T> List<ResultLine> named(Answer.Part part, Function<UUID, T> byId, Function<T, ResultLine> line) {
        return part.hits().stream().map(Found.Hit::owner).map(byId).filter(Objects::nonNull).map(line).toList();
    }

    private List<ResultLine> ofCases(Answer.Part part, Page page) {
        List<UUID> ids = part.hits().stream().map(Found.Hit::owner).distinct().toList();
        Map<UUID, CaseLine> lines = cases.lines(ids, Actor.of(page.me()));
        Map<UUID, SearchableCase> told = cases.byIds(page.me().regionId(), List.copyOf(lines.keySet())).stream()
                .collect(Collectors.toMap(SearchableCase::id, Function.identity()));
        List<ResultLine> shown = new ArrayList<>();
        for (Found.Hit hit : part.hits()) {
            CaseLine line = lines.get(hit.owner());
            SearchableCase its = told.get(hit.owner());
            if (line != null && its != null) {
                ofCase(hit, line, its, page).ifPresent(shown::add);
            }
        }
        return shown;
    }

    private static Optional<ResultLine> ofCase(Found.Hit hit, CaseLine line, SearchableCase told, Page page) {
        String href = "/cases/" + UriUtils.encodePathSegment(line.number(), StandardCharsets.UTF_8);
        if (hit.ref().isEmpty()) {
            return Optional.of(aCase(href, line, told, page));
        }
        return told.files().stream()
                .filter(file -> file.hash().equals(hit.ref()))
                .findFirst()
                .map(file -> new ResultLine(Kind.FILE, href + "/files/" + file.hash(), page.highlight().whole(file.name()),
                        List.of(line.number(), page.words().orErased(line.title())), Highlight.Marked.NOTHING, null));
    }

    /** A sealed case shows no more here than in a list: its words are for who opens it. */
    private static ResultLine aCase(String href, CaseLine line, SearchableCase told, Page page) {
        List<String> facts = new ArrayList<>(List.of(line.number()));
        if (line.placeId() != null) {
            facts.add(page.words().names().placeInCommunity(line.placeId()));
        }
        if (line.stage().open()) {
            facts.add(page.words().holder(line));
        }
        facts.add(page.ui().date(line.registeredAt()));
        return new ResultLine(Kind.CASE, href, page.highlight().whole(page.words().orErased(line.title())), facts,
                told.sealed() ? Highlight.Marked.NOTHING : page.highlight().snippet(told.texts()), line);
    }

    private static ResultLine visit(Visit visit, Page page) {
        Ui ui = page.ui();
        Visit.Occasion occasion = visit.occasion();
        String title = visit.title().isEmpty() ? ui.msg("visit.kind." + visit.kind()) : visit.title();
        String leaders = visit.leaders().stream().map(Visit.Leader::name).collect(Collectors.joining("、"));
        String where = visit.places().stream().map(Visit.Named::written).collect(Collectors.joining("、"));
        List<String> said = Stream.concat(
                        Stream.of(leaders + " " + where, visit.units().stream().map(Visit.Named::written).collect(Collectors.joining("、"))),
                        visit.items().stream().map(Item::words))
                .toList();
        return new ResultLine(Kind.VISIT, "/visits/" + visit.id(), page.highlight().whole(title),
                present(occasion.date() == null ? occasion.dateText() : ui.date(occasion.date()), where, leaders),
                page.highlight().snippet(said), null);
    }

    private ResultLine report(ReadText text, Page page) {
        String title = Stream.of(text.title(), text.fileName(), page.ui().msg("search.untitled"))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseThrow();
        List<String> words = drafts.words(page.me().regionId(), text.id()).stream().toList();
        return new ResultLine(Kind.REPORT, "/reports/" + text.id(), page.highlight().whole(title),
                present(text.published() == null ? "" : page.ui().date(text.published()), text.title().isBlank() ? "" : text.fileName(),
                        page.ui().msg(text.accepted() ? "search.report.accepted" : "search.report.waiting")),
                page.highlight().snippet(words), null);
    }

    private ResultLine place(Place place, Page page) {
        RegionNames.Of known = names.of(page.me().regionId());
        Place community = place;
        while (community != null && community.kind() != PlaceKind.COMMUNITY) {
            community = community.parentId() == null ? null : known.places().get(community.parentId());
        }
        Place parent = place.parentId() == null ? null : known.places().get(place.parentId());
        return new ResultLine(Kind.PLACE,
                community == null ? organisation("PLACES", place.name()) : "/communities/" + community.id(),
                page.highlight().whole(place.name()),
                present(page.ui().msg("place.kind." + place.kind()), parent == null ? "" : parent.name()),
                page.highlight().snippet(place.aliases()), null);
    }

    private static ResultLine unit(Unit unit, Page page) {
        List<String> said = Stream.concat(unit.aliases().stream(), unit.duties().stream().map(duty -> duty.title())).toList();
        return new ResultLine(Kind.UNIT, organisation("UNITS", unit.name()), page.highlight().whole(unit.name()),
                present(unit.shortName().equals(unit.name()) ? "" : unit.shortName()), page.highlight().snippet(said), null);
    }

    private ResultLine official(Official official, Page page) {
        RegionNames.Of known = names.of(page.me().regionId());
        List<String> posts = official.postsOn(page.ui().today()).stream().map(post -> inWords(post, known)).toList();
        return new ResultLine(Kind.OFFICIAL, organisation("OFFICIALS", official.name()), page.highlight().whole(official.name()),
                present(official.mark(), String.join("、", posts)), Highlight.Marked.NOTHING, null);
    }

    private static String inWords(Post post, RegionNames.Of known) {
        Unit unit = post.unitId() == null ? null : known.units().get(post.unitId());
        Place place = post.placeId() == null ? null : known.places().get(post.placeId());
        return (unit != null ? unit.shortName() : place != null ? place.name() : "") + post.title();
    }

    private static String organisation(String part, String name) {
        return "/organisation?part=" + part + "&q=" + UriUtils.encodeQueryParam(name, StandardCharsets.UTF_8);
    }

    private static List<String> present(String... facts) {
        return Stream.of(facts).filter(fact -> !fact.isBlank()).toList();
    }
}
