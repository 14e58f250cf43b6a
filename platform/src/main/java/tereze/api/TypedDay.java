package tereze.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A day as people type it, in three fields or all in the first of them: `1`, `12`, `2026`; `1.12.2026`;
/// `1-го декабря 2026`. Programs send days as `2026-12-01` only.
public final class TypedDay {
    /// The first letters of the months in Kazakh, Russian and English, without the letters that only Kazakh has.
    private static final List<String> MONTHS = List.of(
            "кан янв jan",
            "акп фев feb",
            "нау мар mar",
            "сау апр apr",
            "мам мая май may",
            "мау июн jun",
            "шил июл jul",
            "там авг aug",
            "кыр сен sep",
            "каз окт oct",
            "кар ноя nov",
            "жел дек dec");

    private static final Map<String, Integer> MONTH_OF = monthOf();
    private static final int SHORT = 3;

    /// In letters of two alphabets this is May, in English, or June, in Kazakh.
    private static final String MAY_OR_JUNE = "мау";

    private static final String BETWEEN = "[\\s./,-]+";
    private static final String DAY = "(?<day>[0-9]{1,2})(?:-?(?:го|ое|е|ші|шы|ыншы|інші|st|nd|rd|th))?";
    private static final String YEAR_WORD = "(?:\\s*(?:г|г\\.|год|года|ж|ж\\.|жыл|жылғы))?";
    private static final List<Pattern> WHOLE = Stream.of(
                    DAY + BETWEEN + "(?<month>[0-9]{1,2}|\\p{L}{3,}\\.?)(?:" + BETWEEN + "(?<year>[0-9]{1,4})"
                            + YEAR_WORD + ")?\\.?",
                    "(?<year>[0-9]{4})" + YEAR_WORD + BETWEEN + DAY + BETWEEN + "(?<month>\\p{L}{3,})",
                    "(?<year>[0-9]{4})" + BETWEEN + "(?<month>[0-9]{1,2})" + BETWEEN + "(?<day>[0-9]{1,2})",
                    "(?<month>\\p{L}{3,})\\.?\\s+" + DAY + "(?:,?\\s+(?<year>[0-9]{1,4}))?")
            .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private static final Pattern NO_YEAR = Pattern.compile("-[0-9]{2}-[0-9]{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,3}-[0-9]{2}-[0-9]{2}");

    private TypedDay() {}

    /// The day in the form of the API, if it can be read; otherwise the parts joined in its order, so that a page shows
    /// them again. Empty if nothing was typed.
    public static String joined(String day, String month, String year) {
        String first = PastedCode.plain(day);
        String second = PastedCode.plain(month);
        String third = PastedCode.plain(year);
        if ((first + second + third).isEmpty()) {
            return "";
        }
        if ((second + third).isEmpty()) {
            for (Pattern whole : WHOLE) {
                Matcher typed = whole.matcher(first);
                if (typed.matches()) {
                    String given = typed.group("year");
                    return joined(typed.group("day"), typed.group("month"), given == null ? "" : given);
                }
            }
        }
        return third + "-" + two(month(second)) + "-" + two(first);
    }

    /// What is wrong with a text that is no day in the form of the API.
    public static FieldError.Kind fault(String text) {
        String joined = joined(text, "", "");
        String day = joined.startsWith("--") ? text : joined;
        if (NO_YEAR.matcher(day).matches()) {
            return FieldError.Kind.YEAR_MISSING;
        }
        return SHORT_YEAR.matcher(day).matches() ? FieldError.Kind.YEAR_TOO_SHORT : FieldError.Kind.NOT_A_DATE;
    }

    /// The number of a month that is typed as a word.
    private static String month(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        String folded = LookAlikes.fold(word);
        return numberOf(word)
                .or(() -> folded.equals(MAY_OR_JUNE) ? Optional.empty() : numberOf(folded))
                .orElse(typed);
    }

    private static Optional<String> numberOf(String word) {
        return Optional.of(LookAlikes.weaken(word))
                .filter(plain -> plain.length() >= SHORT)
                .map(plain -> MONTH_OF.get(plain.substring(0, SHORT)))
                .map(Object::toString);
    }

    private static Map<String, Integer> monthOf() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String word : MONTHS.get(i).split(" ", -1)) {
                months.put(LookAlikes.weaken(word), i + 1);
            }
        }
        return months;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
