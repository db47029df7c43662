package org.minqing.triage.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.minqing.triage.similar.Portrait.Uses;

/**
 * What words mean, learned from the messages themselves: words told together lie near each other (latent semantic analysis, a
 * truncated singular value decomposition by subspace iteration). Pieces of names weigh little, so that the space is one of
 * problems, not of places. Without enough messages it says nothing.
 */
public final class Meanings {

    private static final int DIMENSIONS = 96;
    private static final int SPARE = 10;
    private static final int ROUNDS = 4;
    /** A piece in fewer messages than this has no company to be known by. */
    private static final int SELDOM = 5;
    /** Fewer messages than this teach nothing. */
    private static final int ENOUGH = 200;

    /** For each piece known where it lies. */
    private final Map<Long, float[]> places;
    private final float[] middle;

    private Meanings(Map<Long, float[]> places, float[] middle) {
        this.places = places;
        this.middle = middle;
    }

    public static Meanings none() {
        return new Meanings(Map.of(), new float[0]);
    }

    /** Something was learned. */
    public boolean known() {
        return middle.length > 0;
    }

    private record Row(int[] pieces, float[] weights) {}

    public static Meanings learned(Collection<Portrait> portraits, Frequencies frequencies) {
        if (portraits.size() < ENOUGH) {
            return none();
        }
        Map<Long, Integer> numbers = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Portrait portrait : portraits) {
            Map<Long, Float> weighed = weighed(portrait, frequencies);
            long[] codes = weighed.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
            var row = new Row(new int[codes.length], new float[codes.length]);
            for (int i = 0; i < codes.length; i++) {
                row.pieces[i] = numbers.computeIfAbsent(codes[i], key -> numbers.size());
                row.weights[i] = weighed.getOrDefault(codes[i], 0f);
            }
            rows.add(row);
        }
        float[][] space = space(rows, numbers.size());
        Map<Long, float[]> places = new HashMap<>();
        numbers.forEach((code, number) -> places.put(code, space[number]));
        var middle = new float[DIMENSIONS];
        for (Row row : rows) {
            float[] at = laid(row, space, DIMENSIONS);
            for (int d = 0; d < DIMENSIONS; d++) {
                middle[d] += at[d] / rows.size();
            }
        }
        return new Meanings(places, middle);
    }

    /** Where a message lies, at length 1; empty when nothing was learned. */
    float[] of(Portrait portrait, Frequencies frequencies) {
        var at = new float[middle.length];
        if (at.length > 0) {
            weighed(portrait, frequencies).forEach((code, weight) -> {
                float[] place = places.get(code);
                if (place != null) {
                    for (int d = 0; d < at.length; d++) {
                        at[d] += weight * place[d];
                    }
                }
            });
            for (int d = 0; d < at.length; d++) {
                at[d] -= middle[d];
            }
            Sketch.scale(at);
        }
        return at;
    }

    private static Map<Long, Float> weighed(Portrait portrait, Frequencies frequencies) {
        Map<Long, Float> weighed = new HashMap<>();
        double square = 0;
        for (Map.Entry<String, Uses> entry : portrait.pieces().entrySet()) {
            long code = Frequencies.code(entry.getKey());
            if (entry.getKey().length() == 2 && frequencies.holders(code) >= SELDOM) {
                double share = Sketch.share(entry.getValue(), code, frequencies);
                double weight = (1 - share) * (1 - share) * frequencies.rarity(code) * Sketch.often(entry.getValue());
                weighed.put(code, (float) weight);
                square += weight * weight;
            }
        }
        float length = (float) Math.max(1e-9, Math.sqrt(square));
        weighed.replaceAll((code, weight) -> weight / length);
        return weighed;
    }

    /** The directions in which the rows differ most, one line a piece. */
    private static float[][] space(List<Row> rows, int pieces) {
        var random = new Random(1);
        int wide = DIMENSIONS + SPARE;
        var space = new float[pieces][wide];
        for (float[] line : space) {
            for (int d = 0; d < wide; d++) {
                line[d] = (float) random.nextGaussian();
            }
        }
        for (int round = 0; round <= ROUNDS; round++) {
            space = turned(rows, space, wide);
            Symmetric.Turn turn = Symmetric.turn(products(space, wide));
            space = straightened(space, turn);
        }
        var laid = new ArrayList<float[]>();
        for (Row row : rows) {
            laid.add(laid(row, space, wide));
        }
        Symmetric.Turn turn = Symmetric.turn(products(laid.toArray(float[][]::new), wide));
        return multiplied(space, turn.directions(), DIMENSIONS);
    }

    private static float[][] turned(List<Row> rows, float[][] space, int wide) {
        var next = new float[space.length][wide];
        for (Row row : rows) {
            float[] at = laid(row, space, wide);
            for (int i = 0; i < row.pieces.length; i++) {
                float[] line = next[row.pieces[i]];
                float weight = row.weights[i];
                for (int d = 0; d < wide; d++) {
                    line[d] += weight * at[d];
                }
            }
        }
        return next;
    }

    private static float[] laid(Row row, float[][] space, int wide) {
        var at = new float[wide];
        for (int i = 0; i < row.pieces.length; i++) {
            float[] line = space[row.pieces[i]];
            float weight = row.weights[i];
            for (int d = 0; d < wide; d++) {
                at[d] += weight * line[d];
            }
        }
        return at;
    }

    private static double[][] products(float[][] lines, int wide) {
        var products = new double[wide][wide];
        for (float[] line : lines) {
            for (int i = 0; i < wide; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i][j] += (double) line[i] * line[j];
                }
            }
        }
        for (int i = 0; i < wide; i++) {
            for (int j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    /** The same space with directions at right angles and of length 1. */
    private static float[][] straightened(float[][] space, Symmetric.Turn turn) {
        double[][] directions = turn.directions();
        for (int d = 0; d < directions.length; d++) {
            double by = 1 / Math.sqrt(Math.max(1e-12, turn.strengths()[d]));
            for (double[] direction : directions) {
                direction[d] *= by;
            }
        }
        return multiplied(space, directions, directions.length);
    }

    private static float[][] multiplied(float[][] lines, double[][] by, int wide) {
        return Arrays.stream(lines).map(line -> {
            var turned = new double[wide];
            for (int i = 0; i < line.length; i++) {
                for (int d = 0; d < wide; d++) {
                    turned[d] += line[i] * by[i][d];
                }
            }
            var shortened = new float[wide];
            for (int d = 0; d < wide; d++) {
                shortened[d] = (float) turned[d];
            }
            return shortened;
        }).toArray(float[][]::new);
    }
}
