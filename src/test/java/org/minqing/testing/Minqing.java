package org.minqing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command of {@code ./minqing} in a process of its own, as an operator runs it. */
public final class Minqing {

    private Minqing() {}

    /** How it ended and all it said. */
    public record Told(int exit, String output) {}

    /** Runs it to its end. */
    public static Told run(Map<String, String> environment, String... arguments) {
        try {
            Process process = start(environment, arguments);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Told(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it; its output is to be read, or it waits. */
    public static Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), "org.minqing.cli.Minqing"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("MINQING_DATABASE_URL");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
