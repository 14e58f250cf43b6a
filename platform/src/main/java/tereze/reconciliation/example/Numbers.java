package tereze.reconciliation.example;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Gives out the numbers of fines. Most have 15 digits, like real ones: `20`, seven that count up, five that
/// are computed from these, and a free one. So it can be said of each text whether it may be a number that is
/// given out, and a slip can be made that is near to no other number. Not thread-safe.
final class Numbers {
    private static final String PREFIX = "20";
    private static final int COUNTER_END = 9;
    private static final int FAMILY = 14;
    private static final int LENGTH = 15;
    private static final int CHECKS = 100_000;
    private static final int FIRST = 1_000_000;
    /// Each of them looks like a Cyrillic letter.
    private static final String LETTERS = "ABCEHKMPTX";

    private final long seed;
    private final RandomGenerator random;
    private int counter;
    private int shortCounter = FIRST;
    private int letterCounter = FIRST;

    Numbers(long seed, RandomGenerator random) {
        this.seed = seed;
        this.random = random;
        this.counter = FIRST + random.nextInt(FIRST);
    }

    /// What people do to a number when they copy it.
    enum Mistake {
        CHANGED,
        LOST,
        ADDED,
        SWAPPED
    }

    String next() {
        String counted = PREFIX + counter++;
        return counted + check(counted) + random.nextInt(10);
    }

    /// Another number that differs in its last digit alone.
    static String twin(String number) {
        int last = number.charAt(FAMILY) - '0';
        return number.substring(0, FAMILY) + (last + 1) % 10;
    }

    /// A number of seven digits.
    String nextShort() {
        return Integer.toString(shortCounter++);
    }

    /// A number that begins with letters.
    String nextWithLetters() {
        int count = letterCounter++;
        return "" + letter(count) + letter(count / 10) + '-' + count;
    }

    /// The number with one slip in it, so that it is no other number and near to no other.
    String slip(String number, Mistake slip) {
        String wrong;
        do {
            wrong = tried(number, slip);
        } while (wrong.equals(number) || nearFamilies(wrong).stream().anyMatch(near -> !number.startsWith(near)));
        return wrong;
    }

    /// The number with so much wrong in it that it is near to none.
    String farFrom(String number) {
        String wrong;
        do {
            wrong = slip(slip(slip(number, Mistake.CHANGED), Mistake.CHANGED), Mistake.CHANGED);
        } while (!nearFamilies(wrong).isEmpty());
        return wrong;
    }

    private String tried(String number, Mistake slip) {
        int at = 1 + random.nextInt(number.length() - 2);
        String before = number.substring(0, at);
        String after = number.substring(at + 1);
        char digit = (char) ('0' + random.nextInt(10));
        return switch (slip) {
            case CHANGED -> before + digit + after;
            case LOST -> before + after;
            case ADDED -> before + digit + number.substring(at);
            case SWAPPED -> before + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
        };
    }

    /// The first 14 digits of all possible numbers that are this text, or one slip away from it.
    private List<String> nearFamilies(String text) {
        List<String> near = new ArrayList<>(List.of(text));
        for (int at = 0; at <= text.length(); at++) {
            String before = text.substring(0, at);
            String after = text.substring(at);
            for (char digit = '0'; digit <= '9'; digit++) {
                near.add(before + digit + after);
                near.add(after.isEmpty() ? text : before + digit + after.substring(1));
            }
            near.add(after.isEmpty() ? text : before + after.substring(1));
            near.add(after.length() < 2 ? text : before + after.charAt(1) + after.charAt(0) + after.substring(2));
        }
        return near.stream()
                .filter(this::mayBeGiven)
                .map(number -> number.substring(0, FAMILY))
                .toList();
    }

    private boolean mayBeGiven(String text) {
        return text.length() == LENGTH
                && text.startsWith(PREFIX)
                && text.startsWith(check(text.substring(0, COUNTER_END)), COUNTER_END);
    }

    /// Five digits that are as good as thrown.
    private String check(String counted) {
        long mixed = (Long.parseLong(counted) + seed) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 31;
        return Long.toString(CHECKS + Math.floorMod(mixed, CHECKS)).substring(1);
    }

    private static char letter(int count) {
        return LETTERS.charAt(count % LETTERS.length());
    }
}
