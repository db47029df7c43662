package org.minqing.casework;

/** An event with its words readable again, for a timeline. Erased words have no fields. */
public record Told(Recorded recorded, boolean erased) {

    public CaseEvent event() {
        return recorded.event();
    }
}
