package org.minqing.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results that a unit reported lately, unsealed for who may open their cases, and kept nowhere. */
@Component
class GivenReplies {

    /** So many of the unit's latest cases are looked through. */
    private static final int CASES = 100;

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final Seal seal;
    private final Places places;

    GivenReplies(JdbcClient jdbc, CaseStore store, Seal seal, Places places) {
        this.jdbc = jdbc;
        this.store = store;
        this.seal = seal;
        this.places = places;
    }

    private record Reported(String number, UUID words) {}

    /** Those of the unit that leads the case, other than its own. Erased ones are gone. */
    List<ReplyAdvice.Given> besides(Case facts, Actor reader) {
        return facts.lead().map(lead -> given(facts, lead.unitId(), reader)).orElse(List.of());
    }

    private List<ReplyAdvice.Given> given(Case facts, UUID unitId, Actor reader) {
        List<Reported> reported = reported(facts, unitId, reader);
        Map<UUID, Seal.Sealed> sealed = store.sealed(facts.regionId(), reported.stream().map(Reported::words).toList()).stream()
                .collect(Collectors.toMap(Seal.Sealed::id, Function.identity()));
        return reported.stream()
                .flatMap(one -> Optional.ofNullable(sealed.get(one.words()))
                        .flatMap(row -> seal.open(facts.regionId(), row))
                        .map(fields -> new ReplyAdvice.Given(one.number(), fields.getOrDefault("text", "")))
                        .stream())
                .toList();
    }

    private List<Reported> reported(Case facts, UUID unitId, Actor reader) {
        var statement = jdbc.sql("""
                        SELECT latest.number, e.body
                        FROM (
                            SELECT id, number FROM cases
                            WHERE region_id = :region AND lead_id = :unit AND id <> :self
                        """ + "      AND " + Sight.SEEN + Sight.UNSEALED + """
                            ORDER BY registered_at DESC, id DESC
                            LIMIT :cases
                        ) latest
                        CROSS JOIN LATERAL (
                            SELECT body FROM case_event
                            WHERE region_id = :region AND case_id = latest.id AND type = 'FedBack'
                            ORDER BY seq DESC
                            LIMIT 1
                        ) e
                        """)
                .param("region", facts.regionId())
                .param("unit", unitId)
                .param("self", facts.id())
                .param("cases", CASES);
        return Sight.of(reader, places).bound(statement)
                .query((rs, n) -> new Reported(rs.getString(1), words(rs.getBytes(2))))
                .list();
    }

    private static UUID words(byte[] body) {
        return ((CaseEvent.FedBack) Codec.event(body).event()).words().id();
    }
}
