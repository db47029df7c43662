package org.minqing.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often each rule was right on labelled texts, as {@code ./minqing evaluate reports … --fit} wrote it down. Of the items shown with
 * 0.9, about nine in ten are right.
 */
final class Confidence {

    private static final Map<String, Double> FITTED = read();

    private Confidence() {}

    static double of(Rule rule) {
        return FITTED.getOrDefault(rule.key(), rule.unfitted());
    }

    private static Map<String, Double> read() {
        try (InputStream in = Confidence.class.getResourceAsStream("confidence.txt")) {
            if (in == null) {
                return Map.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+"))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Double.parseDouble(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
