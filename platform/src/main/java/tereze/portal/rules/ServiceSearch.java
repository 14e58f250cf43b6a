package tereze.portal.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
    private static final int NAMED = 4;
    private static final int DESCRIBED = 1;

    private ServiceSearch() {}

    /// Something that can be found.
    ///
    /// @param names what it is called, by the state and by people
    /// @param descriptions what is said of it
    public record Entry<T>(T what, Collection<String> names, Collection<String> descriptions) {}

    /// What the words name, the best first: each word must be found in a name or in a description.
    public static <T> List<T> find(String words, Collection<Entry<T>> entries) {
        List<String> wanted = words(words).stream().limit(MOST_WORDS).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        record Scored<T>(T what, int score) {}
        return entries.stream()
                .map(entry -> new Scored<>(entry.what(), score(wanted, entry)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt(scored -> -scored.score()))
                .map(Scored::what)
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

    private static <T> int score(List<String> wanted, Entry<T> entry) {
        List<String> names =
                entry.names().stream().flatMap(name -> words(name).stream()).toList();
        List<String> descriptions = entry.descriptions().stream()
                .flatMap(text -> words(text).stream())
                .toList();
        int score = 0;
        for (String word : wanted) {
            if (names.stream().anyMatch(name -> same(word, name))) {
                score += NAMED;
            } else if (descriptions.stream().anyMatch(part -> same(word, part))) {
                score += DESCRIBED;
            } else {
                return 0;
            }
        }
        return score;
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
