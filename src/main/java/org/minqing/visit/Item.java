package org.minqing.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Span;

/**
 * One thing said at a visit.
 *
 * @param words   exactly as reported, heading included
 * @param heading the opening clause of a requirement; else empty
 * @param span    where the words stand in the text of the draft the visit came from; null when entered by hand
 * @param who     who said it or must act
 * @param due     the date named with it
 * @param became  what was decided about it
 */
public record Item(
        UUID id, ItemKind kind, String words, String heading, @Nullable Span span, Who who, Due due, Became became) {

    /**
     * @param as      as written: 区住建局负责人; for a concern only a kind of person (居民代表), never a name
     * @param unitIds the units meant, so far as they are known
     * @param spot    the spot it is about as written: 12号楼; may be empty
     */
    public record Who(String as, List<UUID> unitIds, String spot) {
        public static final Who UNSAID = new Who("", List.of(), "");

        public Who {
            unitIds = List.copyOf(unitIds);
        }

        public static Who as(String written) {
            return new Who(written, List.of(), "");
        }
    }

    /** The date as said and the day it means; both empty when none was named. No date is ever invented. */
    public record Due(String text, @Nullable LocalDate day) {
        public static final Due UNSAID = new Due("", null);
    }

    /** @param cases the cases it became, joined, or (a promise) answers */
    public record Became(Disposition disposition, List<CaseRef> cases) {
        public static final Became RECORDED = new Became(Disposition.RECORDED, List.of());
        public static final Became AGENDA = new Became(Disposition.AGENDA, List.of());

        public Became {
            cases = List.copyOf(cases);
        }

        public static Became tracked(CaseRef... cases) {
            return new Became(Disposition.TRACKED, List.of(cases));
        }
    }

    /** An item of which only kind and words are known, kept on record. */
    public static Item recorded(UUID id, ItemKind kind, String words) {
        return new Item(id, kind, words, "", null, Who.UNSAID, Due.UNSAID, Became.RECORDED);
    }

    public Item said(Who by) {
        return new Item(id, kind, words, heading, span, by, due, became);
    }

    public Item due(Due by) {
        return new Item(id, kind, words, heading, span, who, by, became);
    }

    public Item became(Became what) {
        return new Item(id, kind, words, heading, span, who, due, what);
    }
}
