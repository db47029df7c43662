package org.minqing.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.minqing.casework.EventFeed;

/** One part of one region's index, as Lucene keeps it: the open cases and all else, or the sealed ones. */
final class Shelf implements AutoCloseable {

    private static final String OWNER = "owner";
    private static final String REF = "ref";
    private static final String STAMP = "stamp";

    private static final FieldType TERMS = new FieldType();

    static {
        // Neither stored nor with positions: nothing of the order of words can be read from the disk.
        TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TERMS.setTokenized(true);
        TERMS.freeze();
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private Shelf(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    static Shelf open(Path folder, double megabytes) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            var merging = new TieredMergePolicy();
            // Once somebody's words are to be gone, a segment with a single dead document is written anew.
            merging.setForceMergeDeletesPctAllowed(0);
            var config = new IndexWriterConfig(new ReadyMade())
                    .setRAMBufferSizeMB(megabytes)
                    .setMergePolicy(merging)
                    .setIndexDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy())
                    .setCommitOnClose(false);
            return new Shelf(directory, new IndexWriter(directory, config));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** How far it had come when it was last kept; empty if it never was. */
    Optional<Standing> kept() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data.containsKey("form") ? Optional.of(standing(data)) : Optional.empty();
    }

    private static Standing standing(Map<String, String> data) {
        return new Standing(get(data, "form"), UUID.fromString(get(data, "epoch")), UUID.fromString(get(data, "wish")), Instant.parse(get(data, "begun")),
                UUID.fromString(get(data, "built")), Boolean.parseBoolean(get(data, "complete")),
                new EventFeed.Position(Long.parseUnsignedLong(get(data, "tx")), UUID.fromString(get(data, "case")),
                        Long.parseLong(get(data, "seq"))));
    }

    private static String get(Map<String, String> data, String key) {
        return data.getOrDefault(key, "");
    }

    void remove(Collection<UUID> owners) throws IOException {
        writer.deleteDocuments(owners.stream().map(id -> new Term(OWNER, id.toString())).toArray(Term[]::new));
    }

    void add(Collection<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            writer.addDocument(document(entry));
        }
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void keep(Standing standing) throws IOException {
        EventFeed.Position position = standing.position();
        writer.setLiveCommitData(Map.of("form", standing.form(), "epoch", standing.epoch().toString(), "wish", standing.wish().toString(),
                "begun", standing.begun().toString(), "built", standing.built().toString(),
                "complete", Boolean.toString(standing.complete()), "tx", Long.toUnsignedString(position.tx()),
                "case", position.caseId().toString(), "seq", Long.toString(position.seq())).entrySet());
        writer.commit();
    }

    void shred() throws IOException {
        writer.forceMergeDeletes(true);
        writer.commit();
        refresh();
        writer.deleteUnusedFiles();
    }

    private static Document document(Entry entry) {
        var document = new Document();
        String owner = entry.owner().toString();
        keyword(document, OWNER, owner);
        document.add(new BinaryDocValuesField(OWNER, new BytesRef(owner)));
        document.add(new BinaryDocValuesField(REF, new BytesRef(entry.ref())));
        if (!entry.stamp().isEmpty()) {
            document.add(new BinaryDocValuesField(STAMP, new BytesRef(entry.stamp())));
        }
        keyword(document, LuceneQueries.KIND, entry.kind().name());
        Entry.Facets facets = entry.facets();
        if (!facets.stage().isEmpty()) {
            keyword(document, LuceneQueries.STAGE, facets.stage());
        }
        facets.units().forEach(id -> keyword(document, LuceneQueries.UNIT, id.toString()));
        facets.places().forEach(id -> keyword(document, LuceneQueries.PLACE, id.toString()));
        if (facets.by() != null) {
            keyword(document, LuceneQueries.BY, facets.by().toString());
        }
        if (facets.day() != null) {
            document.add(new LongPoint(LuceneQueries.DAY, facets.day().toEpochDay()));
            document.add(new NumericDocValuesField(LuceneQueries.DAY, facets.day().toEpochDay()));
        }
        entry.terms().forEach((field, terms) ->
                document.add(new org.apache.lucene.document.Field(field.name(), new ReadyMade.Stream(terms), TERMS)));
        return document;
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, org.apache.lucene.document.Field.Store.NO));
    }

    /** The best of this part; the newest, where nothing is better than anything else. */
    Found find(Wanted wanted, boolean sealed) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            var query = LuceneQueries.of(wanted, sealed);
            if (wanted.size() == 0) {
                return new Found(List.of(), count(searcher, query));
            }
            TopDocs top = wanted.clauses().isEmpty()
                    ? searcher.search(query, new TopFieldCollectorManager(
                            new Sort(new SortField(LuceneQueries.DAY, SortField.Type.LONG, true)), wanted.size(), Found.COUNT_UP_TO))
                    : searcher.search(query, new TopScoreDocCollectorManager(wanted.size(), Found.COUNT_UP_TO));
            List<Found.Hit> hits = new ArrayList<>();
            for (var doc : top.scoreDocs) {
                LeafReaderContext leaf = leaf(searcher, doc.doc);
                float score = wanted.clauses().isEmpty() ? day(leaf, doc.doc) : doc.score;
                hits.add(new Found.Hit(UUID.fromString(value(leaf, OWNER, doc.doc)), value(leaf, REF, doc.doc), score));
            }
            return new Found(hits, counted(top));
        } finally {
            searchers.release(searcher);
        }
    }

    /** Where all are as good, it may stop as soon as there are so many. */
    private static int count(IndexSearcher searcher, Query query) throws IOException {
        TopDocs top = searcher.search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, Found.COUNT_UP_TO));
        return counted(top);
    }

    private static int counted(TopDocs top) {
        return (int) Math.min(Found.COUNT_UP_TO, top.totalHits.value());
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(doc, leaves));
    }

    private static String value(LeafReaderContext leaf, String field, int doc) throws IOException {
        var values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(doc - leaf.docBase) ? values.binaryValue().utf8ToString() : "";
    }

    private static float day(LeafReaderContext leaf, int doc) throws IOException {
        var days = DocValues.getNumeric(leaf.reader(), LuceneQueries.DAY);
        return days.advanceExact(doc - leaf.docBase) ? days.longValue() : 0;
    }

    /** The stamps of its documents that have one, by owner. */
    Map<UUID, String> stamps() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<UUID, String> stamps = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var values = DocValues.getBinary(leaf.reader(), STAMP);
                var live = leaf.reader().getLiveDocs();
                for (int doc = values.nextDoc(); doc != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        stamps.put(UUID.fromString(value(leaf, OWNER, doc + leaf.docBase)), values.binaryValue().utf8ToString());
                    }
                }
            }
            return stamps;
        } finally {
            searchers.release(searcher);
        }
    }

    long entries() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void close() throws IOException {
        try (directory; writer; searchers) {
            if (writer.isOpen()) {
                writer.rollback();
            }
        }
    }
}
