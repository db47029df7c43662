package org.minqing.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The dice of the demo zone; the same seed throws the same. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** Between the two, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** So many different ones, in the order in which they stand. */
    <T> List<T> several(List<T> things, int many) {
        var rest = new ArrayList<T>(things);
        while (rest.size() > many) {
            rest.remove(random.nextInt(rest.size()));
        }
        return rest;
    }
}
