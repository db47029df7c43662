package org.minqing.casework;

import java.util.List;
import java.util.function.BiFunction;

/** What came of a command. */
public sealed interface Result {

    /**
     * It is done and stored.
     *
     * @param repeated the same command had been done before under the same key; nothing was done again
     */
    record Done(Case now, List<Recorded> events, boolean repeated) implements Result {}

    /** It may not be done; nothing was stored. {@code reason} is a message key of this module, with its arguments. */
    record Rejected(String reason, List<Object> args) implements Result {
        public Rejected(String reason, Object... args) {
            this(reason, List.of(args));
        }

        /** The reason in the reader's language, by his messages ({@code ui::msg}). */
        public String inWords(BiFunction<String, Object[], String> messages) {
            Object[] words = args.stream().map(arg -> word(arg, messages)).toArray();
            return messages.apply(reason, words);
        }

        private static Object word(Object arg, BiFunction<String, Object[], String> messages) {
            return switch (arg) {
                case Move move -> messages.apply("casework.move." + move.name(), new Object[0]);
                case CaseStage stage -> messages.apply("casework.stage." + stage.name(), new Object[0]);
                default -> arg;
            };
        }
    }

    /** Somebody else was first; nothing was stored. {@code since} is what changed since the version one had seen. */
    record Overtaken(Case now, List<Told> since) implements Result {}
}
