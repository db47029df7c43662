package org.minqing.casework;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minqing.file.FileKind;
import org.minqing.file.Upload;
import org.minqing.file.Uploads;
import org.minqing.file.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of cases: claimed in the transaction of the event that names them, unreadable once its words are erased. */
@Component
class CaseFiles {

    /** The field of a file's words that opens it. */
    static final String KEY = "key";

    static final String NAME = "name";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final CaseStore store;
    private final Seal seal;
    private final Uploads uploads;
    private final Vault vault;

    CaseFiles(JdbcClient jdbc, JdbcTemplate template, CaseStore store, Seal seal, Uploads uploads, Vault vault) {
        this.jdbc = jdbc;
        this.template = template;
        this.store = store;
        this.seal = seal;
        this.uploads = uploads;
        this.vault = vault;
    }

    /** All files that the new events name are there, and stay until the transaction ends. */
    boolean hold(Written written) {
        return uploads.hold(written.after().regionId(), hashes(written));
    }

    /** Takes them over, in the transaction that writes the events. */
    void claim(Written written) {
        int regionId = written.after().regionId();
        if (written.files().isEmpty()) {
            return;
        }
        template.batchUpdate("""
                INSERT INTO case_file (region_id, hash, case_id, words_id, thumbnail, kind, size)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, written.files(), Uploads.MOST, (ps, file) -> new Row(ps).number(regionId).bytes(bytes(file.hash()))
                .id(written.after().id()).id(file.words().id()).bytes(bytes(file.thumbnail())).text(file.kind().name())
                .number(file.size()));
        uploads.claim(regionId, hashes(written));
    }

    private static List<String> hashes(Written written) {
        return written.files().stream().map(CaseEvent.Evidence::hash).toList();
    }

    /** A file with its name and key; empty if the case has none of that hash, or its words are erased. */
    Optional<Upload> find(int regionId, UUID caseId, String hash) {
        return HASH.matcher(hash).matches()
                ? row(regionId, caseId, hash).flatMap(found -> opened(regionId, found)) : Optional.empty();
    }

    private record Kept(String hash, @Nullable String thumbnail, FileKind kind, long size, UUID words) {}

    private Optional<Kept> row(int regionId, UUID caseId, String hash) {
        return jdbc.sql("""
                        SELECT thumbnail, kind, size, words_id FROM case_file
                        WHERE region_id = ? AND hash = ? AND case_id = ?
                        """)
                .params(regionId, HEX.parseHex(hash), caseId)
                .query((rs, n) -> new Kept(hash, hexOrNull(rs.getBytes(1)), FileKind.valueOf(rs.getString(2)),
                        rs.getLong(3), rs.getObject(4, UUID.class)))
                .optional();
    }

    private Optional<Upload> opened(int regionId, Kept kept) {
        return store.sealed(regionId, List.of(kept.words())).stream()
                .findFirst()
                .flatMap(row -> seal.open(regionId, row))
                .map(fields -> new Upload(kept.hash(), kept.thumbnail(), kept.kind(), kept.size(),
                        fields.getOrDefault(NAME, ""), fields.getOrDefault(KEY, "")));
    }

    /**
     * Deletes the bytes of files whose words are erased; without their keys they could not be read any more as it is.
     * Answers how many there were.
     */
    int deleteErased() throws IOException {
        record Gone(int regionId, String hash, @Nullable String thumbnail) {}
        List<Gone> all = jdbc.sql("""
                        SELECT region_id, hash, thumbnail FROM case_file f
                        WHERE NOT EXISTS (SELECT 1 FROM sealed_text t WHERE t.region_id = f.region_id AND t.id = f.words_id)
                        """)
                .query((rs, n) -> new Gone(rs.getInt(1), HEX.formatHex(rs.getBytes(2)), hexOrNull(rs.getBytes(3))))
                .list();
        for (Gone gone : all) {
            vault.delete(gone.hash());
            if (gone.thumbnail() != null) {
                vault.delete(gone.thumbnail());
            }
            jdbc.sql("DELETE FROM case_file WHERE region_id = ? AND hash = ?")
                    .params(gone.regionId(), HEX.parseHex(gone.hash()))
                    .update();
        }
        return all.size();
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HEX.parseHex(hex);
    }

    private static @Nullable String hexOrNull(byte @Nullable [] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
