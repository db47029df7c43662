package org.minqing.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.minqing.report.ParsedReport.ItemKind;

/** What an entry of a proof is. All kinds of the engine, the report itself, and two that only a person marks. */
enum EntryKind {
    REPORT(Family.EVENT),
    TITLE(Family.EVENT),
    DATE(Family.EVENT),
    PROGRAMME(Family.EVENT),
    PLACE(Family.EVENT),
    PARENT(Family.EVENT),
    LEADER(Family.WHO),
    LEADER_TITLE(LEADER),
    UNIT(Family.WHO),
    ATTENDEE(Family.WHO),
    /** 入户走访 */
    HOUSEHOLD(Family.WHO),
    CONCERN(Family.CONCERN),
    CONCERN_PLACE(CONCERN),
    CONCERN_RAISED_BY(CONCERN),
    REQUIREMENT(Family.REQUIREMENT),
    REQUIREMENT_UNIT(REQUIREMENT),
    REQUIREMENT_DUE(REQUIREMENT),
    COMMITMENT(Family.COMMITMENT),
    COMMITMENT_BY(COMMITMENT),
    COMMITMENT_DUE(COMMITMENT),
    NEXT_STEP(Family.NEXT_STEP),
    /** 领导评价 */
    ASSESSMENT(Family.EVENT),
    FACT(Family.FACT),
    CAMPAIGN_NAME(Family.CAMPAIGN),
    CAMPAIGN_ORGANISER(Family.CAMPAIGN),
    CAMPAIGN_BODY(Family.CAMPAIGN),
    CAMPAIGN_PHASE(Family.CAMPAIGN),
    CAMPAIGN_CARRIER(Family.CAMPAIGN),
    CAMPAIGN_LEVEL(Family.CAMPAIGN),
    CAMPAIGN_THEME(Family.CAMPAIGN),
    BYLINE(Family.WHO);

    /** Kinds that share a colour. */
    enum Family {
        CONCERN,
        REQUIREMENT,
        COMMITMENT,
        NEXT_STEP,
        WHO,
        EVENT,
        FACT,
        CAMPAIGN
    }

    private final Family family;
    private final Optional<EntryKind> parent;

    EntryKind(Family family) {
        this.family = family;
        this.parent = Optional.empty();
    }

    EntryKind(EntryKind parent) {
        this.family = parent.family;
        this.parent = Optional.of(parent);
    }

    static EntryKind of(ItemKind kind) {
        return valueOf(kind.name());
    }

    Family family() {
        return family;
    }

    /** The kind of entry it stands under, if it cannot stand alone. */
    Optional<EntryKind> parent() {
        return parent;
    }

    /** Only one of it makes sense in a report: a second is a conflict. */
    boolean single() {
        return switch (this) {
            case TITLE, DATE, PROGRAMME, PARENT, CAMPAIGN_NAME, CAMPAIGN_ORGANISER -> true;
            default -> false;
        };
    }

    /** Of a find of this kind a person may say that it is no such thing, here and in reports to come. */
    boolean refusable() {
        return switch (this) {
            case CONCERN, UNIT, PLACE, LEADER, ATTENDEE -> true;
            default -> false;
        };
    }

    boolean hasDay() {
        return this == DATE || this == REQUIREMENT_DUE || this == COMMITMENT_DUE;
    }

    /** What a part of this kind becomes when the entry it stands under turns into {@code owner}; empty: it has no place there. */
    Optional<EntryKind> under(EntryKind owner) {
        if (parent.isEmpty() || parent.get() == owner) {
            return Optional.of(this);
        }
        String part = name().substring(parent.get().name().length());
        return Arrays.stream(values()).filter(k -> k.name().equals(owner.name() + part)).findFirst();
    }

    static List<EntryKind> standingAlone() {
        return Arrays.stream(values()).filter(k -> k != REPORT && k.parent.isEmpty()).toList();
    }
}
