package tereze.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.law.Tenge;
import tereze.law.Term;

/// Formats dates, times, terms, sums and counts in the reader's language, in Kazakhstan's time zone. In templates it
/// is the bean `format`, such as `${@format.date(x)}`. Thread-safe.
public final class PageFormat {
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final int TIYN_IN_TENGE = 100;

    private final PageTexts texts;
    private final DateWords words = new DateWords();
    private final InstantSource time;

    PageFormat(PageTexts texts, InstantSource time) {
        this.texts = texts;
        this.time = time;
    }

    /// A day, such as `2026 жылғы 22 қараша`.
    public String date(LocalDate day) {
        return texts.marked(words.date(day, PageTexts.language()));
    }

    /// The day of a moment.
    public String date(Instant moment) {
        return date(DateWords.at(moment).toLocalDate());
    }

    /// A day of the current year, such as `22 қараша`; a day of another year as [#date(LocalDate)].
    public String day(LocalDate day) {
        int year = DateWords.at(time.instant()).getYear();
        return day.getYear() == year ? texts.marked(words.dayOfYear(day, PageTexts.language())) : date(day);
    }

    /// A moment to the minute, such as `22 қараша, 14:35`.
    public String moment(Instant moment) {
        return text("format.moment", day(DateWords.at(moment).toLocalDate()), clock(moment));
    }

    /// A moment to the second, such as `22 қараша, 09:00:07`; one at a whole minute as [#moment].
    public String exact(Instant moment) {
        int second = DateWords.at(moment).getSecond();
        return moment(moment) + (second == 0 ? "" : String.format(Locale.ROOT, ":%02d", second));
    }

    /// The time of day of a moment, such as `14:35`.
    public String clock(Instant moment) {
        return words.clock(moment);
    }

    /// An end as people are told it, see [DateWords#end(Instant, Language)].
    ///
    /// @param end the first moment that is too late; null if it is not known yet
    public String end(@Nullable Instant end) {
        return texts.marked(words.end(end, PageTexts.language()));
    }

    /// A last day, such as `до конца 27 февраля 2027 года`.
    public String through(LocalDate lastDay) {
        return texts.marked(words.through(lastDay, PageTexts.language()));
    }

    /// A period that is over, from its first to its last day; its first day alone if it ended before it began.
    ///
    /// @param end the first day that was too late
    public String period(LocalDate since, LocalDate end) {
        return end.isAfter(since) ? text("format.period", date(since), date(DateWords.lastDay(end))) : date(since);
    }

    /// A sum, such as `12 345 теңге`; with tiyn only if they are not zero.
    public String money(Tenge sum) {
        String whole = number(sum.tiyn() / TIYN_IN_TENGE);
        long tiyn = Math.abs(sum.tiyn() % TIYN_IN_TENGE);
        String separator = PageTexts.language() == Language.EN ? "." : ",";
        return text("format.money", tiyn == 0 ? whole : whole + separator + String.format(Locale.ROOT, "%02d", tiyn));
    }

    /// A whole number, grouped by thousands.
    public String number(long number) {
        String grouped = String.format(Locale.ROOT, "%,d", number);
        return PageTexts.language() == Language.EN ? grouped : grouped.replace(",", NO_BREAK_SPACE);
    }

    /// A count with its noun: the text under the key and the grammatical number, `.one`, `.few` or `.many`.
    public String count(String key, long number) {
        return text(key + "." + grammaticalNumber(number), number(number));
    }

    /// A term of law, such as `3 жұмыс күні`.
    public String term(Term term) {
        return switch (term) {
            case Term.WorkingDays(int days) -> count("format.working-days", days);
            case Term.WorkingMinutes(int minutes) -> count("format.working-minutes", minutes);
            case Term.Hours(int hours) -> count("format.hours", hours);
            case Term.CalendarDays(int days) -> count("format.calendar-days", days);
            case Term.Months(int months) -> count("format.months", months);
        };
    }

    /// The words for a term that the law does not say yet.
    public String unknownTerm() {
        return text("format.term.unknown");
    }

    /// A duration in the largest whole unit that is not zero.
    public String stretch(Duration stretch) {
        if (stretch.toDays() > 0) {
            return count("format.calendar-days", stretch.toDays());
        }
        if (stretch.toHours() > 0) {
            return count("format.hours", stretch.toHours());
        }
        return stretch.toMinutes() > 0
                ? count("format.minutes", stretch.toMinutes())
                : count("format.seconds", stretch.toSeconds());
    }

    private String grammaticalNumber(long number) {
        long tens = number % 100;
        long ones = number % 10;
        return switch (PageTexts.language()) {
            case KK -> "many";
            case EN -> number == 1 ? "one" : "many";
            case RU -> {
                if (ones == 1 && tens != 11) {
                    yield "one";
                }
                yield ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
            }
        };
    }

    private String text(String key, Object... arguments) {
        return texts.text(key, PageTexts.language(), arguments);
    }
}
