package org.minqing.file;

/** What a picture shows of the matter: 整改前 or 整改后. */
public enum Moment {
    BEFORE,
    AFTER
}
