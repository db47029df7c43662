package org.minqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class UnknownNameTest {

    /** Whatever is no hash, or a weaker one, is answered sooner and tells that nobody has this name. */
    @Test
    void an_unknown_name_is_compared_with_a_hash_as_strong_as_those_of_people() {
        assertThat(new BCryptPasswordEncoder().upgradeEncoding(Accounts.NOBODY)).as("weaker than a new one").isFalse();
        assertThat(Accounts.NOBODY).hasSameSizeAs(new BCryptPasswordEncoder().encode("somebody"));
    }
}
