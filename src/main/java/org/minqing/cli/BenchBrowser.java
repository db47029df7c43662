package org.minqing.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minqing.demo.DemoZone;

/** Somebody who opens pages of the server, one after the other, as a browser does. */
final class BenchBrowser {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private BenchBrowser(String address) {
        this.address = address;
    }

    static BenchBrowser signedIn(String address, String username) {
        var browser = new BenchBrowser(address);
        Matcher token = TOKEN.matcher(browser.send(HttpRequest.newBuilder(browser.at("/sign-in"))).body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "_csrf=" + encoded(token.group(1)) + "&username=" + encoded(username) + "&password=" + encoded(DemoZone.PASSWORD);
        browser.send(HttpRequest.newBuilder(browser.at("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return browser;
    }

    /** Opens a page and answers how long that took, in nanoseconds. */
    long open(String path) {
        long begun = System.nanoTime();
        HttpResponse<String> page = send(HttpRequest.newBuilder(at(path)));
        long took = System.nanoTime() - begun;
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + page.statusCode());
        }
        return took;
    }

    /** Registers a case as another system does, with a key instead of a cookie. */
    void register(String key, String text) {
        int status = send(HttpRequest.newBuilder(at("/api/v1/cases"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"type\":\"HELP\",\"channel\":\"PHONE\",\"text\":\"" + text + "\"}")), "application/json").statusCode();
        if (status != 201) {
            throw new IllegalStateException("a case was not registered: " + status);
        }
    }

    /** The page as text. */
    String read(String path) {
        return send(HttpRequest.newBuilder(at(path))).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String accepted) {
        try {
            return http.send(request.header("Accept", accepted).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
