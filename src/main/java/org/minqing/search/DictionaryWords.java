package org.minqing.search;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Every word of HanLP's dictionary with how often it is used. Its trie can only be asked for words one knows already, so its two
 * arrays are walked: a place p belongs to the node b where check[p] = b, by the character p - b - 1; the end of a word is the
 * place b of node b itself.
 */
final class DictionaryWords {

    private final int[] base;
    private final Map<Integer, List<Integer>> places = new HashMap<>();
    private final DoubleArrayTrie<CoreDictionary.Attribute> trie;
    private final BiConsumer<String, Integer> each;

    private DictionaryWords(DoubleArrayTrie<CoreDictionary.Attribute> trie, BiConsumer<String, Integer> each) {
        this.trie = trie;
        this.base = trie.getBase();
        this.each = each;
        int[] check = trie.getCheck();
        for (int place = 1; place < Math.min(check.length, base.length); place++) {
            if (check[place] != 0) {
                places.computeIfAbsent(check[place], any -> new ArrayList<>(2)).add(place);
            }
        }
    }

    /** @param longest longer words are left out */
    static void forEach(int longest, BiConsumer<String, Integer> each) {
        var trie = CoreDictionary.trie;
        var words = new DictionaryWords(trie, each);
        words.walk(words.base[0], "", longest);
    }

    private void walk(int node, String prefix, int more) {
        for (int place : places.getOrDefault(node, List.of())) {
            if (place == node && base[place] < 0) {
                each.accept(prefix, trie.getValueAt(-base[place] - 1).totalFrequency);
            } else if (more > 0) {
                walk(base[place], prefix + (char) (place - node - 1), more - 1);
            }
        }
    }
}
