package org.minqing.casework;

/**
 * An event for a timeline, its {@link Words} filled in again (but never a resident's name or contact).
 *
 * @param erased the words were erased on request; their fields are empty
 */
public record Told(Recorded recorded, boolean erased) {

    public CaseEvent event() {
        return recorded.event();
    }
}
