package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose word closes the case.
 *
 * @param representative the representative's name (sealed), empty unless the kind is REPRESENTATIVE
 * @param issuerId       the official who gave the directive
 * @param officeId       the unit that is his office
 */
public record Confirmer(
        ConfirmerKind kind, String representative, @Nullable UUID issuerId, @Nullable UUID officeId) {

    public static Confirmer of(ConfirmerKind kind) {
        return new Confirmer(kind, "", null, null);
    }

    public static Confirmer representative(String name) {
        return new Confirmer(ConfirmerKind.REPRESENTATIVE, name, null, null);
    }
}
