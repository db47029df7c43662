package org.minqing.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: at least 8 characters of at least three classes (lower, upper, digit, other), without the user
 * name (GB/T 22239-2019 §8.1.4.1 as commonly applied). bcrypt reads 72 bytes, so longer ones are refused, not cut.
 */
final class PasswordRule {

    private PasswordRule() {}

    /** The message key of what is wrong with it, or empty when it is good. */
    static Optional<String> objection(String password, String username) {
        if (password.length() < 8) {
            return Optional.of("access.password.short");
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 72) {
            return Optional.of("access.password.long");
        }
        if (classes(password) < 3) {
            return Optional.of("access.password.simple");
        }
        if (username.length() >= 3 && password.toLowerCase(Locale.ROOT).contains(username)) {
            return Optional.of("access.password.name");
        }
        return Optional.empty();
    }

    private static long classes(String password) {
        boolean lower = password.chars().anyMatch(Character::isLowerCase);
        boolean upper = password.chars().anyMatch(Character::isUpperCase);
        boolean digit = password.chars().anyMatch(Character::isDigit);
        boolean other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c) || c > 0x2E80);
        return java.util.stream.Stream.of(lower, upper, digit, other).filter(b -> b).count();
    }
}
