package org.minqing.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.database.Ids;
import org.minqing.reading.ReportReader.Proposal;
import org.minqing.reading.ReportReader.Unavailable;
import org.minqing.web.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a further reader proposes: kept where it stands in the text, shown until a person adopts or refuses it. A proposal whose
 * words are not in the text is dropped, whatever made the reader say them.
 */
@Component
class Suggestions {

    private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);
    private static final int LONGEST = 400;

    private final JdbcClient sql;
    private final Optional<ReportReader> reader;
    private final Clock clock;

    Suggestions(JdbcClient sql, Optional<ReportReader> reader, Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param start in UTF-16 units of the draft's text; {@code end} one past the last */
    record Suggestion(EntryKind kind, int start, int end) {}

    /** What the reader is called; empty when there is none. */
    Optional<String> reader() {
        return reader.map(ReportReader::name);
    }

    /** Shows the text to the reader and keeps what it finds. How many proposals stand in the text; empty if it did not answer. */
    Optional<Integer> ask(Draft draft, SignedIn me) {
        ReportReader asked = reader.orElseThrow(() -> new org.minqing.web.PageNotFound("no further reader"));
        UUID shown = shown(draft, asked, me);
        try {
            Set<Suggestion> found = located(draft.text(), asked.read(draft.text()));
            found.forEach(suggestion -> keep(me.regionId(), draft.id(), suggestion));
            outcome(me.regionId(), shown, "READ");
            return Optional.of(found.size());
        } catch (Unavailable e) {
            LOG.warn("{} did not read a text of {} characters: {}", asked.name(), draft.text().length(), e.getMessage());
            outcome(me.regionId(), shown, "FAILED");
            return Optional.empty();
        }
    }

    /** Where the words first stand; line breaks within them do not count. */
    static Set<Suggestion> located(String text, List<Proposal> proposals) {
        var plain = new StringBuilder();
        var at = new ArrayList<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n') {
                plain.append(text.charAt(i));
                at.add(i);
            }
        }
        var found = new LinkedHashSet<Suggestion>();
        for (Proposal proposal : proposals) {
            String words = proposal.quotation().replace("\n", "").strip();
            int from = words.length() < 2 || words.length() > LONGEST ? -1 : plain.indexOf(words);
            if (from >= 0) {
                found.add(new Suggestion(EntryKind.of(proposal.kind()), at.get(from), at.get(from + words.length() - 1) + 1));
            }
        }
        return found;
    }

    /** Those to be decided on: neither refused nor marked by engine or person already. */
    List<Suggestion> open(int regionId, UUID draftId, Proof proof) {
        return sql.sql(
                        """
                        SELECT kind, starts, ends FROM draft_suggestion
                        WHERE region_id = :region AND draft_id = :draft AND refused_at IS NULL ORDER BY starts, kind
                        """)
                .param("region", regionId)
                .param("draft", draftId)
                .query((rs, n) -> new Suggestion(
                        EntryKind.valueOf(rs.getString("kind")), rs.getInt("starts"), rs.getInt("ends")))
                .list()
                .stream()
                .filter(s -> proof.all().stream().noneMatch(e ->
                        e.kind() == s.kind() && e.start() < s.end() && s.start() < e.end()))
                .toList();
    }

    void refuse(int regionId, UUID draftId, Suggestion suggestion) {
        sql.sql(
                        """
                        UPDATE draft_suggestion SET refused_at = :now
                        WHERE region_id = :region AND draft_id = :draft AND kind = :kind AND starts = :start AND ends = :end
                        """)
                .param("region", regionId)
                .param("draft", draftId)
                .param("kind", suggestion.kind().name())
                .param("start", suggestion.start())
                .param("end", suggestion.end())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void keep(int regionId, UUID draftId, Suggestion suggestion) {
        sql.sql(
                        """
                        INSERT INTO draft_suggestion (region_id, draft_id, kind, starts, ends)
                        VALUES (:region, :draft, :kind, :start, :end) ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("draft", draftId)
                .param("kind", suggestion.kind().name())
                .param("start", suggestion.start())
                .param("end", suggestion.end())
                .update();
    }

    /** Written before the text leaves, so that nothing leaves unrecorded. */
    private UUID shown(Draft draft, ReportReader asked, SignedIn me) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        INSERT INTO draft_shown (region_id, id, draft_id, reader, shown_by, shown_name, shown_at)
                        VALUES (:region, :id, :draft, :reader, :by, :name, :at)
                        """)
                .param("region", me.regionId())
                .param("id", id)
                .param("draft", draft.id())
                .param("reader", asked.name())
                .param("by", me.userId())
                .param("name", me.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private void outcome(int regionId, UUID id, String outcome) {
        sql.sql("UPDATE draft_shown SET outcome = :outcome WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", id)
                .param("outcome", outcome)
                .update();
    }
}
