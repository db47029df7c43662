package org.minqing.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code upload}: files that nobody has claimed yet. */
@Component
class UploadStore {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final UploadSeal seal;

    UploadStore(JdbcClient jdbc, UploadSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    record Stale(int regionId, String hash, @Nullable String thumbnail) {}

    /** Announces an upload whose bytes are about to be stored. */
    void announce(Upload upload, Uploads.By by, Instant at) {
        UploadSeal.Sealed sealed = seal.seal(by.regionId(), Ids.next(),
                Map.of("name", upload.name(), "key", upload.key()));
        jdbc.sql("""
                        INSERT INTO upload (region_id, hash, thumbnail, kind, size, uploaded_by, uploaded_at, ready, id,
                            salt, key_id, ciphertext)
                        VALUES (:region, :hash, :thumbnail, :kind, :size, :by, :at, false, :id, :salt, :key, :ciphertext)
                        """)
                .param("region", by.regionId())
                .param("hash", HEX.parseHex(upload.hash()))
                .param("thumbnail", upload.thumbnail() == null ? null : HEX.parseHex(upload.thumbnail()), Types.BINARY)
                .param("kind", upload.kind().name())
                .param("size", upload.size())
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", sealed.id())
                .param("salt", sealed.salt())
                .param("key", sealed.keyId())
                .param("ciphertext", sealed.ciphertext())
                .update();
    }

    void ready(int regionId, String hash) {
        jdbc.sql("UPDATE upload SET ready = true WHERE region_id = ? AND hash = ?")
                .params(regionId, HEX.parseHex(hash))
                .update();
    }

    Optional<Upload> find(Uploads.By by, String hash) {
        return jdbc.sql("""
                        SELECT hash, thumbnail, kind, size, id, salt, key_id, ciphertext FROM upload
                        WHERE region_id = ? AND hash = ? AND uploaded_by = ? AND ready
                        """)
                .params(by.regionId(), HEX.parseHex(hash), by.userId())
                .query((rs, n) -> row(by.regionId(), rs))
                .optional()
                .flatMap(found -> found);
    }

    /** How many of these are there and ready; their rows stay as they are until the transaction ends. */
    int hold(int regionId, Collection<String> hashes) {
        return jdbc.sql("""
                        SELECT hash FROM upload WHERE region_id = :region AND hash IN (:hashes) AND ready
                        ORDER BY hash FOR UPDATE
                        """)
                .param("region", regionId)
                .param("hashes", hashes.stream().map(HEX::parseHex).toList())
                .query(byte[].class)
                .list()
                .size();
    }

    void forget(int regionId, Collection<String> hashes) {
        jdbc.sql("DELETE FROM upload WHERE region_id = :region AND hash IN (:hashes)")
                .param("region", regionId)
                .param("hashes", hashes.stream().map(HEX::parseHex).toList())
                .update();
    }

    /** Takes uploads from before then out of reach; answers those whose bytes are to be deleted. */
    List<Stale> expire(Instant before) {
        jdbc.sql("UPDATE upload SET ready = false WHERE uploaded_at < ? AND ready")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("SELECT region_id, hash, thumbnail FROM upload WHERE uploaded_at < ? AND NOT ready LIMIT 1000")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Stale(rs.getInt(1), hex(rs.getBytes(2)), hexOrNull(rs.getBytes(3))))
                .list();
    }

    private Optional<Upload> row(int regionId, ResultSet rs) throws SQLException {
        var sealed = new UploadSeal.Sealed(
                rs.getObject("id", UUID.class), rs.getBytes("salt"), rs.getString("key_id"), rs.getBytes("ciphertext"));
        String hash = hex(rs.getBytes("hash"));
        String thumbnail = hexOrNull(rs.getBytes("thumbnail"));
        FileKind kind = FileKind.valueOf(rs.getString("kind"));
        long size = rs.getLong("size");
        return seal.open(regionId, sealed).map(fields -> new Upload(
                hash, thumbnail, kind, size, fields.getOrDefault("name", ""), fields.getOrDefault("key", "")));
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    private static @Nullable String hexOrNull(byte @Nullable [] bytes) {
        return bytes == null ? null : hex(bytes);
    }
}
