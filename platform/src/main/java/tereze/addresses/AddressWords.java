package tereze.addresses;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.addresses.rules.AddressPart;
import tereze.addresses.rules.AddressParts;
import tereze.addresses.rules.HouseNumber;
import tereze.api.LookAlikes;
import tereze.api.words.Spellings;

/// One reading of a typed address: names of streets and places, a house number, a flat number.
///
/// @param building the key of the house number ([HouseNumber]); null if none was typed
/// @param flat the key of the flat number; null if none was typed
public record AddressWords(
        List<Name> names,
        @Nullable String building,
        @Nullable String flat) {
    /// Longer input is cut to this many characters.
    public static final int MAX_LENGTH = 200;

    private static final int FEWEST_LETTERS = 3;

    public AddressWords {
        names = List.copyOf(names);
    }

    /// A word or a number of a name.
    ///
    /// @param key see [LookAlikes#fold]
    /// @param sound the weaker key ([LookAlikes#weaken]), of Latin letters as the Cyrillic ones that they spell
    public record Name(String key, String sound) {
        public static Name of(String word) {
            String key = LookAlikes.fold(word);
            return new Name(key, Spellings.isLatin(word) ? Spellings.cyrillic(word) : LookAlikes.weaken(key));
        }

        public boolean isNumber() {
            return Character.isDigit(key.charAt(0));
        }
    }

    /// What a person may have meant, the likeliest first. A number may be a part of a street's name (`8 Марта 12`), and
    /// two numbers with a hyphen may be a house and a flat (`12-34`); only the register knows.
    public static List<AddressWords> readings(String typed) {
        List<AddressPart> parts =
                AddressParts.read(typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed);
        Set<AddressWords> readings = new LinkedHashSet<>();
        for (List<AddressPart> named : AddressParts.withNamedNumbers(parts)) {
            for (List<AddressPart> divided : AddressParts.withDividedNumbers(named)) {
                readings.add(of(divided));
            }
        }
        return List.copyOf(readings);
    }

    /// Numbers without a word of their own are the house and the flat, in this order.
    private static AddressWords of(List<AddressPart> parts) {
        List<Name> names = new ArrayList<>();
        @Nullable String house = null;
        @Nullable String flat = null;
        List<String> others = new ArrayList<>();
        for (AddressPart part : parts) {
            switch (part.kind()) {
                case NAME -> names.add(Name.of(part.text()));
                case HOUSE -> house = house == null ? part.text() : house;
                case FLAT -> flat = flat == null ? part.text() : flat;
                case NUMBER -> others.add(part.text());
            }
        }
        if (house == null && !others.isEmpty()) {
            house = others.removeFirst();
        }
        if (flat == null && !others.isEmpty()) {
            flat = others.removeFirst();
        }
        return new AddressWords(
                names, house == null ? null : HouseNumber.key(house), flat == null ? null : HouseNumber.key(flat));
    }

    /// Whether the search is too broad: fewer than three letters of names were typed, which match nearly every street.
    /// A number and a house are enough, because microdistricts have numbers for names.
    public boolean tooFew() {
        int letters = names.stream()
                .filter(name -> !name.isNumber())
                .mapToInt(name -> name.key().length())
                .sum();
        boolean numbered = building != null && names.stream().anyMatch(Name::isNumber);
        return letters < FEWEST_LETTERS && !numbered;
    }
}
