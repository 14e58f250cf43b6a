package tereze.portal.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tereze.api.LookAlikes;

/// Finds services by people's words: in any language, with letters of another alphabet that look the same, and with the
/// endings that Kazakh and Russian words take. Pure.
public final class ServiceSearch {
    /// The longest text that is looked for.
    public static final int LONGEST = 100;

    /// The most words that are looked for.
    private static final int MOST_WORDS = 8;

    /// Words shorter than this join others and name nothing.
    private static final int SHORTEST = 2;

    /// A name may bear an ending of so many letters, what people type a longer one, as Kazakh words do.
    private static final int ENDING = 3;

    private static final int LONG_ENDING = 5;

    /// Before the ending, so many letters have to be the same.
    private static final int STEM = 4;

    private static final Comparator<Closeness> BEST_FIRST = Comparator.comparingInt(Closeness::named)
            .thenComparing(Closeness::match)
            .thenComparingLong(Closeness::sought)
            .reversed();

    private ServiceSearch() {}

    /// Something that can be found.
    ///
    /// @param names what it is called, by the state and by people
    /// @param descriptions what is said of it
    /// @param sought how many are expected to seek it on its greatest day; 0 where nobody knows
    public record Entry<T>(T what, Collection<String> names, Collection<String> descriptions, long sought) {}

    /// How the words go together with the names of a thing.
    private enum Match {
        /// Not all of them stand in one name.
        SCATTERED,
        /// They are a part of a name.
        PART,
        /// They are a whole name.
        WHOLE
    }

    /// How well a thing is named.
    ///
    /// @param named how many of the words stand in names, the others in descriptions
    private record Closeness(int named, Match match, long sought) {}

    /// What the words name: each word must be found in a name or in a description. First comes of what more words are
    /// names, then of what they are a whole name, then what more people seek; else the order stays.
    public static <T> List<T> find(String words, Collection<Entry<T>> entries) {
        List<String> wanted = words(words).stream().limit(MOST_WORDS).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        record Found<T>(T what, Closeness closeness) {}
        return entries.stream()
                .flatMap(entry -> closeness(wanted, entry).stream().map(close -> new Found<>(entry.what(), close)))
                .sorted(Comparator.comparing(Found::closeness, BEST_FIRST))
                .map(Found::what)
                .toList();
    }

    /// Whether the words name one of these things: all words of a name are among them.
    public static boolean names(String words, Collection<String> names) {
        List<String> wanted = words(words);
        return names.stream()
                .map(ServiceSearch::words)
                .anyMatch(name -> !name.isEmpty()
                        && name.stream().allMatch(part -> wanted.stream().anyMatch(word -> same(word, part))));
    }

    /// Empty where a word is found nowhere.
    private static Optional<Closeness> closeness(List<String> wanted, Entry<?> entry) {
        List<List<String>> names =
                entry.names().stream().map(ServiceSearch::words).toList();
        List<String> described = entry.descriptions().stream()
                .flatMap(text -> words(text).stream())
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

    private static List<String> words(String text) {
        return Arrays.stream(LookAlikes.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    /// Whether a word that was typed means another: but for an ending they are the same, or the first begins the other.
    ///
    /// @param one as it was typed
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
