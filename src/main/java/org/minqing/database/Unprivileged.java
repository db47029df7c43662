package org.minqing.database;

import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root. Started by root, it runs in a user namespace where it is nobody. */
final class Unprivileged {

    private static final List<String> PREFIX = choose();

    private Unprivileged() {}

    /** The words to put before a PostgreSQL command line; empty for an ordinary user. */
    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        throw new IllegalStateException("PostgreSQL cannot run as root here (user namespaces are off);"
                + " start Minqing as an ordinary user, or set MINQING_DATABASE_URL");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
