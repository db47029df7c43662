package org.minqing.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real server in a process of its own, started as an operator starts it, so that a test can kill and restart it. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private ServerProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts {@code minqing run} on a free port with this data folder and blocks until it serves. */
    public static ServerProcess run(Path data, String... options) {
        return run(Map.of(), data, options);
    }

    /** The same with these variables in its environment. */
    public static ServerProcess run(Map<String, String> environment, Path data, String... options) {
        var arguments = new ArrayList<>(List.of("run", "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(options));
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent("MINQING_KEYS", data.resolveSibling("keys").toString());
        variables.putIfAbsent("MINQING_HEADS", data.resolveSibling("heads").toString());
        try {
            var server = new ServerProcess(Minqing.start(variables, arguments.toArray(String[]::new)));
            server.port();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        try {
            return port.get(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the server did not start:\n" + String.join("\n", output), e);
        }
    }

    /** The path of the one-time link it printed, if it printed one. */
    public Optional<String> setUpPath() {
        return List.copyOf(output).stream()
                .filter(line -> line.contains("/set-up/"))
                .map(line -> line.substring(line.indexOf("/set-up/")).strip())
                .findFirst();
    }

    /** kill -9 of the server alone; its database must follow by itself. */
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        await(process.toHandle());
        children.forEach(ServerProcess::await);
    }

    /** kill -9 of the server and of every process of its database at once, as near as it comes to a machine without power. */
    public void killWithDatabase() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ServerProcess::await);
    }

    @Override
    public void close() {
        process.destroy();
        await(process.toHandle());
    }

    private static void await(ProcessHandle handle) {
        try {
            handle.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            handle.destroyForcibly();
            throw new AssertionError("process " + handle.pid() + " did not end", e);
        }
    }

    private void read() {
        int announced = 0;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    announced = Integer.parseInt(matcher.group(1));
                }
                if (line.contains("Ctrl+C")) {
                    port.complete(announced);
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        port.completeExceptionally(new IllegalStateException("the server ended"));
    }
}
