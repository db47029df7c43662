package org.minqing.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.minqing.database.Snapshot;
import org.minqing.file.BlobStore;
import org.postgresql.PGConnection;

/**
 * Makes a backup while the server runs: all tables as one state of the database, then the blobs. A file is stored before the
 * row that needs it and never changed, so the blobs are never behind the tables. Keys are never in it.
 */
public final class Backup {

    private final BlobStore blobs;
    private final Clock clock;

    public Backup(BlobStore blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * Writes the whole file or nothing, readable by its owner alone.
     *
     * @throws FileAlreadyExistsException rather than writing over an earlier backup
     */
    public Manifest write(Connection connection, Path file) throws SQLException, IOException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path partial = Files.createTempFile(target.getParent(), ".backup", ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            Manifest manifest;
            try (var zip = new ZipOutputStream(new BufferedOutputStream(new Open(Channels.newOutputStream(channel)), 1 << 16))) {
                manifest = write(connection, zip);
            }
            channel.force(true);
            name(partial, target);
            return manifest;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** A second name for the whole file: unlike a move it never takes the place of another backup. */
    private static void name(Path partial, Path target) throws IOException {
        try {
            Files.createLink(target, partial);
        } catch (UnsupportedOperationException e) {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        }
        try (var folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Manifest write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        Manifest tables = Snapshot.of(connection, snapshot -> tables(snapshot, zip));
        Manifest whole = new Manifest(
                tables.format(), tables.at(), tables.schema(), tables.tables(), tables.sequences(), blobs(zip));
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(Manifest.JSON.writeValueAsBytes(whole));
        zip.closeEntry();
        return whole;
    }

    private Manifest tables(Connection snapshot, ZipOutputStream zip) throws SQLException {
        speakPlainly(snapshot);
        var there = new Tables(snapshot);
        List<Manifest.Table> written = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : there.columns().entrySet()) {
            written.add(table(snapshot, table.getKey(), table.getValue(), zip));
        }
        return new Manifest(Manifest.FORMAT, clock.instant().truncatedTo(ChronoUnit.SECONDS), Schema.version(snapshot),
                written, there.sequences(), new Manifest.Blobs(0, 0));
    }

    /** Values are written alike whatever the machine, so that any version reads them back as they were. */
    private static void speakPlainly(Connection snapshot) throws SQLException {
        try (var statement = snapshot.createStatement()) {
            statement.execute("SET LOCAL TimeZone = 'UTC'");
            statement.execute("SET LOCAL DateStyle = 'ISO, YMD'");
            statement.execute("SET LOCAL IntervalStyle = 'iso_8601'");
            statement.execute("SET LOCAL bytea_output = 'hex'");
            statement.execute("SET LOCAL extra_float_digits = 3");
        }
    }

    private static Manifest.Table table(Connection snapshot, String name, List<String> columns, ZipOutputStream zip)
            throws SQLException {
        MessageDigest sha256 = sha256();
        String copy = "COPY (SELECT " + Tables.quoted(columns) + " FROM " + Tables.quoted(name) + ") TO STDOUT";
        var table = new Manifest.Table(name, columns, 0, "");
        try {
            zip.putNextEntry(new ZipEntry(table.entry()));
            long rows = snapshot.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, new DigestOutputStream(new Open(zip), sha256));
            zip.closeEntry();
            return new Manifest.Table(name, columns, rows, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw new SQLException("the table " + name + " could not be written", e);
        }
    }

    /** What is stored there is encrypted already, so nothing is gained by packing it. */
    private Manifest.Blobs blobs(ZipOutputStream zip) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        long count = 0;
        long bytes = 0;
        List<String> all;
        try (Stream<String> hashes = blobs.all()) {
            all = hashes.sorted().toList();
        }
        for (String hash : all) {
            try (InputStream content = blobs.open(hash)) {
                zip.putNextEntry(new ZipEntry("blobs/" + hash));
                bytes += content.transferTo(zip);
                zip.closeEntry();
                count++;
            } catch (NoSuchFileException e) {
                // Deleted since the list was made: nobody needs it any more.
                continue;
            }
        }
        return new Manifest.Blobs(count, bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stays open when what writes to it is done. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
