package tereze.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day as people type it, in three fields or all in the first of them: `1`, `12`, `2026`; `1.12.2026`;
/// `1 желтоқсан 2026`. Programs send days as `2026-12-01` only.
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
    private static final String KAZAKH = "әғқңөұүһі";
    private static final String PLAIN = "агкноуухи";

    private static final String YEAR_WORD = "(?:\\s*(?:г|г\\.|год|года|ж|ж\\.|жыл|жылғы))?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<day>[0-9]{1,2})[\\s./,-]+(?<month>[0-9]{1,2}|\\p{L}{3,}\\.?)(?:[\\s./,-]+(?<year>[0-9]{1,4})"
                    + YEAR_WORD + ")?\\.?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>[0-9]{4})" + YEAR_WORD + "[\\s./,-]+(?<day>[0-9]{1,2})[\\s./,-]+(?<month>\\p{L}{3,})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<month>\\p{L}{3,})\\.?\\s+(?<day>[0-9]{1,2})(?:,?\\s+(?<year>[0-9]{1,4}))?");
    private static final List<Pattern> WHOLE = List.of(DAY_FIRST, YEAR_FIRST, MONTH_FIRST);

    private static final Pattern NO_YEAR = Pattern.compile("-[0-9]{2}-[0-9]{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,3}-[0-9]{2}-[0-9]{2}");

    private TypedDay() {}

    /// The day in the form of the API, if it can be read; otherwise the parts joined in its order, so that a page shows
    /// them again. Empty if nothing was typed.
    public static String joined(String day, String month, String year) {
        if ((day + month + year).isBlank()) {
            return "";
        }
        if (month.isBlank() && year.isBlank()) {
            for (Pattern whole : WHOLE) {
                Matcher typed = whole.matcher(day.strip());
                if (typed.matches()) {
                    String given = typed.group("year");
                    return joined(typed.group("day"), typed.group("month"), given == null ? "" : given);
                }
            }
        }
        return year.strip() + "-" + two(month(month.strip())) + "-" + two(day.strip());
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
        String word = plain(typed);
        Integer number = word.length() < SHORT ? null : MONTH_OF.get(word.substring(0, SHORT));
        return number == null ? typed : number.toString();
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        word.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            int place = KAZAKH.indexOf(letter);
            plain.appendCodePoint(place < 0 ? letter : PLAIN.charAt(place));
        });
        return plain.toString();
    }

    private static Map<String, Integer> monthOf() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String word : MONTHS.get(i).split(" ", -1)) {
                months.put(word, i + 1);
            }
        }
        return months;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
