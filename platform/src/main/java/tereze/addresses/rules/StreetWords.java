package tereze.addresses.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tereze.addresses.AddressWords;
import tereze.addresses.AddressWords.Name;
import tereze.api.LookAlikes;
import tereze.api.words.Likeness;

/// The words of a street's names and of the places where it is, prepared for comparison. Immutable.
///
/// @param key of all names
/// @param sound of all names
/// @param words their keys
/// @param sounds of the words
public record StreetWords(String key, String sound, Set<String> words, Set<String> sounds) {
    public StreetWords {
        words = Set.copyOf(words);
        sounds = Set.copyOf(sounds);
    }

    public static StreetWords of(String names) {
        List<Name> words = Arrays.stream(Normalizer.normalize(names, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(Name::of)
                .toList();
        return new StreetWords(
                LookAlikes.fold(names),
                words.stream().map(Name::sound).collect(Collectors.joining(" ")),
                words.stream().map(Name::key).collect(Collectors.toSet()),
                words.stream().map(Name::sound).collect(Collectors.toSet()));
    }

    /// How strictly names are compared.
    public enum Comparison {
        /// Letter for letter.
        LETTERS,
        /// With Russian letters for Kazakh ones, and with Latin spellings.
        SOUNDS,
        /// With typing mistakes.
        MISTAKES
    }

    /// Whether all names of a typed address are among these words. A number is compared whole.
    public boolean have(AddressWords typed, Comparison comparison) {
        return typed.names().stream()
                .allMatch(name -> name.isNumber() ? words.contains(name.key()) : has(name, comparison));
    }

    private boolean has(Name name, Comparison comparison) {
        return switch (comparison) {
            case LETTERS -> key.contains(name.key());
            case SOUNDS -> sound.contains(name.sound());
            case MISTAKES ->
                sound.contains(name.sound())
                        || sounds.stream().anyMatch(word -> Likeness.mistakes(name.sound(), word) >= 0);
        };
    }
}
