package org.minqing.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseHistory;
import org.minqing.casework.Channel;
import org.minqing.casework.Promise;
import org.minqing.casework.Source;
import org.minqing.visit.Visit;

/**
 * A year and a half of the zone: visits, the cases that came of them, and the cases that came in otherwise.
 *
 * @param cases  in no order of time; each whole
 * @param visits the visits with the cases of their items named by their place in {@code cases}
 */
record ZoneHistory(List<CaseHistory> cases, List<PastVisit> visits) {

    static final int CASES = 600;
    static final int MONTHS = 18;
    private static final int NEIGHBOURS = 3;

    ZoneHistory {
        cases = List.copyOf(cases);
        visits = List.copyOf(visits);
    }

    /**
     * A visit whose items do not yet name their cases.
     *
     * @param caseOf for an item that became a case: which of the cases
     * @param done   next-step tasks that were reported done, and when
     * @param heard  what the community told about itself
     */
    record PastVisit(Visit visit, Map<UUID, Integer> caseOf, Map<UUID, LocalDate> done, List<Heard> heard) {}

    /** @param words the sentence in which it was said */
    record Heard(String attribute, String value, String words) {}

    /** Who tells it: what is known, and until when. */
    static final class Teller {

        private final Cast cast;
        private final Texts texts;
        private final OfficeTime office;
        private final Chance chance;
        private final Instant end;
        private final LocalDate lastDay;
        private final ConcernStories concerns;
        private final Set<String> told = new HashSet<>();
        private final Map<String, List<ConcernText>> comingUp = new HashMap<>();
        private final List<CaseHistory> cases = new ArrayList<>();

        /** @param today the demo date; the last thing told happened on the working day before it */
        Teller(Cast cast, Texts texts, OfficeTime office, LocalDate today, Chance chance) {
            this.cast = cast;
            this.texts = texts;
            this.office = office;
            this.chance = chance;
            this.lastDay = office.workingDayBefore(today);
            this.end = office.at(lastDay, OfficeTime.CLOSES);
            this.concerns = new ConcernStories(cast, texts, office, chance, end);
        }

        ZoneHistory tell(java.util.function.Supplier<UUID> ids) {
            var visits = new VisitStories(cast, texts, office, chance, this, ids).tell(lastDay);
            going(Fate.SILENT, 11, 18, 40);
            going(Fate.SILENT, 9, 5, 9);
            going(Fate.UNSIGNED, 8, 1, 2);
            going(Fate.RETURN_ASKED, 4, 1, 2);
            going(Fate.DISPUTED, 2, 1, 3);
            going(Fate.EXTENSION_ASKED, 4, 3, 4);
            going(Fate.STUCK, 4, 22, 28);
            going(Fate.SHELVED, 9, 12, 60);
            going(Fate.REOPENED, 3, 20, 30);
            going(Fate.TERMINATED, 2, 20, 60);
            going(Fate.SUPERVISED, 3, 9, 12);
            going(Fate.SEALED, 3, 2, 6);
            going(Fate.SENSITIVE, 4, 2, 6);
            recent(22, 5, 13);
            recent(12, 1, 3);
            lastHour(9);
            going(Fate.REPORTED_IN_STOCK_PHRASES, 2, 2, 3);
            while (cases.size() < CASES - 2 * NEIGHBOURS) {
                concern(office.plus(office.at(someDay(), OfficeTime.OPENS), chance.between(0, 400)), Fate.usual(chance));
            }
            neighbours();
            return new ZoneHistory(cases, visits);
        }

        Instant end() {
            return end;
        }

        DirectiveStories directives() {
            return new DirectiveStories(cast, texts, office, chance, end);
        }

        /** Tells a concern and answers its place in the list. */
        int tell(Concern concern) {
            return add(concerns.tell(concern));
        }

        /** What was promised when this case was registered. */
        List<Promise> promisesOf(int place) {
            return cases.get(place).steps().getFirst().command() instanceof CaseCommand.Register register
                    ? register.promises()
                    : List.of();
        }

        int add(CaseHistory history) {
            cases.add(history);
            return cases.size() - 1;
        }

        private void going(Fate fate, int many, int least, int most) {
            for (int i = 0; i < many; i++) {
                concern(daysAgo(chance.between(least, most)), fate);
            }
        }

        private void recent(int many, int least, int most) {
            for (int i = 0; i < many; i++) {
                concern(daysAgo(chance.between(least, most)), i % 7 == 3 ? Fate.STUBBORN : Fate.usual(chance));
            }
        }

        private void lastHour(int many) {
            for (int i = 0; i < many; i++) {
                concern(end.minusSeconds(60L * chance.between(2, 50)), Fate.SOLVED);
            }
        }

        /** In some houses two tell of the same in words of their own: one some days ago, and the unit is at it; the other just now. */
        private void neighbours() {
            Set<String> matters = new HashSet<>();
            while (matters.size() < NEIGHBOURS) {
                Concern first = aConcern(chance.oneOf(cast.homes()), daysAgo(chance.between(3, 6)), Source.of(Channel.PHONE));
                List<String> others = first.text().words().stream()
                        .filter(ConcernText::namesTheHouse)
                        .map(first::fill)
                        .filter(spoken -> !spoken.equals(first.spoken()) && first.words().knows(spoken))
                        .toList();
                if (!others.isEmpty() && ConcernText.namesTheHouse(first.text().title()) && matters.add(first.text().id())) {
                    tell(first.going(Fate.SILENT));
                    tell(first.toldAgain(others.getFirst(), Source.of(Channel.DOORSTEP), end.minusSeconds(60L * chance.between(2, 15))));
                }
            }
        }

        /** The day so many working days before the last one. */
        LocalDate someDaysAgo(int days) {
            LocalDate day = lastDay;
            for (int i = 0; i < days; i++) {
                day = office.workingDayBefore(day);
            }
            return day;
        }

        private Instant daysAgo(int days) {
            return office.plus(office.at(someDaysAgo(days), OfficeTime.OPENS), chance.between(0, 430));
        }

        private LocalDate someDay() {
            LocalDate first = lastDay.minusMonths(MONTHS);
            long span = java.time.temporal.ChronoUnit.DAYS.between(first, lastDay);
            LocalDate day = office.workingDayFrom(first.plusDays(chance.between(0, (int) span - 1)));
            return day.isAfter(lastDay) ? lastDay : day;
        }

        private void concern(Instant at, Fate fate) {
            Channel channel = channel();
            tell(aConcern(chance.oneOf(cast.homes()), at, Source.of(channel)).going(fate));
        }

        private Channel channel() {
            int dice = chance.between(1, 100);
            return dice <= 40
                    ? Channel.PHONE
                    : dice <= 55
                            ? Channel.COUNTER
                            : dice <= 63 ? Channel.LETTER : dice <= 85 ? Channel.DOORSTEP : Channel.ONLINE;
        }

        /** A concern that fits the community and the season, and has not been told in the same words before. */
        Concern aConcern(Cast.Home home, Instant at, Source source) {
            int month = office.dayOf(at).getMonthValue();
            List<ConcernText> fitting = comingUp.computeIfAbsent(home.text().name() + month, key -> texts.concerns().stream()
                    .filter(t -> home.text().fits(t.at()) && t.comesUpIn(month))
                    .toList());
            for (int i = 0; i < 500; i++) {
                ConcernText text = chance.oneOf(fitting);
                Words words = Words.of(home, text.at(), chance);
                String spoken = words.fill(chance.oneOf(text.words()));
                boolean knows = words.knows(text.title()) && words.knows(spoken);
                if (knows && (told.add(spoken) || i > 40)) {
                    return new Concern(home, text, words, spoken, source, at, Fate.SOLVED);
                }
            }
            throw new IllegalStateException("no concern fits " + home.text().name() + " in month " + month);
        }
    }

    /** Cases by the time they came in, so that their numbers rise with it. */
    List<Integer> inOrder() {
        return java.util.stream.IntStream.range(0, cases.size())
                .boxed()
                .sorted(Comparator.comparing(i -> cases.get(i).steps().getFirst().at()))
                .toList();
    }
}
