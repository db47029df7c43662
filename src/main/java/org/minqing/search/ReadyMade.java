package org.minqing.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** No analysis at all: the terms come ready made. */
final class ReadyMade extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        throw new IllegalStateException("a text reached the index that no analysis has seen");
    }

    /** A list of terms, as Lucene takes one. */
    static final class Stream extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> terms;
        private Iterator<String> rest;

        Stream(List<String> terms) {
            this.terms = terms;
            this.rest = terms.iterator();
        }

        @Override
        public void reset() {
            rest = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!rest.hasNext()) {
                return false;
            }
            clearAttributes();
            term.append(rest.next());
            return true;
        }
    }
}
