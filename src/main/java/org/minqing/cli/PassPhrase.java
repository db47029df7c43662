package org.minqing.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.backup.KeyChest;

/** The pass phrase of a file of keys: from {@code MINQING_PASSPHRASE}, else asked at the terminal, never on the command line. */
final class PassPhrase {

    private static final String VARIABLE = "MINQING_PASSPHRASE";

    private PassPhrase() {}

    /** One that will lock keys: long enough, and typed twice. */
    static Optional<char[]> chosen(PrintWriter err) {
        Optional<char[]> phrase = asked(err);
        if (phrase.isPresent() && phrase.get().length < KeyChest.SHORTEST) {
            err.println("A pass phrase has at least " + KeyChest.SHORTEST + " characters.");
            return Optional.empty();
        }
        Console console = System.console();
        boolean asked = System.getenv(VARIABLE) == null && console != null;
        return phrase.filter(typed -> !asked || repeated(typed, console, err));
    }

    /** Empty, and said why, if there is none to be had. */
    static Optional<char[]> asked(PrintWriter err) {
        String given = System.getenv(VARIABLE);
        if (given != null) {
            return Optional.of(given.toCharArray());
        }
        Console console = System.console();
        if (console == null) {
            err.println("The pass phrase is asked at a terminal, or taken from " + VARIABLE + "; there is neither.");
            return Optional.empty();
        }
        return Optional.ofNullable(console.readPassword("Pass phrase of the keys: "));
    }

    private static boolean repeated(char[] phrase, @Nullable Console console, PrintWriter err) {
        boolean same = console != null && Arrays.equals(phrase, console.readPassword("Once more: "));
        if (!same) {
            err.println("The two are not the same.");
        }
        return same;
    }
}
