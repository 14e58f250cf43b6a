package tereze.api.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tereze.api.LookAlikes;

/// Reads the words of a query: which words of an index each of them may be. Immutable.
final class WordReader {
    /// Shorter words are conjunctions and prepositions, and are ignored.
    private static final int SHORTEST = 2;

    private static final int MOST_WORDS = 12;

    /// For letters of another kind than the word has.
    private static final double OTHER_LETTERS = 0.97;

    /// For each typing mistake.
    private static final double[] WITH_MISTAKES = {0.9, 0.75, 0.55};

    /// For another ending, beside the mistakes.
    private static final double OTHER_END = 0.02;

    private static final int END = 2;

    private final List<Known> vocabulary;

    WordReader(List<Known> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A word of a query.
    ///
    /// @param typed as typed, or by another keyboard layout if it was read so
    /// @param likeness the words of the index that it may be, each by its number and with a likeness up to 1
    /// @param corrected whether it was read by another layout, or with typing mistakes
    record Word(String typed, Map<Integer, Double> likeness, boolean stop, boolean corrected) {}

    /// The words of a text, without signs.
    static List<String> words(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFKC).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    List<Word> read(String query) {
        return Arrays.stream(Normalizer.normalize(query, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .split("[\\s\\p{Z}]+"))
                .flatMap(part -> part(part).stream())
                .limit(MOST_WORDS)
                .toList();
    }

    /// The words of a part between spaces. Signs are letters in other layouts.
    private List<Word> part(String part) {
        List<Word> typed = words(part).stream().map(this::spelled).toList();
        if (typed.stream().anyMatch(WordReader::isRead)) {
            return typed.stream().map(this::orMistyped).toList();
        }
        return Spellings.otherLayouts(part).stream()
                .map(other -> words(other).stream()
                        .map(this::spelled)
                        .map(word -> new Word(word.typed(), word.likeness(), word.stop(), true))
                        .toList())
                .filter(words -> !words.isEmpty() && words.stream().allMatch(WordReader::isRead))
                .findFirst()
                .orElseGet(() -> typed.stream().map(this::orMistyped).toList());
    }

    private static boolean isRead(Word word) {
        return word.stop() || !word.likeness().isEmpty();
    }

    /// A long ending may be a mistake in the middle: `регистация` is not a form of `регистр`.
    private Word orMistyped(Word word) {
        if (word.stop() || word.likeness().values().stream().anyMatch(likeness -> likeness > Likeness.LONG_ENDING)) {
            return word;
        }
        Word other = mistyped(word);
        return other.likeness().isEmpty() ? word : other;
    }

    /// The word as typed; if there is none such, as the spelling of a Cyrillic word in Latin letters.
    private Word spelled(String word) {
        String key = LookAlikes.fold(word);
        String weak = LookAlikes.weaken(key);
        Map<Integer, Double> alike = alike(
                known -> Math.max(Likeness.of(key, known.key()), OTHER_LETTERS * Likeness.of(weak, known.weak())));
        if (alike.isEmpty() && Spellings.isLatin(word)) {
            String cyrillic = Spellings.cyrillic(word);
            alike = alike(known -> OTHER_LETTERS * Likeness.of(cyrillic, known.weak()));
        }
        return new Word(word, alike, StopWords.have(word), false);
    }

    /// A stop word is not found with a long ending.
    private Map<Integer, Double> alike(ToDoubleFunction<Known> likeness) {
        Map<Integer, Double> alike = new HashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            Known known = vocabulary.get(i);
            double found = likeness.applyAsDouble(known);
            if (found > (known.stop() ? Likeness.LONG_ENDING : Likeness.NONE)) {
                alike.put(i, found);
            }
        }
        return alike;
    }

    /// The words that it becomes with the fewest typing mistakes.
    private Word mistyped(Word word) {
        List<String> keys = Stream.of(
                        LookAlikes.weaken(LookAlikes.fold(word.typed())),
                        Spellings.isLatin(word.typed()) ? Spellings.cyrillic(word.typed()) : "")
                .filter(key -> !key.isEmpty())
                .toList();
        int fewest = Integer.MAX_VALUE;
        List<Integer> nearest = new ArrayList<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            if (vocabulary.get(i).stop()) {
                continue;
            }
            for (String key : keys) {
                int mistakes = Likeness.mistakes(key, vocabulary.get(i).weak());
                if (mistakes >= 0 && mistakes < fewest) {
                    fewest = mistakes;
                    nearest.clear();
                }
                if (mistakes == fewest) {
                    nearest.add(i);
                }
            }
        }
        Map<Integer, Double> alike = new HashMap<>();
        for (int known : nearest) {
            boolean sameEnd = keys.stream()
                    .anyMatch(key ->
                            vocabulary.get(known).weak().endsWith(key.substring(Math.max(0, key.length() - END))));
            alike.put(known, WITH_MISTAKES[fewest] - (sameEnd ? 0 : OTHER_END));
        }
        return new Word(word.typed(), alike, word.stop(), !alike.isEmpty());
    }
}
