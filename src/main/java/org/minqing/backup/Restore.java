package org.minqing.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.Ids;
import org.minqing.file.BlobStore;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;

/**
 * Restores a backup into an empty database, of any version of PostgreSQL we work with: makes tables of the backup's own
 * version, fills them in one transaction, begins a new epoch, then brings the tables up to date. If anything is amiss, the
 * database is left without a row.
 */
public final class Restore {

    private final DatabaseAccess access;
    private final BlobStore blobs;

    public Restore(DatabaseAccess access, BlobStore blobs) {
        this.access = access;
        this.blobs = blobs;
    }

    /** It cannot be restored; nothing was. The message is for the operator. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public Manifest from(Path file) throws Refused, SQLException {
        try (var zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            var schema = new Schema(access);
            if (!schema.knows(manifest.schema())) {
                throw new Refused("the backup has tables of version " + manifest.schema()
                        + ", which this program does not know: use the one that made it, or a newer one");
            }
            requireEmpty();
            schema.make(manifest.schema());
            fill(zip, manifest);
            schema.bringUpToDate();
            analyze();
            return manifest;
        } catch (IOException e) {
            throw new Refused("the file is no backup, or is damaged or cut off: " + e.getMessage(), e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException, Refused {
        try {
            Manifest manifest = Manifest.JSON.readValue(bytes(zip, Manifest.ENTRY), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new Refused("the backup is of format " + manifest.format() + "; this program reads " + Manifest.FORMAT);
            }
            return manifest;
        } catch (JacksonException | NullPointerException e) {
            throw new IOException("its list of contents cannot be read", e);
        }
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream content = open(zip, name)) {
            return content.readAllBytes();
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing in it");
        }
        return zip.getInputStream(entry);
    }

    /** Empty is a database without our tables, or without a zone in them, as a start before the restore leaves it. */
    private void requireEmpty() throws SQLException, Refused {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            ResultSet tables = statement.executeQuery("SELECT to_regclass('public.region') IS NOT NULL");
            tables.next();
            if (tables.getBoolean(1)) {
                requireNoZone(owner);
            }
        }
    }

    private static void requireNoZone(Connection owner) throws SQLException, Refused {
        try (var statement = owner.createStatement()) {
            ResultSet zones = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM region)");
            zones.next();
            if (zones.getBoolean(1)) {
                throw new Refused("the database holds a zone already; restore into an empty one (another --data folder)");
            }
        }
    }

    /** A server on the same database could set up a zone while we work; from here on it waits, and finds the restored one. */
    private static void keepOthersOut(Connection owner) throws SQLException, Refused {
        try (var statement = owner.createStatement()) {
            statement.execute("LOCK TABLE region IN ACCESS EXCLUSIVE MODE");
        }
        requireNoZone(owner);
    }

    /** Before the rows that need them are committed; the store itself checks that each is what its name says. */
    private void storeBlobs(ZipFile zip, Manifest.Blobs announced) throws IOException, Refused {
        long count = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().startsWith("blobs/")) {
                try (InputStream content = zip.getInputStream(entry)) {
                    blobs.put(entry.getName().substring("blobs/".length()), content);
                    count++;
                }
            }
        }
        if (count != announced.count()) {
            throw new Refused("%d files are in the backup, and %d were put there: it is damaged".formatted(count, announced.count()));
        }
    }

    private void fill(ZipFile zip, Manifest manifest) throws SQLException, IOException, Refused {
        Map<String, Manifest.Table> tables =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            var there = new Tables(owner);
            Map<String, List<String>> columns = there.columns();
            if (!columns.keySet().equals(tables.keySet())) {
                throw new Refused("the tables in the backup are not those of its version");
            }
            keepOthersOut(owner);
            truncate(owner, columns.keySet());
            for (String name : there.inOrder(columns.keySet())) {
                copy(owner, zip, java.util.Objects.requireNonNull(tables.get(name)));
            }
            for (Manifest.Sequence sequence : manifest.sequences()) {
                set(owner, sequence);
            }
            beginEpoch(owner);
            storeBlobs(zip, manifest.blobs());
            owner.commit();
        }
    }

    /** So that the first lists are quick. */
    private void analyze() throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    /** Migrations may have put rows there that the backup brings itself. */
    private static void truncate(Connection owner, Set<String> tables) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("TRUNCATE " + Tables.quoted(List.copyOf(tables)) + " CASCADE");
        }
    }

    private static void copy(Connection owner, ZipFile zip, Manifest.Table table) throws SQLException, IOException, Refused {
        MessageDigest sha256 = Backup.sha256();
        String copy = "COPY " + Tables.quoted(table.name()) + " (" + Tables.quoted(table.columns()) + ") FROM STDIN";
        try (InputStream rows = new DigestInputStream(open(zip, table.entry()), sha256)) {
            long copied = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
            boolean whole = HexFormat.of().formatHex(sha256.digest()).equals(table.sha256()) && copied == table.rows();
            if (!whole) {
                throw new Refused("the rows of " + table.name() + " are not those that were backed up: the file is damaged");
            }
        } catch (SQLException e) {
            throw new Refused("the rows of " + table.name() + " cannot be restored: " + e.getMessage(), e);
        }
    }

    private static void set(Connection owner, Manifest.Sequence sequence) throws SQLException {
        Long last = sequence.last();
        if (last == null) {
            return;
        }
        try (var statement = owner.prepareStatement("SELECT setval(CAST(? AS regclass), ?)")) {
            statement.setString(1, Tables.quoted(sequence.name()));
            statement.setLong(2, last);
            statement.execute();
        }
    }

    /** Transaction ids start anew here, so whoever keeps a position in the event feed must start anew too. */
    private static void beginEpoch(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("""
                INSERT INTO installation_event (number, epoch, at, kind)
                SELECT max(number) + 1, ?, now(), 'RESTORED' FROM installation_event
                """)) {
            statement.setObject(1, Ids.next());
            statement.executeUpdate();
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(access.url(), access.owner().user(), access.owner().password());
    }
}
