package org.minqing.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Source;
import org.minqing.demo.ZoneHistory.PastVisit;
import org.minqing.demo.ZoneText.Leader;
import org.minqing.visit.Item;
import org.minqing.visit.ItemKind;
import org.minqing.visit.Visit;
import org.minqing.visit.VisitKind;

/** Tells the visits of leaders to the communities they are linked with. */
final class VisitStories {

    static final int VISITS = 40;

    private final Cast cast;
    private final Texts texts;
    private final OfficeTime office;
    private final Chance chance;
    private final ZoneHistory.Teller teller;
    private final Supplier<UUID> ids;

    VisitStories(
            Cast cast, Texts texts, OfficeTime office, Chance chance, ZoneHistory.Teller teller, Supplier<UUID> ids) {
        this.cast = cast;
        this.texts = texts;
        this.office = office;
        this.chance = chance;
        this.teller = teller;
        this.ids = ids;
    }

    /** The visits of the last year and a half, the last one a few days before {@code lastDay}. */
    List<PastVisit> tell(LocalDate lastDay) {
        LocalDate first = lastDay.minusMonths(ZoneHistory.MONTHS).plusDays(5);
        long span = java.time.temporal.ChronoUnit.DAYS.between(first, lastDay.minusDays(4));
        int leaders = texts.officials().leaders().size();
        var visits = new ArrayList<PastVisit>();
        for (int i = 0; i < VISITS; i++) {
            Leader leader = texts.officials().leaders().get(i % leaders);
            String community = leader.links().get(i / leaders % leader.links().size());
            LocalDate day = weekday(first.plusDays(span * i / (VISITS - 1)));
            VisitKind kind = kind(i);
            visits.add(new Telling(leader, cast.home(community), day, kind, i >= VISITS - leaders).told());
        }
        return visits;
    }

    /** Mostly visits to a community; now and then to households, or a reception. The last round is of communities. */
    private VisitKind kind(int visit) {
        if (visit >= VISITS - texts.officials().leaders().size()) {
            return VisitKind.COMMUNITY;
        }
        return visit % 7 == 5 ? VisitKind.HOUSEHOLDS : visit % 11 == 10 ? VisitKind.RECEPTION : VisitKind.COMMUNITY;
    }

    /** Leaders do not go visiting on a Sunday that is worked in exchange for a holiday. */
    private LocalDate weekday(LocalDate from) {
        LocalDate day = office.workingDayFrom(from);
        while (day.getDayOfWeek().getValue() > 5) {
            day = office.workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    /** One visit while it is being told. */
    private final class Telling {

        private final Leader leader;
        private final Cast.Home home;
        private final LocalDate day;
        private final VisitKind kind;
        private final boolean last;
        private final UUID visitId = ids.get();
        private final Instant entered;
        private final List<Item> items = new ArrayList<>();
        private final Map<UUID, Integer> caseOf = new HashMap<>();
        private final Map<UUID, LocalDate> done = new HashMap<>();
        private final Set<String> present = new LinkedHashSet<>();

        /** @param last the last visit of this leader: what came of his first requirement waits for him */
        Telling(Leader leader, Cast.Home home, LocalDate day, VisitKind kind, boolean last) {
            this.last = last;
            this.leader = leader;
            this.home = home;
            this.day = day;
            this.kind = kind;
            LocalDate next = office.workingDayFrom(day.plusDays(1));
            this.entered = office.plus(office.at(next, OfficeTime.OPENS), chance.between(10, 180));
        }

        PastVisit told() {
            if (kind == VisitKind.COMMUNITY) {
                assess();
                require();
            }
            hearConcerns();
            promiseVaguely();
            announceSteps();
            present.add(home.subdistrictUnit());
            return new PastVisit(visit(), caseOf, done, heard());
        }

        private void assess() {
            items.add(Item.recorded(ids.get(), ItemKind.ASSESSMENT, fill(chance.oneOf(texts.visits().assessments()))));
        }

        private void require() {
            List<VisitText.Requirement> fitting = new ArrayList<>(texts.visits().requirements().stream()
                    .filter(r -> home.text().fits(r.at()))
                    .toList());
            int wanted = chance.between(3, 4);
            for (int n = 0; n < wanted && !fitting.isEmpty(); n++) {
                VisitText.Requirement text = fitting.remove(chance.between(0, fitting.size() - 1));
                Words words = Words.of(home, text.at(), chance);
                if (words.knows(text.text())) {
                    require(text, words, n < 2);
                }
            }
        }

        private void require(VisitText.Requirement text, Words words, boolean tracked) {
            UUID itemId = ids.get();
            String lead = text.lead().equals("街道") ? home.subdistrictUnit() : text.lead();
            present.add(lead);
            var item = new Item(
                    itemId,
                    ItemKind.REQUIREMENT,
                    words.fill(text.text()),
                    words.fill(text.heading()),
                    null,
                    new Item.Who(lead, List.of(cast.unit(lead)), ""),
                    Item.Due.UNSAID,
                    tracked ? Item.Became.tracked() : Item.Became.RECORDED);
            items.add(item);
            if (tracked) {
                var directive = new DirectiveStories.Directive(
                        home, text, words, leader.name(), visitId, itemId, entered, readyOn());
                caseOf.put(itemId, teller.add(teller.directives().tell(directive)));
            }
        }

        /** What came of the first requirement of a leader's last visit waits for him, if that visit was long enough ago. */
        private @Nullable LocalDate readyOn() {
            LocalDate ready = teller.someDaysAgo(chance.between(3, 6));
            return last && caseOf.isEmpty() && ready.isAfter(day.plusDays(14)) && day.isAfter(ready.minusDays(90))
                    ? ready
                    : null;
        }

        private void hearConcerns() {
            int heard = kind == VisitKind.HOUSEHOLDS ? 2 : chance.between(3, 5);
            for (int n = 0; n < heard; n++) {
                UUID itemId = ids.get();
                Concern concern = teller.aConcern(home, entered.plusSeconds(60L * n), Source.visit(visitId, itemId, -1, -1))
                        .going(Fate.usual(chance));
                Item.Became became = n < heard - 1
                        ? Item.Became.tracked()
                        : chance.percent(50) ? Item.Became.AGENDA : Item.Became.RECORDED;
                items.add(Item.recorded(itemId, ItemKind.CONCERN, concern.spoken())
                        .said(Item.Who.as(concern.fill(concern.text().raiser())))
                        .became(became));
                present.add(concern.lead());
                if (n < heard - 1) {
                    track(itemId, concern);
                }
            }
        }

        private void track(UUID itemId, Concern concern) {
            int at = teller.tell(concern);
            caseOf.put(itemId, at);
            teller.promisesOf(at).forEach(promise -> {
                UUID promiseId = ids.get();
                items.add(Item.recorded(promiseId, ItemKind.COMMITMENT, promise.text())
                        .said(new Item.Who(
                                promise.by(), promise.unitId() == null ? List.of() : List.of(promise.unitId()), ""))
                        .due(new Item.Due(promise.dueText(), promise.due()))
                        .became(Item.Became.tracked()));
                caseOf.put(promiseId, at);
            });
        }

        /** What was promised about nothing in particular stays on the list of promises to pin down. */
        private void promiseVaguely() {
            if (chance.percent(45)) {
                VisitText.VaguePromise said = chance.oneOf(texts.visits().vaguePromises());
                String dueText = said.dueText() == null ? "" : said.dueText();
                items.add(Item.recorded(ids.get(), ItemKind.COMMITMENT, said.text())
                        .said(new Item.Who(said.by(), said.unit() == null ? List.of() : List.of(cast.unit(said.unit())), ""))
                        .due(new Item.Due(dueText, null)));
            }
        }

        private void announceSteps() {
            if (kind != VisitKind.COMMUNITY) {
                return;
            }
            var steps = new LinkedHashSet<String>();
            steps.add(chance.oneOf(home.text().tasks()));
            steps.add(chance.oneOf(home.text().tasks()));
            steps.add(chance.oneOf(texts.visits().nextSteps()));
            for (String step : steps) {
                UUID itemId = ids.get();
                items.add(Item.recorded(itemId, ItemKind.NEXT_STEP, step));
                LocalDate finished = office.plusWorkingDays(day, chance.between(15, 70));
                if (chance.percent(70) && office.at(finished, OfficeTime.CLOSES).isBefore(teller.end())) {
                    done.put(itemId, finished);
                }
            }
        }

        private List<ZoneHistory.Heard> heard() {
            if (kind != VisitKind.COMMUNITY) {
                return List.of();
            }
            VisitText.Figure figure = chance.oneOf(texts.visits().figures());
            String value = chance.between(figure.least(), figure.most()) + figure.unit();
            return List.of(new ZoneHistory.Heard(
                    figure.attribute(), value, home.text().name() + "现有" + figure.attribute() + value));
        }

        private String fill(String text) {
            return Words.of(home, List.of("any", "village"), chance).fill(text);
        }

        private Visit visit() {
            String title = switch (kind) {
                case COMMUNITY -> leader.name() + "走访" + home.text().name();
                case HOUSEHOLDS -> leader.name() + "到" + home.text().name() + "入户走访";
                case RECEPTION -> leader.name() + "在" + home.text().name() + "接待居民";
            };
            return new Visit(
                    visitId,
                    kind,
                    title,
                    new Visit.Occasion(
                            day,
                            day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                            texts.visits().programme(),
                            new Visit.Named(home.subdistrict().id(), home.subdistrict().name())),
                    List.of(new Visit.Leader(cast.official(leader.name()), leader.name(), leader.titles())),
                    List.of(new Visit.Named(home.place().id(), home.place().name())),
                    present.stream().map(u -> new Visit.Named(cast.unit(u), u)).toList(),
                    attendance(),
                    households(),
                    items,
                    new Visit.Origin(null, "", false, null, cast.staff().clerk().userId(), entered));
        }

        private List<Visit.Attendance> attendance() {
            return texts.visits().attendance().stream()
                    .filter(group -> chance.percent(60))
                    .map(group -> new Visit.Attendance(group, chance.between(3, 14)))
                    .toList();
        }

        private List<Visit.Household> households() {
            int many = kind == VisitKind.HOUSEHOLDS ? 3 : chance.between(0, 1);
            return chance.several(texts.visits().households(), many).stream()
                    .map(words -> new Visit.Household(words, chance.between(1, 4)))
                    .toList();
        }
    }
}
