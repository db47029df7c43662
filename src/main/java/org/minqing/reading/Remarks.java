package org.minqing.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseLine;
import org.minqing.casework.Casework;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.people.Post;
import org.minqing.place.Names;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.visit.VisitLine;
import org.minqing.visit.Visits;
import org.minqing.web.Permission;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;

/** Where a text does not agree with what is known: told at the entry, decided by the clerk. */
@Component
class Remarks {

    /** Visits that far apart may be one visit whose date somebody mistook. */
    private static final int DAYS_APART = 10;

    private static final double SAME_TITLE = 0.5;
    private static final double LIKE_A_CASE = 0.5;

    private static boolean same(String name, String written) {
        return Names.simplified(name).equals(Names.simplified(written));
    }

    private final Places places;
    private final Officials officials;
    private final Casework casework;
    private final Visits visits;

    Remarks(Places places, Officials officials, Casework casework, Visits visits) {
        this.places = places;
        this.officials = officials;
        this.casework = casework;
        this.visits = visits;
    }

    /**
     * @param key  message key
     * @param args its arguments
     * @param link page of what is known; empty: none
     */
    record Remark(String key, List<Object> args, String link) {}

    /**
     * Remarks by the entry they are about.
     *
     * @param accepted reports that are known now because of this very text
     */
    Map<String, List<Remark>> of(Proof proof, Set<String> accepted, SignedIn me) {
        var remarks = new LinkedHashMap<String, List<Remark>>();
        List<Place> known = places.all(me.regionId());
        proof.reports().stream()
                .filter(report -> !accepted.contains(report.id()))
                .forEach(report -> new Of(proof, report, known, me, remarks).look());
        return remarks;
    }

    /** The remarks of one report. */
    private final class Of {

        private final Proof proof;
        private final Entry report;
        private final List<Place> known;
        private final SignedIn me;
        private final Map<String, List<Remark>> remarks;

        Of(Proof proof, Entry report, List<Place> known, SignedIn me, Map<String, List<Remark>> remarks) {
            this.proof = proof;
            this.report = report;
            this.known = known;
            this.me = me;
            this.remarks = remarks;
        }

        void look() {
            List<Place> here = proof.of(report, EntryKind.PLACE).stream().flatMap(e -> named(e.text())).distinct().toList();
            List<UUID> ids = here.stream().map(Place::id).toList();
            day(ids);
            proof.of(report, EntryKind.PLACE).forEach(this::subdistrict);
            proof.of(report, EntryKind.LEADER).forEach(this::post);
            if (me.may(Permission.READ_CASES)) {
                Actor actor = Actor.of(me);
                List<CaseLine> open = ids.stream().flatMap(id -> casework.openAt(actor, id).stream()).distinct().toList();
                proof.of(report, EntryKind.CONCERN).forEach(concern -> like(concern, open));
            }
        }

        private Stream<Place> named(String written) {
            return known.stream()
                    .filter(p -> p.kind() != PlaceKind.ZONE)
                    .filter(p -> called(p, written));
        }

        private boolean called(Place place, String written) {
            return Stream.concat(Stream.of(place.name()), place.aliases().stream()).anyMatch(name -> same(name, written));
        }

        /** The same leaders at the same place, under a like title or programme, on another day or on this one. */
        private void day(List<UUID> ids) {
            Optional<Entry> date = proof.first(report, EntryKind.DATE);
            LocalDate day = date.map(Entry::day).orElse(null);
            List<String> leaders = proof.of(report, EntryKind.LEADER).stream()
                    .flatMap(leader -> Stream.of(leader.text(), Names.simplified(leader.text()))).distinct().toList();
            if (report.campaign() || day == null || ids.isEmpty() || leaders.isEmpty()) {
                return;
            }
            for (VisitLine line : visits.near(me.regionId(), day, DAYS_APART, leaders, ids)) {
                if (line.date() != null && line.date().equals(day)) {
                    add(date.get(), "reading.remark.same-visit", List.of(line.title()), "/visits/" + line.id());
                } else if (line.date() != null && alike(line)) {
                    add(date.get(), "reading.remark.other-day", List.of(line.title(), line.date()), "/visits/" + line.id());
                }
            }
        }

        private boolean alike(VisitLine line) {
            String title = proof.first(report, EntryKind.TITLE).map(Entry::text).orElse(report.text());
            return Answers.likeness(title, line.title()) >= SAME_TITLE;
        }

        private void subdistrict(Entry place) {
            Optional<Entry> parent = proof.first(report, EntryKind.PARENT);
            if (parent.isEmpty()) {
                return;
            }
            List<Place> found = named(place.text()).toList();
            if (found.size() == 1 && found.getFirst().parentId() != null) {
                places.byId(me.regionId(), found.getFirst().parentId())
                        .filter(above -> above.kind() == PlaceKind.SUBDISTRICT)
                        .filter(above -> !called(above, parent.get().text()))
                        .ifPresent(above -> add(place, "reading.remark.other-parent", List.of(above.name()),
                                "/communities/" + found.getFirst().id()));
            }
        }

        private void post(Entry leader) {
            List<Official> found = Stream.of(leader.text(), Names.simplified(leader.text())).distinct()
                    .flatMap(name -> officials.named(me.regionId(), name).stream()).toList();
            List<String> titles = proof.parts(leader, EntryKind.LEADER_TITLE).stream().map(title -> Names.simplified(title.text())).toList();
            if (found.size() != 1 || titles.isEmpty()) {
                return;
            }
            LocalDate day = proof.day(report).orElse(null);
            List<Post> posts = day == null ? found.getFirst().posts() : found.getFirst().postsOn(day);
            boolean agrees = posts.isEmpty() || titles.stream().anyMatch(title ->
                    posts.stream().anyMatch(post -> title.endsWith(post.title()) || post.title().endsWith(title)));
            if (!agrees) {
                add(leader, "reading.remark.other-post",
                        List.of(String.join("、", posts.stream().map(Post::title).toList())), "");
            }
        }

        private void like(Entry concern, List<CaseLine> open) {
            open.stream()
                    .filter(line -> Answers.likeness(line.title(), concern.text()) >= LIKE_A_CASE)
                    .max(java.util.Comparator.comparingDouble(line -> Answers.likeness(line.title(), concern.text())))
                    .ifPresent(line -> add(concern, "reading.remark.open-case",
                            List.of(line.number(), line.title(), line.stage()), "/cases/" + line.number()));
        }

        private void add(Entry entry, String key, List<Object> args, String link) {
            remarks.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(new Remark(key, args, link));
        }
    }
}
