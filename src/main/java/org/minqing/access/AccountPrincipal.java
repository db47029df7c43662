package org.minqing.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Which account a session belongs to; what the account may do is looked up at each request. */
record AccountPrincipal(UUID id, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
