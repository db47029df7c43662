package org.minqing.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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

/** What casework shows of a community: its promises and its open cases, as far as the reader may see them. */
@Configuration
class CommunityCases {

    private static final int MOST_CASES = 200;

    @Bean
    CommunityPanel promisesPanel(Casework casework, CaseWordsOf wordsOf, Fragments fragments) {
        return new Promises(casework, wordsOf, fragments);
    }

    @Bean
    CommunityPanel openCasesPanel(Casework casework, CaseWordsOf wordsOf, Fragments fragments, Clock clock) {
        return new OpenCases(casework, wordsOf, fragments, clock);
    }

    @Bean
    CommunityColumn openCasesColumn(CommunityCounts counts, Clock clock) {
        return new OpenColumn(counts, clock);
    }

    /** The promises made here: those owed first, the most overdue at the top; then the last ones kept. */
    private record Promises(Casework casework, CaseWordsOf wordsOf, Fragments fragments)
            implements CommunityPanel {

        private static final int ENDED_SHOWN = 5;

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<Shown> on(Place community, SignedIn me, Ui ui) {
            if (!me.may(Permission.READ_CASES)) {
                return Optional.empty();
            }
            CaseWords words = wordsOf.region(me.regionId(), ui);
            List<CommitmentLine> all = casework.commitmentsAt(Actor.of(me), community.id());
            List<CommitmentLine> owed = all.stream()
                    .filter(line -> standing(line.commitment()))
                    .sorted(Comparator.comparing(line -> dueOrLast(line.commitment())))
                    .toList();
            List<CommitmentLine> ended = all.stream()
                    .filter(line -> !standing(line.commitment()))
                    .limit(ENDED_SHOWN)
                    .toList();
            long late = owed.stream().filter(line -> line.commitment().late(words.today())).count();
            return Optional.of(new Shown(
                    "promises",
                    words.say("community.promises"),
                    "heart-handshake",
                    String.valueOf(owed.size()),
                    late == 0 ? "" : words.say("community.late", late),
                    false,
                    fragments.of(
                            "casework/community-promises",
                            Map.of("ui", ui, "words", words, "owed", owed, "ended", ended, "elsewhere",
                                    casework.owedElsewhere(Actor.of(me), community.id())))));
        }

        private static boolean standing(Commitment promise) {
            return promise.state() != CommitmentState.KEPT && promise.state() != CommitmentState.WITHDRAWN;
        }

        private static LocalDate dueOrLast(Commitment promise) {
            LocalDate due = promise.due();
            return due == null ? LocalDate.MAX : due;
        }
    }

    /** The open cases by the unit that has them, due soonest first. */
    private record OpenCases(Casework casework, CaseWordsOf wordsOf, Fragments fragments, Clock clock)
            implements CommunityPanel {

        @Override
        public int order() {
            return 30;
        }

        @Override
        public Optional<Shown> on(Place community, SignedIn me, Ui ui) {
            if (!me.may(Permission.READ_CASES)) {
                return Optional.empty();
            }
            CaseWords words = wordsOf.region(me.regionId(), ui);
            List<CaseLine> open = casework.list(
                            CaseQuery.of(Worklist.OPEN).at(community.id()).page(null, MOST_CASES), Actor.of(me))
                    .lines();
            Instant now = clock.instant();
            long late = open.stream().filter(line -> line.overdue(now)).count();
            return Optional.of(new Shown(
                    "cases",
                    words.say("community.open"),
                    "clipboard-list",
                    open.size() < MOST_CASES ? String.valueOf(open.size()) : MOST_CASES + "+",
                    late == 0 ? "" : words.say("community.late", late),
                    false,
                    fragments.of("casework/community-cases", Map.of("ui", ui, "words", words, "open", open, "elsewhere",
                            casework.openElsewhere(Actor.of(me), community.id())))));
        }
    }

    /** 在办 7 件，逾期 2 件 */
    private record OpenColumn(CommunityCounts counts, Clock clock) implements CommunityColumn {

        @Override
        public int order() {
            return 30;
        }

        @Override
        public String title(Ui ui) {
            return ui.msg("casework.community.open");
        }

        @Override
        public Map<UUID, Cell> cells(SignedIn me, Ui ui) {
            var cells = new HashMap<UUID, Cell>();
            counts.byCommunity(Actor.of(me), clock.instant()).forEach((community, count) -> cells.put(
                    community,
                    count.late() == 0
                            ? new Cell(String.valueOf(count.open()), false)
                            : new Cell(ui.msg("casework.community.open-late", count.open(), count.late()), true)));
            return cells;
        }
    }
}
