package org.minqing.reading;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A small server that speaks as a language model's does, and answers what a test wants. */
final class Model implements AutoCloseable {

    static final String KEY = "sk-not-to-be-logged-4711";

    private final HttpServer server;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String answer = "";
    volatile Duration delay = Duration.ZERO;

    Model() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** It says so in its own words. */
    void says(String content) {
        answer = JsonMapper.builder().build().writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))));
    }

    /** kind, words, kind, words … */
    void finds(String... items) {
        var json = new StringBuilder("{\"items\":[");
        for (int i = 0; i < items.length; i += 2) {
            json.append(i == 0 ? "" : ",").append("{\"kind\":\"").append(items[i]).append("\",\"quote\":\"").append(items[i + 1]).append("\"}");
        }
        says(json.append("]}").toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        boolean elsewhere = exchange.getRequestURI().getPath().endsWith("/elsewhere");
        if (status == 302 && !elsewhere) {
            exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        }
        exchange.sendResponseHeaders(elsewhere ? 200 : status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
