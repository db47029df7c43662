package org.minqing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who speaks HTTP without a browser: keeps cookies, sends the token against forgery. */
public final class Caller {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String address;
    private String csrf = "";

    private Caller(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The token against forgery, as a form carries it. */
    public String csrf() {
        return csrf;
    }

    public static Caller at(int port) {
        return new Caller("http://127.0.0.1:" + port, new CookieManager()).fetchToken();
    }

    /** The same person with the same cookies at another server, or at the same one after a restart. */
    public Caller movedTo(int port) {
        return new Caller("http://127.0.0.1:" + port, cookies).fetchToken();
    }

    /** Somebody else who got hold of this one's cookies as they are now. */
    public Caller copied() {
        var copy = new CookieManager();
        cookies.getCookieStore().get(URI.create(address)).forEach(cookie -> copy.getCookieStore().add(URI.create(address), cookie));
        return new Caller(address, copy).fetchToken();
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public Caller signIn(String username) {
        return signIn(username, TestZone.PASSWORD);
    }

    public Caller signIn(String username, String password) {
        post("/sign-in", Map.of("username", username, "password", password));
        return fetchToken();
    }

    public Caller withoutCsrf() {
        csrf = "";
        return this;
    }

    public HttpResponse<String> get(String path) {
        return call("GET", path);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    /** A file of a multipart form. */
    public record Part(String field, String fileName, byte[] content) {}

    /** A multipart form, as a browser without scripts sends one with files. */
    public HttpResponse<String> send(String path, Map<String, String> form, List<Part> files) {
        String boundary = "----minqing-test";
        var body = new java.io.ByteArrayOutputStream();
        form.forEach((name, value) -> body.writeBytes(("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        for (Part file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                    + "\"; filename=\"" + file.fileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The body as it comes, for what is no text. */
    public HttpResponse<byte[]> fetch(String path) {
        return bytes(request(path).GET());
    }

    /** A form whose answer is no text. */
    public HttpResponse<byte[]> postForBytes(String path, Map<String, String> form) {
        return bytes(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A call with an empty body. */
    public HttpResponse<String> call(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html,application/json");
        return csrf.isEmpty() ? request : request.header("X-CSRF-TOKEN", csrf);
    }

    private Caller fetchToken() {
        // Any page shows the token; the error page is open to everybody.
        Matcher matcher = TOKEN.matcher(get("/sign-in?again").body());
        csrf = matcher.find() ? matcher.group(1) : "";
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
