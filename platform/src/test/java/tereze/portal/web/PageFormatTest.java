package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tereze.api.Language;
import tereze.law.Tenge;
import tereze.law.Term;
import tereze.testing.Fault;

/// Dates, times, amounts and counts in the format of each language.
class PageFormatTest {
    private static final PageTexts TEXTS = PageTexts.load(UnaryOperator.identity());
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    private final PageFormat format = new PageFormat(TEXTS, () -> NOW);

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static void in(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 2026 жылғы 3 наурыз, 3 наурыз",
        "ru, 3 марта 2026 года, 3 марта",
        "en, 3 March 2026, 3 March",
        "de, 2026 жылғы 3 наурыз, 3 наурыз"
    })
    void aDayOfThisYearNeedsNoYear(String language, String date, String day) {
        in(language);

        assertThat(format.date(LocalDate.of(2026, 3, 3))).isEqualTo(date);
        assertThat(format.day(LocalDate.of(2026, 3, 3))).isEqualTo(day);
        assertThat(format.day(LocalDate.of(2027, 3, 3))).isEqualTo(date.replace("2026", "2027"));
    }

    @Test
    void momentsAreToldInTheTimeOfTheCountry() {
        in("en");
        Instant newYearsNight = Instant.parse("2026-12-31T19:30:00Z");

        assertThat(format.date(newYearsNight)).isEqualTo("1 January 2027");
        assertThat(format.clock(newYearsNight)).isEqualTo("00:30");
        assertThat(format.moment(NOW)).isEqualTo("22 November, 12:00");
    }

    @Fault("S7")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk | Басқа адамдардың жауап беруіне 3 жұмыс күні беріледі.         | Қызметкер қараса: 3 жұмыс күні ішінде.
            kk | Басқа адамдардың жауап беруіне әзірге белгісіз мерзім беріледі. | Қызметкер қараса: әзірге белгісіз мерзім ішінде.
            ru | На ответ других людей даётся 3 рабочих дня.             | Если решает сотрудник, то за 3 рабочих дня.
            ru | На ответ других людей даётся срок, который пока не известен. | \
            Если решает сотрудник, то за срок, который пока не известен.
            en | Others can answer within 3 working days.                | If an officer decides: within 3 working days.
            en | Others can answer within a time that is not known yet.  | \
            If an officer decides: within a time that is not known yet.
            """)
    void aTermFitsItsSentenceAlsoIfItIsNotKnown(String language, String consent, String officer) {
        in(language);
        Language read = Language.valueOf(language.toUpperCase(Locale.ROOT));
        String term = consent.contains("3") ? format.term(new Term.WorkingDays(3)) : format.unknownTerm();

        assertThat(TEXTS.text("portal.service.term.consent", read, term)).isEqualTo(consent);
        assertThat(TEXTS.text("portal.service.term.officer", read, term)).isEqualTo(officer);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 30275, 30_275 теңге",
        "ru, 1234567, 1_234_567 тенге",
        "en, 30275, '30,275 tenge'",
        "en, 0.50, 0.50 tenge",
        "kk, 226.90, '226,90 теңге'",
        "ru, 4325, 4_325 тенге"
    })
    void sumsAreGroupedAndShowTiynOnlyWhereThereAreAny(String language, BigDecimal tenge, String written) {
        in(language);

        assertThat(format.money(Tenge.of(tenge)).replace('\u00a0', '_')).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 hour",
        "en, 2, 2 hours",
        "en, 0, 0 hours",
        "en, 11, 11 hours",
        "ru, 1, 1 час",
        "ru, 2, 2 часа",
        "ru, 4, 4 часа",
        "ru, 5, 5 часов",
        "ru, 0, 0 часов",
        "ru, 11, 11 часов",
        "ru, 12, 12 часов",
        "ru, 14, 14 часов",
        "ru, 21, 21 час",
        "ru, 22, 22 часа",
        "ru, 111, 111 часов",
        "ru, 121, 121 час",
        "kk, 1, 1 сағат",
        "kk, 5, 5 сағат"
    })
    void countsTakeTheGrammaticalNumberOfTheLanguage(String language, int hours, String written) {
        in(language);

        if (hours > 0) {
            assertThat(format.term(new Term.Hours(hours))).isEqualTo(written);
        }
        assertThat(format.count("format.hours", hours)).isEqualTo(written);
    }

    @Test
    void everyTermHasItsWords() {
        in("en");

        assertThat(format.term(new Term.WorkingDays(3))).isEqualTo("3 working days");
        assertThat(format.term(new Term.WorkingMinutes(15))).isEqualTo(format.count("format.working-minutes", 15));
        assertThat(format.term(new Term.CalendarDays(10))).isEqualTo(format.count("format.calendar-days", 10));
        assertThat(format.term(new Term.Months(1))).isEqualTo("1 month");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 seconds", "PT59S, 59 seconds", "PT60S, 1 minute", "PT3599S, 59 minutes", "PT2H59M, 2 hours"})
    void aStretchIsToldInItsLargestUnit(Duration stretch, String written) {
        in("en");

        assertThat(format.stretch(stretch)).isEqualTo(written);
        assertThat(format.stretch(stretch.plusDays(2))).isEqualTo(format.count("format.calendar-days", 2));
    }
}
