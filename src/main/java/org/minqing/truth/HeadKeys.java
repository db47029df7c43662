package org.minqing.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.database.DataFolder;

/**
 * The keys that heads are signed with (Ed25519): {@code heads-<id>.key}, readable by its owner alone, and beside it
 * {@code heads-<id>.pub}, to be given to everybody who is to verify. They lie in the keys folder, apart from the data and
 * its backups. The first pair is made at first need; to change keys, put a further pair there: the last in order signs.
 * The private key of an earlier pair may go, its public key must stay.
 */
public final class HeadKeys {

    private static final String PREFIX = "heads-";
    private static final String PRIVATE = ".key";
    private static final String PUBLIC = ".pub";
    private static final String ALGORITHM = "Ed25519";

    private final Path folder;

    public HeadKeys(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A public key with its id. */
    public record Verifier(String id, PublicKey key) {

        /** Reads a {@code .pub} file; its id follows from the key itself, whatever the file is called. */
        public static Verifier read(Path file) throws IOException {
            try {
                byte[] der = unwrapped(Files.readString(file, StandardCharsets.US_ASCII));
                return of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new IOException(file + " is not an Ed25519 public key in PEM", e);
            }
        }

        static Verifier of(PublicKey key) {
            return new Verifier(idOf(key), key);
        }

        boolean verifies(byte[] body, byte[] signature) {
            try {
                Signature check = Signature.getInstance(ALGORITHM);
                check.initVerify(key);
                check.update(body);
                return check.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }

        /** The key as a file to hand on. */
        public String pem() {
            return wrapped("PUBLIC KEY", key.getEncoded());
        }

        /** SHA-256 of the key in groups of four, to be compared over the telephone or on paper. */
        public String grouped() {
            return HeadKeys.grouped(HexFormat.of().formatHex(sha256(key.getEncoded())));
        }
    }

    /** Signs with one private key. */
    static final class Signer {
        private final String id;
        private final PrivateKey key;

        private Signer(String id, PrivateKey key) {
            this.id = id;
            this.key = key;
        }

        String id() {
            return id;
        }

        byte[] sign(byte[] body) {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(key);
                signature.update(body);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the head could not be signed", e);
            }
        }
    }

    /** The key to sign with now; made if there is none. */
    synchronized Signer signer() {
        String name = names(PRIVATE).stream().reduce((earlier, later) -> later).orElseGet(this::make);
        try {
            byte[] der = unwrapped(Files.readString(folder.resolve(PREFIX + name + PRIVATE), StandardCharsets.US_ASCII));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
            return new Signer(Verifier.read(folder.resolve(PREFIX + name + PUBLIC)).id(), key);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + PREFIX + name + " cannot be read with its public key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(PREFIX + name + PRIVATE + " is not an Ed25519 key", e);
        }
    }

    /** All public keys that lie here, the newest last. */
    public List<Verifier> verifiers() {
        return names(PUBLIC).stream().map(name -> {
            try {
                return Verifier.read(folder.resolve(PREFIX + name + PUBLIC));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    Optional<Verifier> verifier(String id) {
        return verifiers().stream().filter(verifier -> verifier.id().equals(id)).findFirst();
    }

    private List<String> names(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(ending))
                    .map(name -> name.substring(PREFIX.length(), name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the keys folder " + folder + " cannot be read", e);
        }
    }

    /** The public key is written first: a private key never lies there without it. */
    private String make() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String name = "1-" + idOf(pair.getPublic());
            DataFolder.writePrivate(folder.resolve(PREFIX + name + PUBLIC),
                    wrapped("PUBLIC KEY", pair.getPublic().getEncoded()));
            DataFolder.writePrivate(folder.resolve(PREFIX + name + PRIVATE),
                    wrapped("PRIVATE KEY", pair.getPrivate().getEncoded()));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("no key to sign heads could be made in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String idOf(PublicKey key) {
        return HexFormat.of().formatHex(sha256(key.getEncoded()), 0, 8);
    }

    static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String wrapped(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }

    private static byte[] unwrapped(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
