package org.minqing.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases for who keeps an index of them, and the sight by which he must ask it. */
@Component
public class SearchableCases {

    /** The events whose words are found; grounds of decisions and reasons are not. */
    private static final List<Class<? extends CaseEvent>> FOUND = List.of(
            CaseEvent.Registered.class, CaseEvent.Joined.class, CaseEvent.Replied.class, CaseEvent.ProgressNoted.class,
            CaseEvent.FedBack.class, CaseEvent.AssistantFedBack.class, CaseEvent.AnsweredOnTheSpot.class,
            CaseEvent.Confirmed.class, CaseEvent.PromiseMade.class);

    private static final String[] TYPES = FOUND.stream().map(Class::getSimpleName).toArray(String[]::new);

    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private static final String COLUMNS = """
            SELECT id, number, type, stage, place_id, unit_ids, registered_by, registered_at, sealed, sensitive FROM cases
            """;

    private final JdbcClient jdbc;
    private final CaseLists lists;
    private final Places places;
    private final Seal seal;

    SearchableCases(JdbcClient jdbc, CaseLists lists, Places places, Seal seal) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.places = places;
        this.seal = seal;
    }

    /** Whether what is found of a case, and by whom, may be another after this. */
    public static boolean changes(Recorded recorded) {
        return switch (recorded.event()) {
            case CaseEvent.ClockChanged _, CaseEvent.Recounted _, CaseEvent.Rewatched _, CaseEvent.Alerted _ -> false;
            default -> true;
        };
    }

    /** What is gone from here on must not be left on any disk: words were erased, or hidden from those who saw them. */
    public static boolean hides(Recorded recorded) {
        return recorded.event() instanceof CaseEvent.Erased
                || (recorded.event() instanceof CaseEvent.Marked marked
                        && (marked.flags().sealed() || marked.flags().sensitive()));
    }

    public CaseSight sightOf(Actor actor) {
        Sight sight = Sight.of(actor, places);
        return new CaseSight(sight.everything(), actor.userId(), sight.unitId(), Set.copyOf(sight.places()),
                Sight.cleared(actor), Sight.handles(actor) ? actor.unitId() : null);
    }

    /** These cases as lines of a list, as far as this person may see them now. */
    public Map<UUID, CaseLine> lines(Collection<UUID> ids, Actor actor) {
        return lists.byIds(Sight.of(actor, places), ids).stream().collect(Collectors.toMap(CaseLine::id, line -> line));
    }

    /** These cases as they are now, whoever may see them. */
    public List<SearchableCase> byIds(int regionId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : withWords(regionId, jdbc.sql(COLUMNS + """
                        WHERE region_id = :region AND id = ANY (CAST(:ids AS uuid[]))
                        """)
                .param("region", regionId)
                .param("ids", CaseLists.texts(ids))
                .query(SearchableCases::bare)
                .list());
    }

    /** The next cases in the order of their ids. */
    public List<SearchableCase> after(int regionId, UUID after, int limit) {
        return withWords(regionId, jdbc.sql(COLUMNS + "WHERE region_id = :region AND id > :after ORDER BY id LIMIT :limit")
                .param("region", regionId)
                .param("after", after)
                .param("limit", limit)
                .query(SearchableCases::bare)
                .list());
    }

    /** A position before every event that a reader does not see yet who begins to read the cases now. */
    public EventFeed.Position now() {
        long oldestOpen = jdbc.sql("SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)")
                .query(Long.class)
                .single();
        return new EventFeed.Position(oldestOpen, EventFeed.Position.BEGINNING.caseId(), 0);
    }

    /** A row without its words. */
    private record Bare(SearchableCase facts, boolean sensitive) {}

    private static Bare bare(ResultSet rs, int n) throws SQLException {
        return new Bare(new SearchableCase(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                CaseType.valueOf(rs.getString("type")),
                CaseStage.valueOf(rs.getString("stage")),
                rs.getObject("place_id", UUID.class),
                Arrays.asList((UUID[]) rs.getArray("unit_ids").getArray()),
                rs.getObject("registered_by", UUID.class),
                rs.getObject("registered_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("sealed"),
                "", List.of(), List.of()), rs.getBoolean("sensitive"));
    }

    private List<SearchableCase> withWords(int regionId, List<Bare> rows) {
        Map<UUID, List<CaseEvent>> stories = stories(regionId, rows.stream()
                .filter(row -> !row.sensitive())
                .map(row -> row.facts().id())
                .toList());
        Map<UUID, Map<String, String>> words = words(regionId, stories.values().stream()
                .flatMap(List::stream)
                .flatMap(event -> Stream.concat(Stream.of(((CaseEvent.Worded) event).words()), files(event).map(CaseEvent.Evidence::words)))
                .map(Words::id)
                .toList());
        return rows.stream()
                .map(row -> told(row.facts(), stories.getOrDefault(row.facts().id(), List.of()), words))
                .toList();
    }

    private static Stream<CaseEvent.Evidence> files(CaseEvent event) {
        return event instanceof CaseEvent.WithEvidence with ? with.files().stream() : Stream.of();
    }

    private Map<UUID, List<CaseEvent>> stories(int regionId, List<UUID> ids) {
        Map<UUID, List<CaseEvent>> stories = new HashMap<>();
        jdbc.sql("""
                        SELECT case_id, body FROM case_event
                        WHERE region_id = :region AND case_id = ANY (CAST(:ids AS uuid[])) AND type = ANY (:types)
                        ORDER BY case_id, seq
                        """)
                .param("region", regionId)
                .param("ids", CaseLists.texts(ids))
                .param("types", TYPES)
                .query(rs -> {
                    stories.computeIfAbsent(rs.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(Codec.event(rs.getBytes(2)).event());
                });
        return stories;
    }

    private Map<UUID, Map<String, String>> words(int regionId, List<UUID> ids) {
        List<Seal.Sealed> rows = ids.isEmpty() ? List.of() : jdbc.sql("""
                        SELECT id, salt, key_id, ciphertext FROM sealed_text
                        WHERE region_id = :region AND id = ANY (CAST(:ids AS uuid[]))
                        """)
                .param("region", regionId)
                .param("ids", CaseLists.texts(ids))
                .query((rs, n) -> new Seal.Sealed(
                        rs.getObject(1, UUID.class), rs.getBytes(2), rs.getString(3), rs.getBytes(4), ""))
                .list();
        Map<UUID, Map<String, String>> words = new HashMap<>();
        rows.forEach(row -> seal.open(regionId, row).ifPresent(fields -> words.put(row.id(), fields)));
        return words;
    }

    private static SearchableCase told(SearchableCase row, List<CaseEvent> story, Map<UUID, Map<String, String>> words) {
        String title = "";
        List<String> texts = new ArrayList<>();
        List<SearchableCase.NamedFile> files = new ArrayList<>();
        for (CaseEvent event : story) {
            Map<String, String> said = words.getOrDefault(((CaseEvent.Worded) event).words().id(), Map.of());
            title = event instanceof CaseEvent.Registered ? said.getOrDefault(TITLE, "") : title;
            texts.add(said.getOrDefault(TEXT, ""));
            files(event).forEach(file -> files.add(new SearchableCase.NamedFile(
                    file.hash(), words.getOrDefault(file.words().id(), Map.of()).getOrDefault(CaseFiles.NAME, ""))));
        }
        return row.with(title, texts.stream().filter(text -> !text.isBlank()).toList(),
                files.stream().filter(file -> !file.name().isBlank()).toList());
    }
}
