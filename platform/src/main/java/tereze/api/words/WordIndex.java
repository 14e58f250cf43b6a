package tereze.api.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tereze.api.words.WordReader.Word;

/// Finds things by everyday words in any language. Each word of a query counts, none is required; rare words count
/// more,
/// and words of names more than words of descriptions. A word that nothing contains is read in other spellings, by the
/// keys of another keyboard layout, and with typing mistakes. Immutable.
public final class WordIndex<T> {
    /// The maximum length of a query. The rest is ignored.
    public static final int LONGEST_QUERY = 100;

    private static final double OF_DESCRIPTION = 0.4;
    private static final double OF_STOP_WORD = 0.15;

    /// Things that match much worse than the best one are left out.
    private static final double OF_THE_BEST = 0.35;

    /// Scores that differ less are equal: sums of fractions are not exact.
    private static final double EXACT = 1_000_000;

    private final List<Known> vocabulary = new ArrayList<>();
    private final List<Indexed<T>> things;
    private final WordReader reader;

    public WordIndex(Collection<Entry<T>> entries) {
        Map<String, Integer> numbers = new HashMap<>();
        this.things = entries.stream()
                .map(entry -> new Indexed<>(
                        entry.what(),
                        entry.names().stream()
                                .map(name -> numbered(name, numbers))
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        entry.descriptions().stream()
                                .flatMap(text -> numbered(text, numbers).stream())
                                .collect(Collectors.toSet()),
                        entry.sought()))
                .toList();
        this.reader = new WordReader(vocabulary);
    }

    /// A thing that can be found.
    ///
    /// @param names official and everyday names
    /// @param descriptions other texts about it
    /// @param sought how many people are expected to look for it on its busiest day; 0 if unknown
    public record Entry<T>(T what, Collection<String> names, Collection<String> descriptions, long sought) {}

    /// The result of a search.
    ///
    /// @param things the best first; of equal ones, those that more people look for
    /// @param meant the query as it was understood, if words were read by another keyboard layout or as typing
    ///     mistakes; otherwise null
    public record Found<T>(List<T> things, @Nullable String meant) {
        public Found {
            things = List.copyOf(things);
        }
    }

    /// @param names the words of each name, by their number in the vocabulary
    private record Indexed<T>(T what, List<List<Integer>> names, Set<Integer> description, long sought) {}

    private record Scored<T>(Indexed<T> thing, double score) {}

    private List<Integer> numbered(String text, Map<String, Integer> numbers) {
        return WordReader.words(text).stream()
                .map(word -> {
                    Known known = Known.of(word);
                    return numbers.computeIfAbsent(known.key(), _ -> {
                        vocabulary.add(known);
                        return vocabulary.size() - 1;
                    });
                })
                .toList();
    }

    /// The things that a query is about.
    public Found<T> find(String query) {
        List<Word> words = reader.read(query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        boolean onlyStopWords = words.stream().allMatch(Word::stop);
        double[] weights = words.stream()
                .mapToDouble(word -> word.stop() && !onlyStopWords ? OF_STOP_WORD : rarity(word))
                .toArray();
        List<Scored<T>> scored = things.stream()
                .filter(thing -> words.stream().anyMatch(word -> (onlyStopWords || !word.stop()) && isIn(word, thing)))
                .map(thing -> new Scored<>(thing, score(thing, words, weights)))
                .sorted(Comparator.<Scored<T>>comparingDouble(found -> -Math.rint(found.score() * EXACT))
                        .thenComparingLong(found -> -found.thing().sought()))
                .toList();
        if (scored.isEmpty()) {
            return new Found<>(List.of(), null);
        }
        double least = scored.getFirst().score() * OF_THE_BEST;
        return new Found<>(
                scored.stream()
                        .filter(found -> found.score() >= least)
                        .map(found -> found.thing().what())
                        .toList(),
                meant(words, scored.getFirst().thing()));
    }

    /// The fewer things contain a word, the more it says.
    private double rarity(Word word) {
        long found = things.stream().filter(thing -> isIn(word, thing)).count();
        return found == 0 ? 0 : Math.log(1 + (double) things.size() / found);
    }

    private static boolean isIn(Word word, Indexed<?> thing) {
        return word.likeness().keySet().stream()
                .anyMatch(known -> thing.description().contains(known)
                        || thing.names().stream().anyMatch(name -> name.contains(known)));
    }

    /// The weights of the words that the thing contains, and once more of those in its best name. A name counts more if
    /// the query has more of it.
    private double score(Indexed<T> thing, List<Word> words, double[] weights) {
        double[] best = new double[words.size()];
        double bestName = 0;
        for (List<Integer> name : thing.names()) {
            double sum = 0;
            Set<Integer> covered = new HashSet<>();
            for (int i = 0; i < words.size(); i++) {
                double alike = 0;
                for (int known : name) {
                    double likeness = words.get(i).likeness().getOrDefault(known, Likeness.NONE);
                    alike = Math.max(alike, likeness);
                    if (likeness > 0) {
                        covered.add(known);
                    }
                }
                best[i] = Math.max(best[i], alike);
                sum += weights[i] * alike;
            }
            bestName = Math.max(bestName, sum * (1 + share(name, covered)) / 2);
        }
        double described = IntStream.range(0, words.size())
                .mapToDouble(i -> weights[i] * Math.max(best[i], OF_DESCRIPTION * described(words.get(i), thing)))
                .sum();
        return described + bestName;
    }

    private static double described(Word word, Indexed<?> thing) {
        return thing.description().stream()
                .mapToDouble(known -> word.likeness().getOrDefault(known, Likeness.NONE))
                .max()
                .orElse(0);
    }

    private double share(List<Integer> name, Set<Integer> covered) {
        double all = name.stream().mapToDouble(this::weightInName).sum();
        return name.stream()
                        .filter(covered::contains)
                        .mapToDouble(this::weightInName)
                        .sum()
                / all;
    }

    private double weightInName(int known) {
        return vocabulary.get(known).stop() ? OF_STOP_WORD : 1;
    }

    /// The query with the words that were corrected, as they are written in what was found first; null if none was.
    private @Nullable String meant(List<Word> words, Indexed<?> first) {
        if (words.stream().noneMatch(Word::corrected)) {
            return null;
        }
        return words.stream()
                .map(word -> word.corrected() ? written(word, first) : word.typed())
                .collect(Collectors.joining(" "));
    }

    /// Of words that are equally alike, the shortest: it has no ending. So a new word in some text does not change it.
    private String written(Word word, Indexed<?> first) {
        return word.likeness().entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<Integer, Double> known) -> known.getValue())
                        .thenComparing(known -> isNamed(known.getKey(), first))
                        .thenComparingInt(known ->
                                -vocabulary.get(known.getKey()).written().length()))
                .map(known -> vocabulary.get(known.getKey()).written())
                .orElse(word.typed());
    }

    private static boolean isNamed(int known, Indexed<?> thing) {
        return thing.names().stream().anyMatch(name -> name.contains(known));
    }
}
