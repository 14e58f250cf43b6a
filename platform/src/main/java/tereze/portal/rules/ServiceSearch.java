package tereze.portal.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tereze.api.LookAlikes;

/// Finds services by everyday words: in any language, with look-alike letters of another alphabet, with the endings of
/// Kazakh and Russian words, and, if that finds nothing, with Russian letters for Kazakh ones. Pure.
public final class ServiceSearch {
    /// The maximum length of a search text.
    public static final int LONGEST = 100;

    /// The maximum number of words.
    private static final int MOST_WORDS = 8;

    /// Shorter words are conjunctions and prepositions. They are ignored.
    private static final int SHORTEST = 2;

    /// The longest ending that a name may have. A typed word may have a longer one, as Kazakh words do.
    private static final int ENDING = 3;

    private static final int LONG_ENDING = 5;

    /// The number of letters before the ending that must be equal.
    private static final int STEM = 4;

    private static final Comparator<Closeness> BEST_FIRST = Comparator.comparingInt(Closeness::named)
            .thenComparing(Closeness::match)
            .thenComparingLong(Closeness::sought)
            .reversed();

    private ServiceSearch() {}

    /// A thing that can be found.
    ///
    /// @param names official and everyday names
    /// @param descriptions other texts about it
    /// @param sought how many people are expected to look for it on its busiest day; 0 if unknown
    public record Entry<T>(T what, Collection<String> names, Collection<String> descriptions, long sought) {}

    /// How the words match the names of a thing.
    private enum Match {
        /// No single name contains all of them.
        SCATTERED,
        /// They are a part of a name.
        PART,
        /// They are a complete name.
        WHOLE
    }

    /// How well a thing matches.
    ///
    /// @param named the number of words found in names; the others are in descriptions
    private record Closeness(int named, Match match, long sought) {}

    /// The things that match: each word must be in a name or in a description. First come things with more words in
    /// names, then those with a complete name, then those that more people look for; otherwise the order does not
    /// change.
    public static <T> List<T> find(String words, Collection<Entry<T>> entries) {
        List<T> found = find(words, entries, LookAlikes::fold);
        return found.isEmpty() ? find(words, entries, ServiceSearch::weakKey) : found;
    }

    private static <T> List<T> find(String words, Collection<Entry<T>> entries, UnaryOperator<String> key) {
        List<String> wanted = words(words, key).stream().limit(MOST_WORDS).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        record Found<T>(T what, Closeness closeness) {}
        return entries.stream()
                .flatMap(entry -> closeness(wanted, entry, key).stream().map(close -> new Found<>(entry.what(), close)))
                .sorted(Comparator.comparing(Found::closeness, BEST_FIRST))
                .map(Found::what)
                .toList();
    }

    /// Whether the words contain all words of one of the names.
    public static boolean names(String words, Collection<String> names) {
        return names(words, names, LookAlikes::fold) || names(words, names, ServiceSearch::weakKey);
    }

    private static boolean names(String words, Collection<String> names, UnaryOperator<String> key) {
        List<String> wanted = words(words, key);
        return names.stream()
                .map(name -> words(name, key))
                .anyMatch(name -> !name.isEmpty()
                        && name.stream().allMatch(part -> wanted.stream().anyMatch(word -> same(word, part))));
    }

    private static String weakKey(String text) {
        return LookAlikes.weaken(LookAlikes.fold(text));
    }

    /// Empty if a word is not found.
    private static Optional<Closeness> closeness(List<String> wanted, Entry<?> entry, UnaryOperator<String> key) {
        List<List<String>> names =
                entry.names().stream().map(name -> words(name, key)).toList();
        List<String> described = entry.descriptions().stream()
                .flatMap(text -> words(text, key).stream())
                .toList();
        int named = 0;
        for (String word : wanted) {
            if (names.stream().anyMatch(name -> meansOneOf(word, name))) {
                named++;
            } else if (!meansOneOf(word, described)) {
                return Optional.empty();
            }
        }
        Match match = names.stream()
                .map(name -> match(wanted, name))
                .max(Comparator.naturalOrder())
                .orElse(Match.SCATTERED);
        return Optional.of(new Closeness(named, match, entry.sought()));
    }

    private static Match match(List<String> wanted, List<String> name) {
        if (!wanted.stream().allMatch(word -> meansOneOf(word, name))) {
            return Match.SCATTERED;
        }
        boolean whole = name.stream().allMatch(part -> wanted.stream().anyMatch(word -> same(word, part)));
        return whole ? Match.WHOLE : Match.PART;
    }

    private static boolean meansOneOf(String word, List<String> words) {
        return words.stream().anyMatch(other -> same(word, other));
    }

    private static List<String> words(String text, UnaryOperator<String> key) {
        return Arrays.stream(key.apply(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    /// Whether a typed word means another word: they are equal except for an ending, or one begins with the other.
    ///
    /// @param one the typed word
    private static boolean same(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int alike = 0;
        while (alike < shorter && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        if (alike == one.length()) {
            return alike == other.length() || alike >= ENDING;
        }
        return alike >= STEM && alike >= one.length() - LONG_ENDING && alike >= other.length() - ENDING;
    }
}
