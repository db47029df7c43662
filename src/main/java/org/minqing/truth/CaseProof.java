package org.minqing.truth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.minqing.casework.ChainCopy;
import org.minqing.casework.Chains;
import tools.jackson.core.JacksonException;

/**
 * 存证证明: one case's records with the way from their last one up to a signed head. Whoever has this file and the public
 * key can check it with nothing else: the records are those the head covers, and were so when it was signed.
 *
 * @param v         the version of this format
 * @param position  the leaf's place in the head's tree
 * @param path      the neighbours on the way up to the root, the nearest first, in hexadecimal
 * @param head      the body of the head: exactly what was signed
 * @param signature in base 64
 */
public record CaseProof(int v, ChainCopy chain, long position, List<String> path, String head, String signature) {

    static final int VERSION = 1;

    public CaseProof {
        path = List.copyOf(path);
    }

    /** What a proof that holds proves. */
    public record Proved(ChainCopy.Checked chain, Head head) {}

    /** It does not prove what it says; the message says where it fails. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** @throws Broken if the file is no proof */
    public static CaseProof read(Path file) throws IOException, Broken {
        try {
            return Head.JSON.readValue(Files.readString(file), CaseProof.class);
        } catch (JacksonException | NullPointerException e) {
            throw new Broken("the file is no proof: " + e.getMessage());
        }
    }

    String json() {
        return Head.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** Checks the chain, the way up, and the signature, in this order. */
    public Proved check(List<HeadKeys.Verifier> keys) throws Broken {
        try {
            ChainCopy.Checked checked = chain.check();
            Head.Signed signed = Head.Signed.of(head.getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(signature));
            byte[] root = Merkle.climb(leaf(checked), position, signed.head().changed(), neighbours())
                    .orElseThrow(() -> new Broken("the way up does not fit the head's tree"));
            if (!Arrays.equals(root, HexFormat.of().parseHex(signed.head().root()))) {
                throw new Broken("the head does not cover these records");
            }
            signature(signed, keys);
            return new Proved(checked, signed.head());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new Broken(String.valueOf(e.getMessage()));
        }
    }

    private static byte[] leaf(ChainCopy.Checked checked) {
        return Merkle.leaf(new Chains.End(checked.caseId(), checked.seq(), checked.hash()));
    }

    private List<byte[]> neighbours() {
        return path.stream().map(HexFormat.of()::parseHex).toList();
    }

    private static void signature(Head.Signed signed, List<HeadKeys.Verifier> keys) throws Broken {
        HeadKeys.Verifier key = keys.stream()
                .filter(known -> known.id().equals(signed.head().key()))
                .findFirst()
                .orElseThrow(() -> new Broken("the head is signed with the key " + signed.head().key()
                        + ", which is not among those given"));
        if (!key.verifies(signed.body(), signed.signature())) {
            throw new Broken("the head is not what was signed");
        }
    }
}
