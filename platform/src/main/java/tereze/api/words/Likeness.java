package tereze.api.words;

import java.util.Arrays;

/// How alike a typed word and a known word are, by their keys ([tereze.api.LookAlikes]). Endings of Kazakh and Russian
/// words are compared loosely by their length alone: no list of endings is needed. Pure.
public final class Likeness {
    /// Different words.
    public static final double NONE = 0;

    /// The likeness of words of which one has a longer ending than most, which may also be a mistake.
    static final double LONG_ENDING = 0.7;

    private static final double EQUAL = 1;
    private static final double BEGINNING = 0.85;

    /// A shorter beginning of a word does not stand for it.
    private static final int SHORTEST_BEGINNING = 3;

    /// The longest ending of most words. A typed word may have a longer one.
    private static final int ENDING = 3;

    private static final int LONGEST_ENDING = 5;

    /// The number of letters before the endings that must be equal.
    private static final int STEM = 4;

    /// A known word of this length is recognised before any ending: Kazakh joins many.
    private static final int WHOLE_STEM = 5;

    /// The longest ending that a word with mistakes may have, and the letters before it.
    private static final int ENDING_BESIDE_MISTAKES = 2;

    private static final int STEM_BESIDE_MISTAKES = 6;

    private static final int FEWEST_LETTERS_OF_ONE = 5;
    private static final int FEWEST_LETTERS_OF_TWO = 8;

    private Likeness() {}

    /// 1 for words that are equal but for their endings, less if the typed one is a beginning or has a long ending,
    /// otherwise [#NONE].
    public static double of(String typed, String known) {
        int shorter = Math.min(typed.length(), known.length());
        int alike = 0;
        while (alike < shorter && typed.charAt(alike) == known.charAt(alike)) {
            alike++;
        }
        if (alike == typed.length() && alike == known.length()) {
            return alike == 0 ? NONE : EQUAL;
        }
        boolean sameStem = alike >= STEM && alike >= known.length() - ENDING;
        if (sameStem && alike >= typed.length() - ENDING) {
            return EQUAL;
        }
        if (alike == typed.length() && alike >= SHORTEST_BEGINNING) {
            return BEGINNING;
        }
        boolean longEnding = sameStem && alike >= typed.length() - LONGEST_ENDING;
        return longEnding || (alike == known.length() && alike >= WHOLE_STEM) ? LONG_ENDING : NONE;
    }

    /// The number of typing mistakes between two words: letters that are wrong, missing, too many, or swapped with
    /// their
    /// neighbour (optimal string alignment). Short endings do not count.
    ///
    /// @return a number from 0 to 2, or -1 if the words differ more than such mistakes explain
    public static int mistakes(String typed, String known) {
        int most = allowed(Math.min(typed.length(), known.length()));
        if (most == 0 || Math.abs(typed.length() - known.length()) > most + ENDING_BESIDE_MISTAKES) {
            return -1;
        }
        int fewest = Integer.MAX_VALUE;
        int[] older = new int[known.length() + 1];
        int[] previous = new int[known.length() + 1];
        int[] current = new int[known.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= typed.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= known.length(); j++) {
                current[j] = step(typed, known, i, j, older, previous, current);
                if (ends(typed, known, i, j) && current[j] <= allowed(Math.min(i, j))) {
                    fewest = Math.min(fewest, current[j]);
                }
            }
            int[] free = older;
            older = previous;
            previous = current;
            current = free;
        }
        return fewest == Integer.MAX_VALUE ? -1 : fewest;
    }

    private static int step(String typed, String known, int i, int j, int[] older, int[] previous, int[] current) {
        int changed = previous[j - 1] + (typed.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == known.charAt(j - 2)
                && typed.charAt(i - 2) == known.charAt(j - 1);
        return swapped ? Math.min(least, older[j - 2] + 1) : least;
    }

    /// Whether only endings follow the first letters of both words, `i` and `j` of them.
    private static boolean ends(String typed, String known, int i, int j) {
        if (i == typed.length() && j == known.length()) {
            return true;
        }
        return Math.min(i, j) >= STEM_BESIDE_MISTAKES
                && typed.length() - i <= ENDING_BESIDE_MISTAKES
                && known.length() - j <= ENDING_BESIDE_MISTAKES;
    }

    private static int allowed(int letters) {
        if (letters < FEWEST_LETTERS_OF_ONE) {
            return 0;
        }
        return letters < FEWEST_LETTERS_OF_TWO ? 1 : 2;
    }
}
