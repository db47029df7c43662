package org.minqing.casework;

/**
 * Who raised a concern. Name and contact are sealed apart from everything else.
 *
 * @param as      as written: 居民代表, 3号楼居民; may be empty
 * @param name    may be empty
 * @param contact a telephone number; may be empty
 * @param people  how many spoke with one voice, from 1
 */
public record Raiser(String as, String name, String contact, int people) {

    public static final Raiser UNKNOWN = new Raiser("", "", "", 1);

    public static Raiser as(String described) {
        return new Raiser(described, "", "", 1);
    }

    boolean named() {
        return !name.isBlank() || !contact.isBlank();
    }
}
