package tereze.reconciliation.example;

import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;

/// How people write the number of a fine, so that it is still this number.
enum WrittenNumber {
    AS_IT_IS(""),
    IN_BLOCKS(" "),
    WITH_HYPHENS("-"),
    WITH_DASHES("–"),
    WITH_SLASHES("/"),
    WITH_DOTS("."),
    WITH_NO_BREAK_SPACES("\u00A0"),
    /// With the Latin letter for each zero.
    WITH_LATIN_O(""),
    /// With the Cyrillic letter for each zero.
    WITH_CYRILLIC_O(""),
    /// In the letters of the other keyboard, small ones.
    IN_LOOK_ALIKES("");

    private static final String LATIN = "ABCEHKMPTX";
    private static final String CYRILLIC = "авсенкмртх";
    private static final List<WrittenNumber> OF_DIGITS = List.copyOf(EnumSet.complementOf(EnumSet.of(IN_LOOK_ALIKES)));
    private static final int BLOCK = 3;
    private static final int SHORTEST_IN_BLOCKS = 15;

    private final String between;

    WrittenNumber(String between) {
        this.between = between;
    }

    /// Mostly as it is, and otherwise in some way in which such a number can be written.
    static WrittenNumber any(String number, RandomGenerator random) {
        if (random.nextInt(10) < 7) {
            return AS_IT_IS;
        }
        if (Character.isLetter(number.charAt(0))) {
            return IN_LOOK_ALIKES;
        }
        return number.length() < SHORTEST_IN_BLOCKS ? AS_IT_IS : OF_DIGITS.get(random.nextInt(OF_DIGITS.size()));
    }

    String write(String number) {
        return switch (this) {
            case AS_IT_IS -> number;
            case IN_BLOCKS, WITH_HYPHENS, WITH_DASHES, WITH_SLASHES, WITH_DOTS, WITH_NO_BREAK_SPACES ->
                inBlocks(number, BLOCK, between);
            case WITH_LATIN_O -> number.replace('0', 'O');
            case WITH_CYRILLIC_O -> number.replace('0', '\u041E');
            case IN_LOOK_ALIKES -> {
                StringBuilder other = new StringBuilder(number);
                for (int i = 0; i < number.length(); i++) {
                    int at = LATIN.indexOf(number.charAt(i));
                    other.setCharAt(i, at < 0 ? number.charAt(i) : CYRILLIC.charAt(at));
                }
                yield other.toString();
            }
        };
    }

    static String inBlocks(String number, int length, String between) {
        StringBuilder blocks = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            blocks.append(i > 0 && i % length == 0 ? between : "").append(number.charAt(i));
        }
        return blocks.toString();
    }
}
