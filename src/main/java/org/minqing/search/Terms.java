package org.minqing.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The terms of a document, field by field, in the clear; a term that comes twice counts twice. */
final class Terms {

    private final Map<Field, List<String>> fields = new EnumMap<>(Field.class);

    /** A title or a name. */
    Terms title(String text) {
        for (List<Analysis.Piece> run : Analysis.runs(text)) {
            add(Field.TITLE, Analysis.pairs(run));
            add(Field.TITLE_SOUNDS, Analysis.soundPairs(run));
            add(Field.INITIALS, Analysis.initials(run));
            if (run.size() > 1) {
                add(Field.TITLE, run.stream().map(Analysis.Piece::text).toList());
            }
            add(Field.TITLE_SOUNDS, run.stream().filter(Analysis.Piece::chinese).map(Analysis.Piece::sound).toList());
        }
        add(Field.TITLE_WORDS, Analysis.words(text));
        return this;
    }

    /** A name that is found first by who types the whole of it. */
    Terms name(String name) {
        exact(name);
        return title(name);
    }

    /** Any other words. */
    Terms text(String text) {
        for (List<Analysis.Piece> run : Analysis.runs(text)) {
            add(Field.TEXT, Analysis.pairs(run));
            add(Field.TEXT_SOUNDS, Analysis.soundPairs(run));
        }
        add(Field.TEXT_WORDS, Analysis.words(text));
        return this;
    }

    /** 滨20261122-0001: whole, without the region's character, the figures behind the dash. */
    Terms number(String number) {
        String plain = Analysis.plain(number).toLowerCase(Locale.ROOT);
        int figures = 0;
        while (figures < plain.length() && !Character.isDigit(plain.charAt(figures))) {
            figures++;
        }
        exact(plain);
        if (figures > 0 && figures < plain.length()) {
            exact(plain.substring(figures));
        }
        int dash = plain.indexOf('-');
        if (dash > figures) {
            exact(plain.substring(dash + 1));
        }
        return this;
    }

    /** Of the list of problems. */
    Terms problems(Collection<String> names) {
        add(Field.PROBLEM, List.copyOf(names));
        return this;
    }

    private void exact(String name) {
        add(Field.EXACT, List.of(Analysis.plain(name)));
    }

    private void add(Field field, List<String> terms) {
        if (!terms.isEmpty()) {
            fields.computeIfAbsent(field, any -> new ArrayList<>()).addAll(terms);
        }
    }

    /** What the index is given. */
    Map<Field, List<String>> hidden(TermKey key) {
        Map<Field, List<String>> hidden = new EnumMap<>(Field.class);
        fields.forEach((field, terms) -> hidden.put(field, terms.stream().map(key::of).toList()));
        return hidden;
    }
}
