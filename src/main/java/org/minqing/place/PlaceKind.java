package org.minqing.place;

/** What sort of place, from the widest to the narrowest. A village (村) is a {@link #COMMUNITY} whose name says so. */
public enum PlaceKind {
    /** 开发区, 县, 区: the whole region. */
    ZONE,
    /** 街道, 镇, 乡. */
    SUBDISTRICT,
    /** 社区, 村. */
    COMMUNITY,
    /** 小区. */
    ESTATE,
    /** 居民小组, 村民小组. */
    GROUP,
    /** 网格. */
    GRID;

    /** Whether a place of this kind may stand directly under {@code parent}. */
    public boolean belongsUnder(PlaceKind parent) {
        return switch (this) {
            case ZONE -> false;
            case SUBDISTRICT -> parent == ZONE;
            case COMMUNITY -> parent == SUBDISTRICT || parent == ZONE;
            case ESTATE, GROUP -> parent == COMMUNITY;
            case GRID -> parent == COMMUNITY || parent == ESTATE;
        };
    }
}
