package org.minqing.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.minqing.file.BlobStore;

/** Are the stored files those that the cases speak of? Their names are the hashes of their bytes. */
public final class FileVerification {

    private static final int FETCH = 2000;

    private final Connection connection;
    private final BlobStore blobs;

    public FileVerification(Connection connection, BlobStore blobs) {
        this.connection = connection;
        this.blobs = blobs;
    }

    /** @param bad the first file that is gone or is not what its name says */
    public record Findings(long files, Optional<String> bad) {}

    /** Checks the files of what the connection sees in its open transaction; erased ones need not be there. */
    public Findings check() throws SQLException, IOException {
        long files = 0;
        try (var statement = connection.prepareStatement("""
                SELECT c.number, encode(f.hash, 'hex'), encode(f.thumbnail, 'hex')
                FROM case_file f JOIN cases c ON c.region_id = f.region_id AND c.id = f.case_id
                WHERE EXISTS (SELECT 1 FROM sealed_text t WHERE t.region_id = f.region_id AND t.id = f.words_id)
                ORDER BY f.region_id, f.case_id, f.hash
                """)) {
            statement.setFetchSize(FETCH);
            for (ResultSet rs = statement.executeQuery(); rs.next(); ) {
                files++;
                Optional<String> bad = stored(rs.getString(2));
                if (bad.isEmpty() && rs.getString(3) != null) {
                    bad = stored(rs.getString(3));
                }
                if (bad.isPresent()) {
                    return new Findings(files, Optional.of("case " + rs.getString(1) + ": " + bad.get()));
                }
            }
        }
        return new Findings(files, Optional.empty());
    }

    private Optional<String> stored(String hash) throws IOException {
        try (InputStream content = blobs.open(hash)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest()).equals(hash)
                    ? Optional.empty() : Optional.of("the bytes of its file " + hash + " are not those that were stored");
        } catch (NoSuchFileException e) {
            return Optional.of("its file " + hash + " is gone");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
