package org.minqing.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Says a {@link Wanted} as Lucene wants to hear it. */
final class LuceneQueries {

    static final String KIND = "kind";
    static final String STAGE = "stage";
    static final String UNIT = "unit";
    static final String PLACE = "place";
    static final String BY = "by";
    static final String DAY = "day";

    private LuceneQueries() {}

    /** @param sealed the part that is asked */
    static Query of(Wanted wanted, boolean sealed) {
        var query = new BooleanQuery.Builder();
        wanted.clauses().forEach(clause -> query.add(clause(clause), Occur.MUST));
        if (wanted.clauses().isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        query.add(term(KIND, wanted.kind().name()), Occur.FILTER);
        filter(wanted.filter(), query);
        sight(wanted, sealed, query);
        return query.build();
    }

    private static Query clause(Wanted.Clause clause) {
        var parts = new BooleanQuery.Builder();
        clause.parts().forEach(part -> parts.add(best(part), Occur.SHOULD));
        parts.setMinimumNumberShouldMatch(clause.atLeast());
        Query query = parts.build();
        if (!clause.more().isEmpty()) {
            var more = new BooleanQuery.Builder().add(query, Occur.MUST);
            clause.more().forEach(term -> more.add(term(term), Occur.SHOULD));
            query = more.build();
        }
        if (clause.whole().isEmpty()) {
            return query;
        }
        List<Query> either = new ArrayList<>(clause.whole().stream().map(LuceneQueries::term).toList());
        either.add(query);
        return new DisjunctionMaxQuery(either, 0.1f);
    }

    private static Query best(List<Wanted.Term> part) {
        List<Query> terms = part.stream().map(LuceneQueries::term).toList();
        return terms.size() == 1 ? terms.getFirst() : new DisjunctionMaxQuery(terms, 0);
    }

    private static Query term(Wanted.Term term) {
        Query query = switch (term) {
            case Wanted.Word word -> term(word.field().name(), word.term());
            case Wanted.There there -> new ConstantScoreQuery(oneOf(PLACE, there.places()));
            case Wanted.Since since -> new ConstantScoreQuery(days(since.day().toEpochDay(), Long.MAX_VALUE));
            case Wanted.Theirs theirs -> new ConstantScoreQuery(oneOf(UNIT, theirs.units()));
        };
        return new BoostQuery(query, term.weight());
    }

    private static void filter(Wanted.Filter filter, BooleanQuery.Builder query) {
        if (!filter.stage().isEmpty()) {
            query.add(term(STAGE, filter.stage()), Occur.FILTER);
        }
        UUID unit = filter.unit();
        if (unit != null) {
            query.add(term(UNIT, unit.toString()), Occur.FILTER);
        }
        if (!filter.places().isEmpty()) {
            query.add(oneOf(PLACE, filter.places()), Occur.FILTER);
        }
        LocalDate from = filter.from();
        LocalDate until = filter.until();
        if (from != null || until != null) {
            query.add(days(from == null ? Long.MIN_VALUE : from.toEpochDay(), until == null ? Long.MAX_VALUE : until.toEpochDay()), Occur.FILTER);
        }
    }

    /** Whichever is quicker: all of these days, or the day of each that is met. */
    private static Query days(long from, long until) {
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(DAY, from, until), NumericDocValuesField.newSlowRangeQuery(DAY, from, until));
    }

    /** As {@code Sight} has it of the rows of cases; a sealed case needs a further reason. */
    private static void sight(Wanted wanted, boolean sealed, BooleanQuery.Builder query) {
        Wanted.Reader reader = wanted.reader();
        if (!wanted.kind().ofCases()) {
            if (wanted.kind() == Kind.PLACE && !reader.within().isEmpty()) {
                query.add(oneOf(PLACE, reader.within()), Occur.FILTER);
            }
            return;
        }
        if (!reader.everything()) {
            query.add(any(reader.me(), reader.unit(), reader.places()), Occur.FILTER);
        }
        if (sealed && !reader.cleared()) {
            query.add(any(reader.me(), reader.handles(), Set.of()), Occur.FILTER);
        }
    }

    private static Query any(UUID me, @org.jspecify.annotations.Nullable UUID unit, Set<UUID> places) {
        var any = new BooleanQuery.Builder().add(term(BY, me.toString()), Occur.SHOULD);
        if (unit != null) {
            any.add(term(UNIT, unit.toString()), Occur.SHOULD);
        }
        if (!places.isEmpty()) {
            any.add(oneOf(PLACE, places), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query oneOf(String field, Collection<UUID> ids) {
        return new TermInSetQuery(field, ids.stream().map(id -> new BytesRef(id.toString())).toList());
    }

    private static Query term(String field, String term) {
        return new TermQuery(new org.apache.lucene.index.Term(field, term));
    }
}
