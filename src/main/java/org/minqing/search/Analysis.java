package org.minqing.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minqing.place.Names;

/**
 * What a text becomes before any index sees it. All of it happens here, so that every index behind {@link SearchIndex} is given
 * the same terms and ranks alike: no tokenizer of the index's own is ever asked.
 *
 * <p>A text is first made plain, character by character, so that offsets stay: traditional characters become simplified, full
 * width becomes half, capitals become small. It falls into pieces (a Chinese character, a run of letters, a run of figures), and
 * neighbours without anything between them make a run.
 */
final class Analysis {

    /** Goes up whenever the same text gives other terms; every index is then built anew. */
    static final int VERSION = 1;

    private static final Segment SEGMENT = HanLP.newSegment()
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableCustomDictionary(true);

    private Analysis() {}

    /**
     * One piece of a text: 漏, 12, wifi.
     *
     * @param sound its syllable without tone, as {@link Sounds#alike} writes it; empty for what is no Chinese character
     */
    record Piece(String text, int start, int end, String sound) {
        boolean chinese() {
            return !sound.isEmpty();
        }
    }

    /** Simplified, half width, small; of the same length. */
    static String plain(String text) {
        char[] chars = Names.simplified(text).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    /** The pieces of a text, run by run. */
    static List<List<Piece>> runs(String text) {
        String plain = plain(text);
        List<Pinyin> sounds = PinyinDictionary.convertToPinyin(plain, true);
        List<List<Piece>> runs = new ArrayList<>();
        List<Piece> run = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = pieceEnd(plain, at);
            if (end == at) {
                at += Character.charCount(plain.codePointAt(at));
                if (!run.isEmpty()) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
                continue;
            }
            run.add(new Piece(plain.substring(at, end), at, end, sound(plain, at, end, sounds)));
            at = end;
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** Where the piece that begins here ends; here if none begins. */
    private static int pieceEnd(String plain, int at) {
        int first = plain.codePointAt(at);
        if (!Character.isLetterOrDigit(first)) {
            return at;
        }
        int end = at + Character.charCount(first);
        if (Character.isIdeographic(first)) {
            return end;
        }
        while (end < plain.length() && goesOn(first, plain.codePointAt(end))) {
            end += Character.charCount(plain.codePointAt(end));
        }
        return end;
    }

    private static boolean goesOn(int first, int next) {
        return Character.isLetterOrDigit(next) && !Character.isIdeographic(next)
                && Character.isDigit(first) == Character.isDigit(next);
    }

    private static String sound(String plain, int start, int end, List<Pinyin> sounds) {
        if (end - start != 1 || !Character.isIdeographic(plain.charAt(start)) || start >= sounds.size()) {
            return "";
        }
        Pinyin sound = sounds.get(start);
        return sound == null || sound == Pinyin.none5 ? "" : Sounds.alike(sound.getPinyinWithoutTone());
    }

    /** Two neighbours each: 小区, 区漏, 漏水; of a run of one, that one. */
    static List<String> pairs(List<Piece> run) {
        if (run.size() == 1) {
            return List.of(run.getFirst().text());
        }
        List<String> pairs = new ArrayList<>(run.size());
        for (int i = 1; i < run.size(); i++) {
            pairs.add(run.get(i - 1).text() + run.get(i).text());
        }
        return pairs;
    }

    /** As {@link #pairs}, by sound: xiao'qu; a pair with a piece that has none is left out. */
    static List<String> soundPairs(List<Piece> run) {
        List<String> pairs = new ArrayList<>(run.size());
        for (int i = 1; i < run.size(); i++) {
            if (run.get(i - 1).chinese() && run.get(i).chinese()) {
                pairs.add(run.get(i - 1).sound() + "'" + run.get(i).sound());
            }
        }
        return pairs;
    }

    /** Three neighbours each by the first letters of their sounds: xql; the whole too where a run is of two to six. */
    static List<String> initials(List<Piece> run) {
        StringBuilder letters = new StringBuilder();
        run.stream().filter(Piece::chinese).forEach(piece -> letters.append(piece.sound().charAt(0)));
        List<String> initials = new ArrayList<>();
        for (int i = 3; i <= letters.length(); i++) {
            initials.add(letters.substring(i - 3, i));
        }
        if (letters.length() == 2) {
            initials.add(letters.toString());
        }
        return initials;
    }

    /** The words of a text of two characters and more, as HanLP cuts them. */
    static List<String> words(String text) {
        return SEGMENT.seg(plain(text)).stream()
                .map(term -> term.word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && Character.isLetterOrDigit(word.codePointAt(0)))
                .toList();
    }
}
