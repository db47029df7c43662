package org.minqing.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What was read out of one file of replies by hand: line numbers and judgements, none of its words. */
record ReplyLabels(String sha256, Map<Integer, Label> byLine) {

    /**
     * @param part random and suspected were chosen before any check was written; later was read among what the checks
     *             found elsewhere; empty where only {@code explains} was judged
     */
    record Label(String part, Judged copied, Judged noDate, Judged unanswered, Judged explains) {

        boolean first() {
            return part.equals("random") || part.equals("suspected");
        }
    }

    enum Judged {
        YES,
        NO,
        NOT_READ;

        static Judged of(String cell) {
            return switch (cell) {
                case "1" -> YES;
                case "0" -> NO;
                default -> NOT_READ;
            };
        }
    }

    static ReplyLabels shipped() {
        try (InputStream in = Objects.requireNonNull(ReplyLabels.class.getResourceAsStream("reply-labels.csv"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReplyLabels read(List<String> lines) {
        String sha256 = lines.stream().filter(line -> line.startsWith("# sha256 ")).findFirst().orElseThrow().substring(9);
        Map<Integer, Label> byLine = new TreeMap<>();
        for (String line : new ArrayList<>(lines)) {
            if (!line.startsWith("#") && !line.startsWith("line,")) {
                String[] cells = line.split(",", -1);
                byLine.put(Integer.valueOf(cells[0]), new Label(cells[1], Judged.of(cells[2]), Judged.of(cells[3]), Judged.of(cells[4]), Judged.of(cells[5])));
            }
        }
        return new ReplyLabels(sha256, byLine);
    }
}
