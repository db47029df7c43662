package org.minqing.casework;

/** A title for who gave none. */
final class Titles {

    private static final int LONGEST = 28;

    private Titles() {}

    /** The first sentence of the text, cut at a pause where it can be. */
    static String from(String text) {
        String sentence = text.strip().split("[。！？!?\\n；;]", 2)[0].strip();
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int pause = Math.max(sentence.lastIndexOf('，', LONGEST), sentence.lastIndexOf(',', LONGEST));
        if (pause >= LONGEST / 3) {
            return sentence.substring(0, pause);
        }
        int end = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return sentence.substring(0, end) + "…";
    }
}
