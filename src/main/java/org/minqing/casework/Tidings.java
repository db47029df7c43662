package org.minqing.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.place.Places;
import org.minqing.time.CaseClock;
import org.minqing.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom events concern, by the notices of {@link CaseLife} and the rules of {@link Sight}. Nobody is told of a case that he
 * may not see now, but a unit is told what became of its request; nobody is told of his own act; a case of history is told
 * to nobody.
 */
@Component
public class Tidings {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Places places;

    Tidings(JdbcClient jdbc, Accounts accounts, Places places) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.places = places;
    }

    /** What these events tell, in their order. A move that writes several events is one tiding. */
    public List<Tiding> of(int regionId, List<EventFeed.Fed> events) {
        List<EventFeed.Fed> told = events.stream()
                .filter(fed -> CaseLife.rule(fed.recorded().move()).notice() != Notice.TO_NOBODY)
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = new HashSet<>(told.stream().map(EventFeed.Fed::caseId).toList());
        Map<UUID, Case> now = cases(regionId, ids);
        Map<UUID, List<Step>> stories = stories(regionId, ids);
        People people = new People(actors(regionId));
        List<Tiding> tidings = new ArrayList<>();
        for (EventFeed.Fed fed : told) {
            Case facts = now.get(fed.caseId());
            List<Step> story = stories.getOrDefault(fed.caseId(), List.of());
            int first = (int) fed.recorded().seq() - 1;
            boolean begins = first == 0 || !story.get(first).sameMove(story.get(first - 1));
            if (facts != null && begins && !facts.matter().flags().history()) {
                tidings(new Turn(facts, story, first), people).forEach(tidings::add);
            }
        }
        return tidings;
    }

    /** The lines of these cases as they are now, those that this person may see. */
    public Map<UUID, CaseLine> lines(Collection<UUID> caseIds, Actor actor) {
        Map<UUID, CaseLine> lines = new HashMap<>();
        if (caseIds.isEmpty()) {
            return lines;
        }
        Sight sight = Sight.of(actor, places);
        jdbc.sql("SELECT state, " + CaseLines.COLUMNS + """
                        FROM cases WHERE region_id = :region AND id = ANY (CAST(:ids AS uuid[]))
                        """)
                .param("region", actor.regionId())
                .param("ids", CaseLists.texts(caseIds))
                .query(rs -> {
                    if (sight.sees(state(rs))) {
                        CaseLine line = CaseLines.line(rs);
                        lines.put(line.id(), line);
                    }
                });
        return lines;
    }

    /**
     * The numbers of those of these cases that this person's unit gave back (退单). He may not see them any more, but was
     * told what became of his request, and knows the number.
     */
    public Map<UUID, String> givenBack(Collection<UUID> caseIds, Actor actor) {
        Map<UUID, String> numbers = new HashMap<>();
        UUID unit = actor.unitId();
        cases(actor.regionId(), caseIds).forEach((id, facts) -> {
            if (unit != null && facts.trail().returners().contains(unit) && !sealed(facts)) {
                numbers.put(id, facts.number());
            }
        });
        return numbers;
    }

    /**
     * News of a case that is not of a move: to those with one of these roles who may see it, as a tiding of its registration. It has the
     * number 0, which no event has.
     */
    public Optional<Tiding> besides(int regionId, UUID caseId, Set<Role> roles, Instant at) {
        return Optional.ofNullable(cases(regionId, List.of(caseId)).get(caseId)).map(now -> {
            Set<UUID> to = actors(regionId).stream()
                    .filter(actor -> actor.roles().stream().anyMatch(roles::contains) && Sight.of(actor, places).sees(now))
                    .map(Actor::userId)
                    .collect(Collectors.toSet());
            return new Tiding(caseId, 0, Move.REGISTER, false, now.stage(), now.registeredBy(), at, null, null, false, to);
        });
    }

    /** Somebody with these roles is told when a case is escalated. */
    public static boolean escalationsToldTo(Set<Role> roles) {
        return roles.contains(Addressees.OF_ESCALATION);
    }

    /** The moves of which somebody with these roles can be told. */
    public static Set<Move> movesToldTo(Set<Role> roles) {
        Set<Move> moves = EnumSet.noneOf(Move.class);
        for (Rule rule : CaseLife.MOVES) {
            if (Addressees.roles(rule.move()).stream().anyMatch(roles::contains)) {
                moves.add(rule.move());
            }
        }
        return moves;
    }

    /** An event with its transaction: what was written together is one move, whatever it did to clocks and promises. */
    private record Step(Recorded recorded, long tx) {
        boolean sameMove(Step other) {
            boolean toldOfAnotherClock = recorded.event() instanceof CaseEvent.Alerted;
            return !toldOfAnotherClock && tx == other.tx && recorded.move() == other.recorded.move() && recorded.at().equals(other.recorded.at());
        }
    }

    /** A move in the story of its case. */
    private record Turn(Case now, List<Step> story, int first) {

        Recorded recorded() {
            return story.get(first).recorded();
        }

        @Nullable Case before() {
            return first == 0 ? null : upTo(first);
        }

        Case after() {
            int end = first + 1;
            while (end < story.size() && story.get(end).sameMove(story.get(first))) {
                end++;
            }
            return end == story.size() ? now : upTo(end);
        }

        private Case upTo(int end) {
            return Evolution.replay(now.id(), now.regionId(), story.subList(0, end).stream().map(Step::recorded).toList());
        }
    }

    /** One for whom the move tells; another for the supervisors if it escalated the case. */
    private static Stream<Tiding> tidings(Turn turn, People people) {
        Recorded recorded = turn.recorded();
        Case now = turn.now();
        var made = new Addressees.Made(turn.before(), turn.after(), recorded.at(),
                recorded.event() instanceof CaseEvent.Alerted alerted ? alerted.clock() : null);
        Notice notice = CaseLife.rule(recorded.move()).notice();
        Set<UUID> meant = people.who(recorded, actor -> Addressees.means(notice, made, actor)
                && (people.sight(actor).sees(now) || (notice == Notice.TO_ASKER && !sealed(now))));
        Set<UUID> above = !made.escalates() ? Set.of() : people.who(recorded,
                actor -> actor.roles().contains(Addressees.OF_ESCALATION) && people.sight(actor).sees(now));
        return Stream.of(tiding(recorded, made.after(), false, meant), tiding(recorded, made.after(), true, above))
                .filter(tiding -> !tiding.to().isEmpty());
    }

    private static boolean sealed(Case facts) {
        return facts.matter().flags().sealed();
    }

    private static Tiding tiding(Recorded recorded, Case after, boolean escalation, Set<UUID> to) {
        CaseEvent.Alerted alert = recorded.event() instanceof CaseEvent.Alerted alerted ? alerted : null;
        Instant due = alert != null
                ? alert.due()
                : after.governingClock().filter(CaseClock::running).map(CaseClock::due).orElse(null);
        return new Tiding(after.id(), recorded.seq(), recorded.move(), escalation, after.stage(), recorded.by(), recorded.at(),
                due, alert == null ? null : alert.clock(), after.matter().flags().urgent(), to);
    }

    private List<Actor> actors(int regionId) {
        return accounts.all(regionId).stream()
                .filter(account -> !account.disabled())
                .map(Account::signedIn)
                .map(Actor::of)
                .toList();
    }

    private Map<UUID, Case> cases(int regionId, Collection<UUID> ids) {
        Map<UUID, Case> cases = new HashMap<>();
        jdbc.sql("SELECT state FROM cases WHERE region_id = :region AND id = ANY (CAST(:ids AS uuid[]))")
                .param("region", regionId)
                .param("ids", CaseLists.texts(ids))
                .query(rs -> {
                    Case facts = state(rs);
                    cases.put(facts.id(), facts);
                });
        return cases;
    }

    private Map<UUID, List<Step>> stories(int regionId, Set<UUID> ids) {
        Map<UUID, List<Step>> stories = new HashMap<>();
        jdbc.sql("""
                        SELECT case_id, body, CAST(CAST(tx AS text) AS bigint) FROM case_event
                        WHERE region_id = :region AND case_id = ANY (CAST(:ids AS uuid[]))
                        ORDER BY case_id, seq
                        """)
                .param("region", regionId)
                .param("ids", CaseLists.texts(ids))
                .query(rs -> {
                    stories.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Step(Codec.event(rs.getBytes(2)), rs.getLong(3)));
                });
        return stories;
    }

    /** The users of a region; how far each sees is worked out only for those whom a move may concern. */
    private final class People {
        private final List<Actor> actors;
        private final Map<UUID, Sight> sights = new HashMap<>();

        People(List<Actor> actors) {
            this.actors = actors;
        }

        /** Those for whom the test holds, but not he who did it. */
        Set<UUID> who(Recorded recorded, Predicate<Actor> test) {
            return actors.stream()
                    .filter(actor -> recorded.byItself() || !actor.userId().equals(recorded.by().userId()))
                    .filter(test)
                    .map(Actor::userId)
                    .collect(Collectors.toSet());
        }

        Sight sight(Actor actor) {
            return sights.computeIfAbsent(actor.userId(), id -> Sight.of(actor, places));
        }
    }

    private static Case state(ResultSet rs) throws SQLException {
        return Codec.state(rs.getString("state"));
    }
}
