package org.minqing.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Role;

/** What the organisation import asks of the module that owns users; that module provides the one bean of this type. */
public interface UserImport {

    /** The accounts that exist already, in lower case; they are updated, not created again. */
    Set<String> accounts(int regionId);

    /** What is wrong with these users beyond what the import itself can see (account form, roles that exclude each other). */
    List<Flaw> check(int regionId, List<ImportedUser> users);

    /**
     * Creates or updates the users within the import's own transaction.
     *
     * @return for each newly created user how he gets in for the first time; shown once to the administrator
     */
    List<FirstEntry> write(int regionId, List<ImportedUser> users);

    /** One row of the users' sheet with its references resolved; units, officials and places are written by then. */
    record ImportedUser(
            int row,
            String account,
            String name,
            Set<Role> roles,
            @Nullable UUID unitId,
            @Nullable UUID officialId,
            @Nullable UUID placeId) {

        public ImportedUser {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Something wrong with one row.
     *
     * @param messageKey message that says what is wrong and what to do
     */
    record Flaw(int row, String messageKey, List<Object> arguments) {}

    /** How a new user gets in: his account and the first password or link. */
    record FirstEntry(String account, String name, String firstPassword) {}
}
