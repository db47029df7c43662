package org.minqing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.casework.EventFeed;
import org.minqing.search.SearchIndex.Batch;
import org.minqing.search.SearchIndex.Copy;

/** More of one name than anybody counts. */
class CalledFirstTest {

    private static final int REGION = 1;
    private static final UUID CLERK = new UUID(3, 1);
    private static final UUID UNIT = new UUID(1, 1);
    private static final UUID OTHER_UNIT = new UUID(1, 2);

    @TempDir Path folder;
    private LuceneIndex index;
    private TermKey key;

    @BeforeEach
    void open() {
        index = new LuceneIndex(IndexFolder.in(folder.resolve("index")));
        key = TermKey.in(folder.resolve("keys"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Entry entry(int n, UUID unit, boolean sealed, Terms terms) {
        return new Entry(Kind.CASE, new UUID(9, n), "", "", new Entry.Facets(sealed, "", List.of(unit), List.of(), null, null), terms.hidden(key));
    }

    private void written(List<Entry> entries) {
        var begun = new Standing("form", new UUID(0, 1), new UUID(0, 2), Instant.EPOCH, Standing.BEFORE_ALL, false,
                new EventFeed.Position(1, new UUID(0, 0), 1));
        index.begin(REGION, begun);
        index.write(REGION, Copy.NEW, new Batch(List.of(), entries), begun.whole());
        index.keep(REGION, Copy.NEW);
    }

    private Found found(String words, Wanted.Reader reader, int size) {
        Question.Names nowhere = new Question.Names() {
            @Override
            public Set<UUID> places(String part) {
                return Set.of();
            }

            @Override
            public Set<UUID> units(String part) {
                return Set.of();
            }
        };
        return index.findCalledFirst(REGION, new Wanted(Kind.CASE, Question.of(words).clauses(false, nowhere, key), Wanted.Filter.NONE, reader, size));
    }

    private static Wanted.Reader all() {
        return new Wanted.Reader(CLERK, true, null, Set.of(), false, null, Set.of());
    }

    private static Wanted.Reader ofUnit(UUID unit) {
        return new Wanted.Reader(CLERK, false, unit, Set.of(), false, null, Set.of());
    }

    private List<Entry> called(int many) {
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            entries.add(entry(n, UNIT, false, new Terms().title("水管漏水").text("请派人来看看。")));
        }
        entries.add(entry(many, OTHER_UNIT, false, new Terms().title("反映一件事").text("水管漏水，水管漏水，水管漏水。")));
        return entries;
    }

    @Test
    void what_is_said_counts_up_to_the_thousandth_that_is_called_so() {
        written(called(Found.COUNT_UP_TO - 1));

        assertThat(found("水管漏水", all(), 10).total()).isEqualTo(Found.COUNT_UP_TO);
        assertThat(found("水管漏水", ofUnit(OTHER_UNIT), 10).hits()).extracting(Found.Hit::owner).containsExactly(new UUID(9, Found.COUNT_UP_TO - 1));
    }

    @Test
    void where_a_thousand_are_called_so_the_best_of_these_come_first() {
        List<Entry> entries = called(Found.COUNT_UP_TO);
        entries.add(entry(5000, UNIT, false, new Terms().name("水管漏水")));
        written(entries);

        Found found = found("水管漏水", all(), 200);

        assertThat(found.total()).isEqualTo(Found.COUNT_UP_TO);
        assertThat(found.hits()).hasSize(200).first().extracting(Found.Hit::owner).isEqualTo(new UUID(9, 5000));
    }

    @Test
    void a_thousand_that_he_may_not_see_keep_nothing_from_him() {
        List<Entry> entries = called(Found.COUNT_UP_TO);
        for (int n = 0; n < Found.COUNT_UP_TO; n++) {
            entries.add(entry(9000 + n, OTHER_UNIT, true, new Terms().title("水管漏水")));
        }
        written(entries);

        assertThat(found("水管漏水", ofUnit(OTHER_UNIT), 10).hits()).extracting(Found.Hit::owner).containsExactly(new UUID(9, Found.COUNT_UP_TO));
        assertThat(found("水管漏水", ofUnit(OTHER_UNIT), 0).total()).isEqualTo(1);
    }

    @Test
    void who_wants_none_is_told_how_many_there_are() {
        written(called(20));

        Found found = found("水管漏水", all(), 0);

        assertThat(found.hits()).isEmpty();
        assertThat(found.total()).isEqualTo(21);
    }
}
