package tereze.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.api.LookAlikes;

/// What somebody types to find an address: names of streets and places, then the house number, then the flat. Letters
/// of another alphabet that look the same are folded ([LookAlikes]), so that a street is found whichever keyboard it
/// was typed on.
///
/// @param names each a key of [LookAlikes]
/// @param building the house number, such a key; null where none was typed
/// @param flat null where none was typed
public record AddressWords(
        List<String> names,
        @Nullable String building,
        @Nullable String flat) {
    /// The longest text that is read.
    public static final int MAX_LENGTH = 200;

    private static final int FEWEST_LETTERS = 3;

    /// What people write beside the names: it tells nothing that the numbers' order does not.
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
            .collect(Collectors.toUnmodifiableSet());

    public AddressWords {
        names = List.copyOf(names);
    }

    /// Reads what was typed.
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
                numbers.add(word.replaceFirst("-(үй|пәтер)$", ""));
            } else {
                names.add(word);
            }
        }
        return new AddressWords(
                names, numbers.isEmpty() ? null : numbers.getFirst(), numbers.size() < 2 ? null : numbers.get(1));
    }

    /// Whether nearly every street would fit: fewer than three letters of names were typed.
    public boolean tooFew() {
        return names.stream().mapToInt(String::length).sum() < FEWEST_LETTERS;
    }

    /// Whether a text bears all the names.
    public boolean areIn(String text) {
        String key = LookAlikes.fold(text);
        return names.stream().allMatch(key::contains);
    }
}
