package org.minqing.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in a backup file, written last.
 *
 * @param format the version of the file's format
 * @param schema the version of the tables, as the migrations count it; a restore first makes tables of just this version
 * @param blobs  how many files, and their bytes
 */
public record Manifest(
        int format, Instant at, String schema, List<Table> tables, List<Sequence> sequences, Blobs blobs) {

    static final int FORMAT = 1;

    static final String ENTRY = "manifest.json";

    static final JsonMapper JSON = JsonMapper.builder().build();

    public Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * One table.
     *
     * @param sha256 of its rows as {@code COPY} writes them, in hexadecimal
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** @param last null if it was never asked */
    public record Sequence(String name, @Nullable Long last) {}

    public record Blobs(long count, long bytes) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
