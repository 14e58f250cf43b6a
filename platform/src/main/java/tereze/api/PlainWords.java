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

    /// What people write before a dot without a space after it: a point of a list, a year, `г.`, `ул.`, `мкр.`
    private static final String ABBREVIATION = "(\\p{Nd}{0,4}\\p{IsCyrillic}{0,2}"
            + "|обл|мкр|мкрн|пер|пос|пгт|бул|бульв|просп|корп|стр|туп|көш|ауд|ауыл|даң|қал)";

    /// A dot within a word, in any letters: there are domains in most alphabets.
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}_-])(?!" + ABBREVIATION + DOT + ")[\\p{L}\\p{N}_-]+" + DOT + "\\p{L}\\p{M}*\\p{L}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDRESS_OR_MARKUP = Pattern.compile(
            "[@<>\\[\\]{}`|\\\\]|://|&#|www" + DOT + "|(?<![\\p{Nd}.])\\p{Nd}{1,3}(\\.\\p{Nd}{1,3}){3}(?!\\.?\\p{Nd})",
            Pattern.CASE_INSENSITIVE);

    /// What may stand between two digits of one number.
    private static final String SIGNS = "[^\\p{L}\\p{Nd}]{0,4}";

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(?<!\\d[.-])"
            + "((0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.(19|20)\\d\\d|(19|20)\\d\\d-\\d\\d-\\d\\d)(?![.-]?\\d)");

    /// A sum of up to nine digits in groups of three, with its hundredths. If more digits follow, it is a part of a
    /// longer number.
    private static final Pattern SUM = Pattern.compile("(?<!\\p{Nd}" + SIGNS + ")(?<!\\+ ?)"
            + "\\p{Nd}{1,3}( \\p{Nd}{3}){1,2}([.,]\\p{Nd}{2})?(?!" + SIGNS + "\\p{Nd})");

    /// Seven digits: the shortest phone number of a city has six, and so may a contract.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(" + SIGNS + "\\p{Nd}){6,}");

    private PlainWords() {}

    /// Whether there is no address, no long number and no markup in a text.
    public static boolean are(String text) {
        String withoutDays = DAY.matcher(composed(text)).replaceAll(" ");
        return haveNoAddress(text)
                && !LONG_NUMBER
                        .matcher(SUM.matcher(withoutDays).replaceAll(" "))
                        .find();
    }

    /// Whether there is no address and no markup in a text. Numbers are allowed, as in the number of a file.
    public static boolean haveNoAddress(String text) {
        String composed = composed(text);
        return !SITE.matcher(composed).find()
                && !DOTTED.matcher(composed).find()
                && !ADDRESS_OR_MARKUP.matcher(composed).find();
    }

    /// With one form of letters, digits and dots that have several.
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
