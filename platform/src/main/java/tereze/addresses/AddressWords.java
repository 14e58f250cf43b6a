package tereze.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.api.LookAlikes;

/// A parsed address search: names of streets and places, then a house number, then a flat number. Look-alike letters
/// of another alphabet are folded ([LookAlikes]), so that the keyboard layout does not matter.
///
/// @param names folded keys, see [LookAlikes]
/// @param building the house number as a folded key; null if none was typed
/// @param flat the flat number as a folded key; null if none was typed
public record AddressWords(
        List<String> names,
        @Nullable String building,
        @Nullable String flat) {
    /// Longer input is cut to this many characters.
    public static final int MAX_LENGTH = 200;

    private static final int FEWEST_LETTERS = 3;

    /// Words such as "house" or "street". They are ignored, because the order of the numbers already says which is
    /// which.
    private static final Set<String> BESIDE = Stream.of(
                    "үй",
                    "пәтер",
                    "п",
                    "дом",
                    "д",
                    "кв",
                    "квартира",
                    "ул",
                    "улица",
                    "көше",
                    "көшесі",
                    "к-сі",
                    "пр",
                    "пр-т",
                    "проспект",
                    "даңғылы",
                    "город",
                    "г",
                    "қаласы",
                    "қ",
                    "apt",
                    "flat",
                    "street",
                    "st",
                    "avenue",
                    "ave")
            .map(LookAlikes::fold)
            .flatMap(word -> Stream.of(word, LookAlikes.weaken(word)))
            .collect(Collectors.toUnmodifiableSet());

    public AddressWords {
        names = List.copyOf(names);
    }

    /// Parses what a person typed.
    public static AddressWords read(String typed) {
        String text = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String part : text.split("[\\s\\p{Z},.;№#\"«»]+", -1)) {
            String word = LookAlikes.fold(part);
            if (word.isEmpty() || BESIDE.contains(word)) {
                continue;
            }
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word.replaceFirst("-(үй|уй|пәтер|патер)$", ""));
            } else {
                names.add(word);
            }
        }
        return new AddressWords(
                names, numbers.isEmpty() ? null : numbers.getFirst(), numbers.size() < 2 ? null : numbers.get(1));
    }

    /// Whether the search is too broad: fewer than three letters of names were typed, which match nearly every
    /// street.
    public boolean tooFew() {
        return names.stream().mapToInt(String::length).sum() < FEWEST_LETTERS;
    }

    /// Whether a text contains all the names.
    public boolean areIn(String text) {
        String key = LookAlikes.fold(text);
        return names.stream().allMatch(key::contains);
    }

    /// As above, by the weaker key, with Russian letters for Kazakh ones.
    public boolean areNearlyIn(String text) {
        String key = LookAlikes.weaken(LookAlikes.fold(text));
        return names.stream().map(LookAlikes::weaken).allMatch(key::contains);
    }
}
