package org.minqing.triage.watch;

import java.util.Locale;
import org.minqing.casework.IntakeWatch.Care;

/** What a word is about, and how a case is flagged for it. */
public enum WatchKind {
    /** 危及生命: urgent */
    LIFE(Care.URGENT),
    /** 未成年人: sensitive */
    MINOR(Care.SENSITIVE),
    /** 举报公职人员: sealed */
    OFFICIAL(Care.SEALED);

    private final Care care;

    WatchKind(Care care) {
        this.care = care;
    }

    Care care() {
        return care;
    }

    public String key() {
        return "triage.watch." + name().toLowerCase(Locale.ROOT);
    }

    public String flagKey() {
        return "casework.flag." + care.name().toLowerCase(Locale.ROOT);
    }
}
