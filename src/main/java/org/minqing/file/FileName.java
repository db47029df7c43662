package org.minqing.file;

import java.text.Normalizer;

/** A file's name as people may see it. It is shown and offered for saving, never used as a path. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    /** Without folders, control and direction marks and what no file system takes; with an ending that suits the kind. */
    static String clean(String given, FileKind kind) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}<>:\"|?*]", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^\\.+", "");
        String named = kind.named(plain.isEmpty() ? "附件" : plain);
        int dot = named.lastIndexOf('.');
        String ending = named.substring(dot);
        String stem = named.substring(0, dot);
        int room = Math.max(1, LONGEST - ending.length());
        return stem.codePointCount(0, stem.length()) <= room
                ? named
                : stem.substring(0, stem.offsetByCodePoints(0, room)) + ending;
    }
}
