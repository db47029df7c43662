package org.minqing.truth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is signed of one night. Every change of a chain since the head before is a leaf under {@code root}, and each head
 * names the one before it, so the last head vouches for all that went before.
 *
 * @param v            the version of this format
 * @param installation the installation's first epoch: a heads file of another one is told apart
 * @param number       1, 2, 3 … without gaps in a region
 * @param day          the day it closes, in the region's zone; null when it was made by hand
 * @param previous     SHA-256 of the body of the head before, in hexadecimal; empty for the first
 * @param root         the root of the tree, in hexadecimal
 * @param changed      the leaves of the tree
 * @param chains       the chains that any head so far covers
 * @param events       the events that any head so far covers
 * @param key          the id of the key it is signed with
 */
public record Head(
        int v,
        UUID installation,
        int region,
        int number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate day,
        Instant at,
        String previous,
        String root,
        long changed,
        long chains,
        long events,
        String key) {

    static final int VERSION = 1;

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The bytes that are signed: JSON with its keys sorted, in UTF-8 without blanks. */
    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws tools.jackson.core.JacksonException if these bytes are no head */
    static Head of(byte[] body) {
        return JSON.readValue(body, Head.class);
    }

    /**
     * A head with its signature, as it is stored and as it leaves the machine.
     *
     * @param body exactly the bytes that were signed
     */
    public record Signed(Head head, byte[] body, byte[] signature) {

        static Signed of(byte[] body, byte[] signature) {
            return new Signed(Head.of(body), body, signature);
        }

        /** SHA-256 of the body, in hexadecimal: the head's own name. */
        public String fingerprint() {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The fingerprint in groups of four, to be read out and copied. */
        public String grouped() {
            return HeadKeys.grouped(fingerprint());
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
