package org.minqing.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that holds an embedded database, so that a test can kill it. Prints its JDBC address. */
final class DatabaseHost {

    private DatabaseHost() {}

    public static void main(String[] args) throws InterruptedException {
        var postgres = EmbeddedPostgres.start(new DataFolder(Path.of(args[0])));
        System.out.println(postgres.superuser().url());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
