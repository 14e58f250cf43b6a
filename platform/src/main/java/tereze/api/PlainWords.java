package tereze.api;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The rule for a text that a person or an organisation writes and somebody else reads on a page of the state, as if
/// the state said it: words only. A reader must not be led to an address, to a phone or to a payment. Addresses that
/// are spelled out in words pass.
public final class PlainWords {
    private static final String DOT = "[.\\u3002]";

    /// Names that end like those of sites, in Latin letters or under the Cyrillic top-level domains.
    private static final Pattern SITE = Pattern.compile(
            "[\\p{L}\\p{N}_-]" + DOT + "(\\p{IsLatin}{2,}|қаз|каз|рф|рус|бел|укр|мон|онлайн|сайт|орг|ком|дети|москва)"
                    + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDRESS_OR_MARKUP =
            Pattern.compile("[@<>\\[\\]{}`|\\\\]|://|&#|www" + DOT, Pattern.CASE_INSENSITIVE);

    /// A day, or a sum of up to nine digits in groups of three.
    private static final Pattern DAY_OR_SUM = Pattern.compile("(?<![\\p{Nd}+])(?<!\\p{Nd}[ -])"
            + "(\\p{Nd}{1,2}\\.\\p{Nd}{1,2}\\.\\p{Nd}{4}|\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}|\\p{Nd}{1,3}( \\p{Nd}{3}){1,2})"
            + "(?![ -]?\\p{Nd})");

    /// Seven digits, with up to two signs between any two of them: the shortest phone number of a city has six, and so
    /// may a contract.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}([\\s().+/\\p{Pd}]{0,2}\\p{Nd}){6,}");

    private PlainWords() {}

    /// Whether there is no address, no long number and no markup in a text.
    public static boolean are(String text) {
        return haveNoAddress(text)
                && !LONG_NUMBER
                        .matcher(DAY_OR_SUM.matcher(composed(text)).replaceAll("_"))
                        .find();
    }

    /// Whether there is no address and no markup in a text. Numbers are allowed, as in the number of a file.
    public static boolean haveNoAddress(String text) {
        String composed = composed(text);
        return !SITE.matcher(composed).find()
                && !ADDRESS_OR_MARKUP.matcher(composed).find();
    }

    /// With one form of letters, digits and dots that have several.
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
