package org.minqing.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of promises shows to one person. */
public record PromiseSheet(
        PromiseQuery query,
        PromisePage page,
        List<OtherPromises.Line> others,
        Map<PromiseList, Integer> counts,
        CaseWords words,
        Actor reader,
        Attempt attempt) {

    /** A promise that was to be pinned down, what was filled in for it, and why it was not taken. */
    public record Attempt(@Nullable UUID id, ActForm typed, String objection) {
        static final Attempt NONE = new Attempt(null, ActForm.EMPTY, "");
    }

    public List<PromiseList> lists() {
        return List.of(PromiseList.values());
    }

    public int count(PromiseList list) {
        return counts.getOrDefault(list, 0);
    }

    public boolean mayPinDown(CommitmentLine line) {
        Commitment promise = line.commitment();
        boolean role = reader.roles().stream().anyMatch(CaseLife.rule(Move.PIN_DOWN).roles()::contains);
        return promise.toPinDown() && line.opens() && line.caseStage().open() && role
                && (Needs.ofOffice(reader) || reader.worksFor(promise.unitId()));
    }

    public boolean mayPinDown(OtherPromises.Line line) {
        return VaguePromises.mayPinDown(line, reader);
    }

    public boolean tried(UUID id) {
        return id.equals(attempt.id());
    }

    public ActForm typed(UUID id) {
        return tried(id) ? attempt.typed() : ActForm.EMPTY;
    }

    public String address(PromiseList list) {
        return address(list, null);
    }

    public @Nullable String next() {
        return page.next() == null ? null : address(query.list(), page.next());
    }

    private String address(PromiseList list, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/promises").queryParam("list", list);
        if (query.unitId() != null) {
            address.queryParam("unit", query.unitId());
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.toUriString();
    }
}
