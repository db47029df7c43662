package org.minqing.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A regular expression and what can be told of its matches before it is tried. */
final class Expression {

    private static final String HAN = "\\p{IsHan}";
    /** Nearly all that are Han: asked first, they spare the JDK a search in its table of scripts. */
    private static final String COMMON = "一-鿿";

    private static final Map<String, Expression> KNOWN = new ConcurrentHashMap<>();

    private final String written;
    private final Pattern pattern;
    private final Openings openings;

    private Expression(String written) {
        this.written = written;
        this.pattern = Pattern.compile(commonFirst(written));
        this.openings = Openings.of(written);
    }

    /** Compiled once, wherever it is written. Only for the engine's own and for dictionaries, which seldom change: the table never forgets. */
    static Expression of(String literal) {
        Expression known = KNOWN.get(literal);
        return known == null ? KNOWN.computeIfAbsent(literal, Expression::new) : known;
    }

    static boolean is(String words, String literal) {
        return of(literal).matcher(words).matches();
    }

    /** All that were asked for until now. */
    static Collection<Expression> known() {
        return List.copyOf(KNOWN.values());
    }

    Search matcher(String words) {
        return new Search(words, 0, words.length(), this);
    }

    /** The words without what matches. */
    String cutFrom(CharSequence words) {
        return pattern.matcher(words).replaceAll("");
    }

    Pattern pattern() {
        return pattern;
    }

    Openings openings() {
        return openings;
    }

    private static String commonFirst(String written) {
        var out = new StringBuilder(written.length() + 32);
        boolean ofClass = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (written.startsWith(HAN, i)) {
                out.append(ofClass ? COMMON + HAN : "[" + COMMON + HAN + "]");
                i += HAN.length() - 1;
            } else if (c == '\\') {
                out.append(c).append(written.charAt(++i));
            } else {
                ofClass = c == '[' || ofClass && c != ']';
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return written;
    }
}
