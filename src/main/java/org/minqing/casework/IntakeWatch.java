package org.minqing.casework;

import java.util.List;

/** Words of a new concern that ask for care (危及生命, 未成年人, 举报公职人员); a higher module keeps the list. Every bean of this type is asked at each intake. */
public interface IntakeWatch {

    /** The words of the list that stand in this text, each once, in the order of the text. */
    List<Found> found(int regionId, String text);

    /** What a case is flagged as because of it. */
    enum Care {
        URGENT,
        SENSITIVE,
        SEALED;

        Flags on(Flags flags) {
            return switch (this) {
                case URGENT -> flags.urgent(true);
                case SENSITIVE -> flags.sensitive(true);
                case SEALED -> flags.sealed(true);
            };
        }

        /** The same flags without this one. */
        public Flags off(Flags flags) {
            return switch (this) {
                case URGENT -> flags.urgent(false);
                case SENSITIVE -> flags.sensitive(false);
                case SEALED -> flags.sealed(false);
            };
        }

        public boolean on(Case facts) {
            Flags flags = facts.matter().flags();
            return switch (this) {
                case URGENT -> flags.urgent();
                case SENSITIVE -> flags.sensitive();
                case SEALED -> flags.sealed();
            };
        }
    }

    /** @param why a message key: what the word is about */
    record Found(String word, String why, Care care) {}
}
