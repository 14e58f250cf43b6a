package tereze.demo.country;

import java.time.LocalDate;
import java.util.SplittableRandom;
import tereze.demo.country.Gazetteer.Region;

/// How a country of a given size is divided into quarters. Quarters are neighbourhoods that are made independently of
/// each other, each from its own random numbers.
final class Plan {
    /// The day of the country's data. Nobody is born or has moved after it.
    static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    static final int FEWEST_PEOPLE = 1_000;
    static final int MOST_PEOPLE = 1_000_000;

    private static final int SMALLEST_QUARTER = 50;
    private static final int MOST_QUARTERS = 2_000;

    private final int people;
    private final long seed;
    private final int size;
    private final int[] regions;
    private final int[] places;

    private Plan(int people, long seed, int size, int[] regions, int[] places) {
        this.people = people;
        this.seed = seed;
        this.size = size;
        this.regions = regions;
        this.places = places;
    }

    /// Independent streams of random numbers.
    enum Stream {
        LIVES(0),
        NAMES(1),
        IDS(2);

        private final int number;

        Stream(int number) {
            this.number = number;
        }
    }

    /// @throws IllegalArgumentException if there would be fewer than 1,000 or more than 1,000,000 people
    static Plan of(int people, long seed, Gazetteer gazetteer) {
        if (people < FEWEST_PEOPLE || people > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "people: " + people + " (expected: " + FEWEST_PEOPLE + " to " + MOST_PEOPLE + ")");
        }
        int size = Math.max(SMALLEST_QUARTER, Math.ceilDiv(people, MOST_QUARTERS));
        int quarters = Math.ceilDiv(people, size);
        int[] regions = new int[quarters];
        int[] places = new int[quarters];
        int[] built = new int[gazetteer.regions().size()];
        int weights = gazetteer.regions().stream().mapToInt(Region::weight).sum();
        SplittableRandom random = new SplittableRandom(mix(seed, -1, Stream.LIVES));
        for (int quarter = 0; quarter < quarters; quarter++) {
            // Every region gets its first quarter before the others are distributed at random.
            int region = quarter < built.length ? quarter : byWeight(gazetteer, random.nextInt(weights));
            regions[quarter] = region;
            places[quarter] = built[region]++;
        }
        return new Plan(people, seed, size, regions, places);
    }

    int people() {
        return people;
    }

    long seed() {
        return seed;
    }

    int quarters() {
        return regions.length;
    }

    /// The number of people in a quarter. The last one has the rest.
    int size(int quarter) {
        return Math.min(size, people - quarter * size);
    }

    /// The region of a quarter, by its position in the gazetteer.
    int region(int quarter) {
        return regions[quarter];
    }

    /// The number of earlier quarters in the same region, which is its position in the centre.
    int place(int quarter) {
        return places[quarter];
    }

    SplittableRandom random(int quarter, Stream stream) {
        return new SplittableRandom(mix(seed, quarter, stream));
    }

    private static int byWeight(Gazetteer gazetteer, int drawn) {
        int left = drawn;
        int region = 0;
        while (left >= gazetteer.regions().get(region).weight()) {
            left -= gazetteer.regions().get(region++).weight();
        }
        return region;
    }

    /// Spreads the bits of all three over the seed of a stream (the finalizer of MurmurHash3).
    private static long mix(long seed, int quarter, Stream stream) {
        long z = seed * 0x9E3779B97F4A7C15L + quarter * 8L + stream.number;
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
