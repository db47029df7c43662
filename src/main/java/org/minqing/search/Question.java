package org.minqing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.search.Wanted.Clause;
import org.minqing.search.Wanted.Word;

/** What was typed, and what it asks of an index. */
final class Question {

    /** No longer than this is read; a whole letter that was pasted is no question. */
    static final int LONGEST = 80;

    private static final int MOST_CHUNKS = 8;
    /** Pairs of characters in a word: one mistaken leaves little of it. */
    private static final int WORD = 5;
    private static final int LONGEST_INITIALS = 8;

    private final List<String> chunks;

    private Question(List<String> chunks) {
        this.chunks = List.copyOf(chunks);
    }

    /** What stands between blanks is asked for each; single syllables of pinyin one after the other are one. */
    static Question of(String typed) {
        String read = typed.strip();
        read = read.length() <= LONGEST ? read : read.substring(0, read.offsetByCodePoints(0, Math.min(LONGEST, read.codePointCount(0, read.length()))));
        List<String> chunks = new ArrayList<>();
        boolean goesOn = false;
        for (String part : Analysis.plain(read).split("[\\s，。、；,;]+")) {
            boolean syllable = letters(part) && Sounds.syllables(part).filter(cut -> cut.size() == 1).isPresent();
            if (goesOn && syllable) {
                chunks.add(chunks.removeLast() + part);
            } else if (!Analysis.runs(part).isEmpty()) {
                chunks.add(part);
            }
            goesOn = syllable;
        }
        return new Question(chunks.stream().limit(MOST_CHUNKS).toList());
    }

    static boolean letters(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    List<String> chunks() {
        return chunks;
    }

    boolean empty() {
        return chunks.isEmpty();
    }

    /** Which places and units a part of their name may mean. */
    interface Names {
        Set<UUID> places(String part);

        Set<UUID> units(String part);
    }

    /** @param bySound what only sounds like it counts too */
    List<Clause> clauses(boolean bySound, Names names, TermKey key) {
        return chunks.stream().map(chunk -> new Asking(chunk, bySound, names, key).clause()).toList();
    }

    /** Whether some of it says something still: several chunks, or one that is more than a name. */
    static boolean divisible(List<Clause> clauses) {
        return clauses.size() > 1 || clauses.stream().anyMatch(clause -> clause.parts().size() > 2);
    }

    /** One of these clauses is enough; of a single word a third, of a single sentence half. */
    static Clause someOf(List<Clause> clauses) {
        return new Clause(
                clauses.stream().flatMap(clause -> clause.parts().stream()).toList(),
                Math.max(1, clauses.size() == 1 ? partOf(clauses.getFirst().parts().size()) : clauses.stream().mapToInt(Clause::atLeast).min().orElse(1)),
                clauses.stream().flatMap(clause -> clause.more().stream()).toList(),
                clauses.stream().flatMap(clause -> clause.whole().stream()).toList());
    }

    private static int partOf(int parts) {
        return parts <= WORD ? parts / 3 : (parts + 1) / 2;
    }

    /** One chunk on its way to a clause. */
    private record Asking(String chunk, boolean bySound, Names names, TermKey key) {

        Clause clause() {
            List<Wanted.Term> whole = new ArrayList<>();
            whole.add(word(Field.EXACT, chunk, 10));
            if (letters(chunk)) {
                return typedInLetters(whole);
            }
            if (chunk.codePointCount(0, chunk.length()) > 1) {
                Set<UUID> places = names.places(chunk);
                Set<UUID> units = names.units(chunk);
                Stream.of(new Wanted.There(places, 3)).filter(there -> !places.isEmpty()).forEach(whole::add);
                Stream.of(new Wanted.Theirs(units, 3)).filter(theirs -> !units.isEmpty()).forEach(whole::add);
            }
            List<List<Wanted.Term>> parts = Analysis.runs(chunk).stream().flatMap(run -> parts(run).stream()).toList();
            List<Wanted.Term> more = Analysis.words(chunk).stream()
                    .flatMap(word -> Stream.<Wanted.Term>of(word(Field.TITLE_WORDS, word, 3), word(Field.TEXT_WORDS, word, 0.8f)))
                    .toList();
            return new Clause(parts, atLeast(parts.size()), more, whole);
        }

        private List<List<Wanted.Term>> parts(List<Analysis.Piece> run) {
            if (run.size() == 1) {
                String piece = run.getFirst().text();
                return List.of(List.of(word(Field.TITLE, piece, 4), word(Field.TEXT, piece, 1.2f)));
            }
            List<List<Wanted.Term>> parts = new ArrayList<>();
            for (int i = 1; i < run.size(); i++) {
                List<Analysis.Piece> two = run.subList(i - 1, i + 1);
                List<Wanted.Term> part = new ArrayList<>();
                Analysis.pairs(two).forEach(pair -> part.addAll(List.of(word(Field.TITLE, pair, 4), word(Field.TEXT, pair, 1.2f))));
                if (bySound) {
                    Analysis.soundPairs(two).forEach(pair -> part.addAll(
                            List.of(word(Field.TITLE_SOUNDS, pair, 1.6f), word(Field.TEXT_SOUNDS, pair, 0.4f))));
                }
                parts.add(part);
            }
            return parts;
        }

        /** A word as it stands, pinyin, or the first letters of some. */
        private Clause typedInLetters(List<Wanted.Term> whole) {
            whole.add(word(Field.TITLE, chunk, 4));
            whole.add(word(Field.TEXT, chunk, 1.2f));
            if (chunk.length() == 2 || chunk.length() == 3) {
                whole.add(word(Field.INITIALS, chunk, 1));
            }
            Optional<List<String>> syllables = Sounds.syllables(chunk);
            List<List<Wanted.Term>> parts = new ArrayList<>();
            if (syllables.isPresent()) {
                List<String> cut = syllables.get();
                for (int i = 1; i < cut.size(); i++) {
                    String pair = cut.get(i - 1) + "'" + cut.get(i);
                    parts.add(List.of(word(Field.TITLE_SOUNDS, pair, 4), word(Field.TEXT_SOUNDS, pair, 1.2f)));
                }
                if (cut.size() == 1) {
                    parts.add(List.of(word(Field.TITLE_SOUNDS, cut.getFirst(), 1)));
                }
            } else {
                for (int i = 3; i <= Math.min(chunk.length(), LONGEST_INITIALS); i++) {
                    parts.add(List.of(word(Field.INITIALS, chunk.substring(i - 3, i), 1)));
                }
            }
            return new Clause(parts, syllables.isPresent() ? atLeast(parts.size()) : parts.size(), List.of(), whole);
        }

        private Word word(Field field, String term, float weight) {
            return new Word(field, key.of(term), weight);
        }

        /** One in three may be mistyped; of two none. */
        private static int atLeast(int parts) {
            return parts <= 2 ? parts : Math.ceilDiv(parts * 3, 5);
        }
    }
}
