package org.minqing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Walks from page to page by their links. Pages of one shape, such as those of two cases, are alike: only a few of each are
 * opened, so that every kind of page is met soon.
 */
public final class Crawl {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)");
    private static final int OF_A_SHAPE = 4;

    private final Caller caller;
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int pages;

    public Crawl(Caller caller) {
        this.caller = caller;
    }

    /** @param starts opened whatever their shape */
    public Crawl from(Collection<String> starts, BiConsumer<String, String> met) {
        ArrayDeque<String> waiting = new ArrayDeque<>();
        starts.forEach(start -> open(start, met, waiting));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (seen.contains(path) || shapes.merge(shapeOf(path), 1, Integer::sum) > OF_A_SHAPE) {
                continue;
            }
            open(path, met, waiting);
        }
        return this;
    }

    public int pages() {
        return pages;
    }

    private void open(String path, BiConsumer<String, String> met, ArrayDeque<String> waiting) {
        seen.add(path);
        HttpResponse<String> answer = caller.get(path);
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        String body = answer.body();
        pages++;
        met.accept(path, body);
        LINK.matcher(body).results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/webjars") && !link.matches(".*\\.(js|css|svg)"))
                .filter(link -> !seen.contains(link))
                .forEach(waiting::add);
    }

    /** The path without numbers and names, the query by its names and its words in capitals. */
    private static String shapeOf(String path) {
        String[] parts = path.split("\\?", 2);
        String query = parts.length == 1 ? "" : String.join("&", List.of(parts[1].split("&")).stream()
                .map(parameter -> parameter.matches("\\w+=[A-Z_]+") ? parameter : parameter.split("=")[0])
                .toList());
        return parts[0].replaceAll("[^/]*[\\d%][^/]*", "#") + "?" + query;
    }
}
