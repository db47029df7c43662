package org.minqing.web;

/** A path on this server that came in from outside, made safe to redirect to. */
public final class LocalPath {

    private LocalPath() {}

    /** The path itself when it stays on this server, else the home page. */
    public static String of(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> c < ' ');
        return local ? path : "/";
    }
}
