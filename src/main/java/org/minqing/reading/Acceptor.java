package org.minqing.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.reading.AcceptSheet.ReportPart;
import org.minqing.reading.Draft.State;
import org.minqing.reading.DraftStore.Claim;
import org.minqing.reading.DraftStore.Stamp;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 受理: one action writes everything of a draft's chosen reports in one transaction, once. A second press, a retry, or the
 * same words in another draft find the first one's claim and write nothing.
 */
@Service
public class Acceptor {

    private final DraftStore store;
    private final Proposals proposals;
    private final Names names;
    private final RecordWriter writer;
    private final Learning learning;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Acceptor(
            DraftStore store,
            Proposals proposals,
            Names names,
            RecordWriter writer,
            Learning learning,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.proposals = proposals;
        this.names = names;
        this.writer = writer;
        this.learning = learning;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param paths pages of what the reports became; {@code again}: they had been accepted before */
        record Accepted(List<String> paths, boolean again) implements Outcome {}

        /** Nothing was written. @param key message key of the reason */
        record Refused(String key, Object[] args) implements Outcome {}
    }

    /** Accepts a draft just as its page proposes it; refused where the page leaves a choice open. */
    public Outcome acceptAsProposed(UUID draftId, SignedIn me) {
        return accept(draftId, AcceptForm.untouched(), me);
    }

    Outcome accept(UUID draftId, AcceptForm form, SignedIn me) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> acceptAll(draftId, form, me)));
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.key(), refusal.args());
        }
    }

    private Outcome acceptAll(UUID draftId, AcceptForm form, SignedIn me) {
        Draft draft = store.lock(me.regionId(), draftId)
                .orElseThrow(() -> new org.minqing.web.PageNotFound("draft " + draftId));
        Proof proof = draft.proof();
        AcceptSheet sheet = proposals.of(draft, me);
        List<ReportPart> chosen = sheet.reports().stream()
                .filter(part -> form.ticked("take", part.id(), part.claimedBy().isEmpty()))
                .toList();
        if (!chosen.isEmpty() && chosen.stream().allMatch(part -> part.became() != null)) {
            return new Outcome.Accepted(chosen.stream().map(ReportPart::became).filter(Objects::nonNull).toList(), true);
        }
        refuseIfNot(draft.state().open(), "reading.accept.closed");
        for (ReportPart part : chosen) {
            refuseIfNot(form.is("print:" + part.id(), part.print(), part.print()), "reading.accept.changed");
        }
        Instant at = clock.instant();
        var resolved = names.resolve(me.regionId(), form, sheet.names());
        var paths = new ArrayList<String>();
        for (ReportPart part : chosen) {
            if (part.open()) {
                Entry report = proof.entry(part.id()).orElseThrow();
                paths.add(accept(new Accepting(
                        draft, proof, report, sheet, part, form, resolved, Ids.next(), me, at)));
            }
        }
        refuseIfNot(!paths.isEmpty(), "reading.accept.none-chosen");
        boolean rest = sheet.reports().stream().anyMatch(part -> part.open() && !chosen.contains(part));
        store.touch(me.regionId(), draftId, rest ? State.IN_REVIEW : State.ACCEPTED, new Stamp(me, at));
        return new Outcome.Accepted(List.copyOf(paths), false);
    }

    private String accept(Accepting a) {
        refuseUnclear(a);
        String same = a.part().same().isEmpty() ? "different" : a.form().value("same:" + a.report().id(), "");
        UUID existing = AcceptForm.id(same, "is:").orElse(null);
        UUID corrected = AcceptForm.id(same, "corrects:").orElse(null);
        refuseIfNot(existing != null || corrected != null || same.equals("different"), "reading.accept.same-or-not");
        AcceptedReport becomes = claim(a, existing);
        if (existing == null && a.part().campaign()) {
            writer.campaign(a);
        } else if (existing == null) {
            writer.visit(a, corrected);
        }
        if (existing == null) {
            learning.from(a);
        }
        return becomes.path();
    }

    private AcceptedReport claim(Accepting a, @Nullable UUID existing) {
        UUID visit = a.part().campaign() ? null : existing == null ? a.eventId() : existing;
        UUID campaign = a.part().campaign() ? a.eventId() : null;
        var becomes = new AcceptedReport(a.draft().id(), a.report().id(), visit, campaign, a.me().name(), a.at());
        boolean first = store.claim(
                a.regionId(), new Claim(becomes, Proposals.words(a.draft(), a.report()), a.me().userId()));
        refuseIfNot(first, "reading.accept.twice");
        return becomes;
    }

    /** Every name of this report that may mean several must have been decided. */
    private static void refuseUnclear(Accepting a) {
        for (NameRow row : a.sheet().names()) {
            if (a.part().names().contains(row.key()) && row.decided(a.form(), a.sheet().names()).isEmpty()) {
                throw new Refusal("reading.accept.unclear-name", row.written());
            }
        }
    }

    private static void refuseIfNot(boolean condition, String key) {
        if (!condition) {
            throw new Refusal(key);
        }
    }
}
