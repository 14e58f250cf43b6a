package tereze.addresses.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.addresses.rules.AddressPart.Kind;
import tereze.addresses.rules.AddressVocabulary.Role;
import tereze.api.LookAlikes;

/// Divides a typed address into names and numbers, by the words and abbreviations that people write beside them in
/// three
/// languages. Pure.
public final class AddressParts {
    private static final String NUMBER = "[0-9]+\\p{L}?(?:[-/][0-9]*\\p{L}?)*";
    private static final Pattern A_NUMBER = Pattern.compile(NUMBER);

    /// A word and a number in one: `д12`, `кв5`, `12-үй`, `12к1`, `12кв5`.
    private static final Pattern JOINED =
            Pattern.compile("(\\p{L}+)([0-9].*)|([0-9]+\\p{L}?)-?(\\p{L}{2,}|[кkпp])([0-9].*)?");

    /// `8-ші`, `8-й`, `8th`: a number of a name.
    private static final Pattern ORDINAL =
            Pattern.compile("([0-9]+)(?:-(?:й|я|е)|-?(?:ші|шы|ый|ой|ая|ое|го|th|st|nd|rd|shi|shy))");

    /// `Самал-2`: a number of a name.
    private static final Pattern NAME_AND_NUMBER = Pattern.compile("(\\p{L}{3,})-?([0-9]+\\p{L}?)");

    private static final Pattern HOUSE_AND_FLAT = Pattern.compile("([0-9]+\\p{L}?(?:/[0-9]+\\p{L}?)?)-([0-9]+\\p{L}?)");
    private static final Pattern HOUSE_OR_FLAT = Pattern.compile("([0-9]+\\p{L}?)/([0-9]+\\p{L}?)");
    private static final Pattern THREE_NUMBERS = Pattern.compile("([0-9]+\\p{L}?)-([0-9]+\\p{L}?)-([0-9]+\\p{L}?)");

    private AddressParts() {}

    /// A piece of the text.
    ///
    /// @param role of a word that says what a number is; null of names and numbers
    /// @param kind of a name or a number
    private record Piece(String text, @Nullable Role role, Kind kind, boolean number) {
        static Piece number(String text, Kind kind) {
            return new Piece(text, null, kind, true);
        }

        static Piece name(String text) {
            return new Piece(text, null, Kind.NAME, false);
        }

        static Piece word(String text, Role role) {
            return new Piece(text, role, Kind.NAME, false);
        }

        /// Whether a word beside it may say what it is.
        boolean isOpen() {
            return number && (kind == Kind.NUMBER || kind == Kind.NAME);
        }
    }

    /// The parts of a typed address, in their order.
    public static List<AddressPart> read(String typed) {
        List<Piece> pieces = new ArrayList<>();
        // NFKC would make letters of it.
        String small = Normalizer.normalize(typed.replace('№', ' '), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        for (String word : small.split("[\\s\\p{Z},.;:#\"«»()]+", -1)) {
            if (!LookAlikes.fold(word).isEmpty()) {
                add(word, pieces);
            }
        }
        List<Piece> numbers = withParts(pieces);
        return Stream.of(1, -1, 0)
                .map(side -> assigned(numbers, side))
                .filter(assigned -> assigned.stream().noneMatch(AddressParts::isMissing))
                .findFirst()
                .orElseGet(() -> assigned(numbers, 1).stream()
                        .filter(part -> !isMissing(part))
                        .toList());
    }

    private static void add(String word, List<Piece> pieces) {
        Matcher ordinal = ORDINAL.matcher(word);
        Matcher three = THREE_NUMBERS.matcher(word);
        Matcher joined = JOINED.matcher(word);
        Matcher nameAndNumber = NAME_AND_NUMBER.matcher(word);
        if (ordinal.matches()) {
            pieces.add(Piece.number(ordinal.group(1), Kind.NAME));
        } else if (three.matches()) {
            pieces.add(Piece.number(three.group(1), Kind.NAME));
            pieces.add(Piece.number(three.group(2), Kind.NUMBER));
            pieces.add(Piece.number(three.group(3), Kind.NUMBER));
        } else if (A_NUMBER.matcher(word).matches()) {
            pieces.add(Piece.number(word, Kind.NUMBER));
        } else if (joined.matches() && addJoined(joined, pieces)) {
            return;
        } else if (nameAndNumber.matches()) {
            pieces.add(Piece.name(nameAndNumber.group(1)));
            pieces.add(Piece.number(nameAndNumber.group(2), Kind.NAME));
        } else if (!AddressVocabulary.isBeside(word)) {
            addWord(word, pieces);
        }
    }

    /// @return false if the letters are not a word that stands beside numbers
    private static boolean addJoined(Matcher joined, List<Piece> pieces) {
        String word = joined.group(1) == null ? joined.group(4) : joined.group(1);
        Role role = AddressVocabulary.role(word);
        if (role == null && !AddressVocabulary.isBeside(word)) {
            return false;
        }
        boolean before = joined.group(3) != null;
        if (before && role == Role.PART && joined.group(5) == null) {
            addPart(joined.group(3), pieces);
            return true;
        }
        String after = joined.group(1) == null ? joined.group(5) : joined.group(2);
        if (before) {
            pieces.add(Piece.number(joined.group(3), after == null ? kind(role) : Kind.NUMBER));
        }
        if (role == Role.PART || (before && after != null && role != null)) {
            pieces.add(Piece.word(word, role));
        }
        if (after != null) {
            pieces.add(Piece.number(after, before ? Kind.NUMBER : kind(role)));
        }
        return true;
    }

    /// `10-үй 2-корпус`: the number of a part, after that of its house.
    private static void addPart(String number, List<Piece> pieces) {
        boolean afterNumber = !pieces.isEmpty() && pieces.getLast().number();
        Piece house = afterNumber ? pieces.removeLast() : null;
        pieces.add(
                house == null
                        ? Piece.number(number, Kind.NUMBER)
                        : Piece.number(house.text() + "/" + number, house.kind()));
    }

    private static Kind kind(@Nullable Role role) {
        return switch (role) {
            case HOUSE -> Kind.HOUSE;
            case FLAT -> Kind.FLAT;
            case PART -> Kind.NUMBER;
            case null -> Kind.NUMBER;
        };
    }

    /// A single letter after a number belongs to it: `12 А`.
    private static void addWord(String word, List<Piece> pieces) {
        Role role = AddressVocabulary.role(word);
        boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
        boolean afterNumber = !pieces.isEmpty() && pieces.getLast().number();
        if (role == null && letter && afterNumber) {
            Piece before = pieces.removeLast();
            pieces.add(Piece.number(before.text() + word, before.kind()));
        } else {
            pieces.add(role == null ? Piece.name(word) : Piece.word(word, role));
        }
    }

    /// Joins a house number with its part: `12 корпус 1`, `12 литера А`.
    private static List<Piece> withParts(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.role() != Role.PART) {
                joined.add(piece);
                continue;
            }
            boolean next = i + 1 < pieces.size()
                    && (pieces.get(i + 1).number() || pieces.get(i + 1).text().length() == 1);
            if (next && !joined.isEmpty() && joined.getLast().number()) {
                Piece house = joined.removeLast();
                joined.add(Piece.number(house.text() + "/" + pieces.get(++i).text(), house.kind()));
            }
        }
        return joined;
    }

    /// Gives each word such as "house" a number beside it.
    ///
    /// @param side 1 for the number after the word, -1 for the one before it, 0 for the one before it if none
    ///     follows
    private static List<AddressPart> assigned(List<Piece> pieces, int side) {
        AddressPart[] parts = new AddressPart[pieces.size()];
        List<AddressPart> missing = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Role role = pieces.get(i).role();
            if (role != null) {
                int at = numberBeside(pieces, parts, i, side);
                String number = at < 0 ? "" : pieces.get(at).text();
                AddressPart part = new AddressPart(kind(role), number);
                if (at < 0) {
                    missing.add(part);
                } else {
                    parts[at] = part;
                }
            }
        }
        for (int i = 0; i < parts.length; i++) {
            Piece piece = pieces.get(i);
            if (parts[i] == null && piece.role() == null) {
                parts[i] = new AddressPart(piece.kind(), piece.text());
            }
        }
        return Stream.concat(Arrays.stream(parts).filter(part -> part != null), missing.stream())
                .toList();
    }

    private static int numberBeside(List<Piece> pieces, @Nullable AddressPart[] taken, int at, int side) {
        return Stream.of(1, -1)
                .filter(way -> side == 0 || side == way)
                .map(way -> at + way)
                .filter(i -> i >= 0
                        && i < pieces.size()
                        && taken[i] == null
                        && pieces.get(i).isOpen())
                .findFirst()
                .orElse(-1);
    }

    private static boolean isMissing(AddressPart part) {
        return part.text().isEmpty();
    }

    /// The parts with the first number as a part of a name, and as they are. Without other names it is no name, unless
    /// numbers for a house follow it.
    public static List<List<AddressPart>> withNamedNumbers(List<AddressPart> parts) {
        int first = parts.stream().map(AddressPart::kind).toList().indexOf(Kind.NUMBER);
        if (first < 0) {
            return List.of(parts);
        }
        List<AddressPart> named = new ArrayList<>(parts);
        named.set(first, new AddressPart(Kind.NAME, parts.get(first).text()));
        return List.of(named, parts);
    }

    /// The parts with the first pair of numbers as a house and a flat, and as they are. A pair with a slash is more
    /// often one house number.
    public static List<List<AddressPart>> withDividedNumbers(List<AddressPart> parts) {
        boolean hasFlat = parts.stream().anyMatch(part -> part.is(Kind.FLAT));
        for (int i = 0; i < parts.size() && !hasFlat; i++) {
            AddressPart part = parts.get(i);
            if (part.is(Kind.NUMBER) || part.is(Kind.HOUSE)) {
                Matcher hyphen = HOUSE_AND_FLAT.matcher(part.text());
                Matcher slash = HOUSE_OR_FLAT.matcher(part.text());
                if (hyphen.matches()) {
                    return List.of(divided(parts, i, hyphen), parts);
                }
                if (slash.matches()) {
                    return List.of(parts, divided(parts, i, slash));
                }
            }
        }
        return List.of(parts);
    }

    private static List<AddressPart> divided(List<AddressPart> parts, int at, Matcher pair) {
        List<AddressPart> divided = new ArrayList<>(parts);
        divided.set(at, new AddressPart(Kind.HOUSE, pair.group(1)));
        divided.add(at + 1, new AddressPart(Kind.FLAT, pair.group(2)));
        return divided;
    }
}
