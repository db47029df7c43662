package org.minqing.plan;

/** How a node stands, as a word with a colour. */
public enum NodeState {
    DONE("green", "circle-check"),
    /** done, but after the day that the fixed date allowed */
    DONE_LATE("amber", "circle-check"),
    /** even if all goes on from today without a pause, it ends too late */
    LATE("red", "alert-octagon"),
    RUNNING("blue", "player-play"),
    /** must begin within {@link Schedule#SOON} working days */
    SOON("amber", "alert-triangle"),
    AHEAD("", "clock");

    private final String colour;
    private final String icon;

    NodeState(String colour, String icon) {
        this.colour = colour;
        this.icon = icon;
    }

    public String colour() {
        return colour.isEmpty() ? "tag" : "tag tag-" + colour;
    }

    public String icon() {
        return icon;
    }
}
