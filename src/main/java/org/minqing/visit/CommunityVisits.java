package org.minqing.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.place.CommunityColumn;
import org.minqing.place.CommunityPanel;
import org.minqing.place.Place;
import org.minqing.web.Fragments;
import org.minqing.web.Permission;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What visits show of a community: the visits on a line of time, the next visit's agenda, the tasks it announced. */
@Configuration
class CommunityVisits {

    @Bean
    CommunityPanel agendaPanel(Visits visits, Fragments fragments) {
        return new NextVisit(visits, fragments);
    }

    @Bean
    CommunityPanel visitsPanel(Visits visits, Fragments fragments) {
        return new VisitLines(visits, fragments);
    }

    @Bean
    CommunityPanel nextStepsPanel(Visits visits, Fragments fragments) {
        return new NextSteps(visits, fragments);
    }

    @Bean
    CommunityPanel visitPromisesPanel(Visits visits, Fragments fragments) {
        return new LoosePromises(visits, fragments);
    }

    @Bean
    CommunityColumn lastVisitColumn(VisitStore store) {
        return new LastVisit(store);
    }

    /** What to take up at the next visit; it stands first, for that is what the page is printed for. */
    private record NextVisit(Visits visits, Fragments fragments) implements CommunityPanel {

        @Override
        public int order() {
            return 5;
        }

        @Override
        public Optional<Shown> on(Place community, SignedIn me, Ui ui) {
            if (!me.may(Permission.READ_VISITS)) {
                return Optional.empty();
            }
            Agenda agenda = visits.agenda(me, community.id()).once();
            return agenda.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Shown(
                            "agenda",
                            ui.msg("visit.community.agenda"),
                            "messages",
                            String.valueOf(agenda.size()),
                            "",
                            false,
                            fragments.of("visit/community-agenda", Map.of("ui", ui, "agenda", agenda))));
        }
    }

    private record VisitLines(Visits visits, Fragments fragments) implements CommunityPanel {

        private static final int SHOWN = 6;

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Optional<Shown> on(Place community, SignedIn me, Ui ui) {
            if (!me.may(Permission.READ_VISITS)) {
                return Optional.empty();
            }
            List<VisitLine> all = visits.byPlace(me.regionId(), community.id());
            int shown = Math.min(SHOWN, all.size());
            return Optional.of(new Shown(
                    "visits",
                    ui.msg("visit.community.visits"),
                    "walk",
                    String.valueOf(all.size()),
                    "",
                    false,
                    fragments.of(
                            "visit/community-visits",
                            Map.of("ui", ui, "recent", all.subList(0, shown), "older", all.subList(shown, all.size())))));
        }
    }

    /** Promises made at visits that belong to no case; where there are none, nothing is said of them. */
    private record LoosePromises(Visits visits, Fragments fragments) implements CommunityPanel {

        @Override
        public int order() {
            return 25;
        }

        @Override
        public Optional<Shown> on(Place community, SignedIn me, Ui ui) {
            List<ItemLine> promises = visits.promisesAt(me.regionId(), community.id());
            return promises.isEmpty() || !me.may(Permission.READ_VISITS)
                    ? Optional.empty()
                    : Optional.of(new Shown(
                            "visit-promises",
                            ui.msg("visit.community.promises"),
                            "pin",
                            String.valueOf(promises.size()),
                            "",
                            false,
                            fragments.of("visit/community-promises", Map.of("ui", ui, "promises", promises))));
        }
    }

    private record NextSteps(Visits visits, Fragments fragments) implements CommunityPanel {

        private static final int DONE_SHOWN = 5;

        @Override
        public int order() {
            return 40;
        }

        @Override
        public Optional<Shown> on(Place community, SignedIn me, Ui ui) {
            if (!me.may(Permission.READ_VISITS)) {
                return Optional.empty();
            }
            List<ItemLine> steps = visits.nextSteps(me.regionId(), community.id());
            List<ItemLine> open = latest(steps.stream().filter(s -> s.doneOn() == null).toList());
            List<ItemLine> done = steps.stream().filter(s -> s.doneOn() != null).limit(DONE_SHOWN).toList();
            return Optional.of(new Shown(
                    "next",
                    ui.msg("visit.community.next"),
                    "list-check",
                    String.valueOf(open.size()),
                    "",
                    false,
                    fragments.of("visit/community-next", Map.of("ui", ui, "open", open, "done", done))));
        }

        /** A task announced again is one task, shown where it was announced last. */
        private static List<ItemLine> latest(List<ItemLine> lines) {
            var seen = new ArrayList<String>();
            return lines.stream()
                    .filter(line -> {
                        boolean again = seen.contains(line.item().words());
                        seen.add(line.item().words());
                        return !again;
                    })
                    .toList();
        }
    }

    private record LastVisit(VisitStore store) implements CommunityColumn {

        @Override
        public int order() {
            return 20;
        }

        @Override
        public String title(Ui ui) {
            return ui.msg("visit.community.last");
        }

        @Override
        public Map<UUID, Cell> cells(SignedIn me, Ui ui) {
            LocalDate today = ui.today();
            var cells = new HashMap<UUID, Cell>();
            store.lastVisits(me.regionId()).forEach((place, day) -> {
                long days = ChronoUnit.DAYS.between(day, today);
                cells.put(
                        place,
                        new Cell(ui.msg("visit.community.ago", ui.date(day), days), false));
            });
            return cells;
        }
    }
}
