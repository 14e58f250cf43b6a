package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.Fault;

/// Days and ends in the words of each language.
@Fault("D1")
class DateWordsTest {
    private static final DateWords WORDS = new DateWords();
    private static final Instant MIDNIGHT = at("2026-12-03T00:00");
    private static final Instant EVENING = at("2026-12-01T22:41");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KK | 2026 жылғы 2 желтоқсанның соңына дейін | 2026 жылғы 1 желтоқсан сағат 22:41-ге дейін
            RU | до конца 2 декабря 2026 года           | до 1 декабря 2026 года, 22:41
            EN | until the end of 2 December 2026       | until 22:41 on 1 December 2026
            """)
    void anEndAtMidnightIsTheEndOfADay(Language language, String day, String moment) {
        assertThat(WORDS.end(MIDNIGHT, language)).isEqualTo(day);
        assertThat(WORDS.through(LocalDate.of(2026, 12, 2), language)).isEqualTo(day);
        assertThat(WORDS.end(EVENING, language)).isEqualTo(moment);
    }

    @Test
    void theLastDayIsTheDayBefore() {
        assertThat(DateWords.lastDay(MIDNIGHT)).contains(LocalDate.of(2026, 12, 2));
        assertThat(DateWords.lastDay(at("2027-01-01T00:00"))).contains(LocalDate.of(2026, 12, 31));
        assertThat(DateWords.lastDay(at("2028-03-01T00:00"))).contains(LocalDate.of(2028, 2, 29));
        assertThat(DateWords.lastDay(EVENING)).isEmpty();
        assertThat(DateWords.lastDay(MIDNIGHT.plusMillis(1))).isEmpty();
        assertThat(DateWords.lastDay((Instant) null)).isEmpty();
    }

    @Test
    void anSmsSaysTheSameShortly() {
        assertThat(WORDS.shortEnd(MIDNIGHT, Language.RU)).isEqualTo("до конца 02.12");
        assertThat(WORDS.shortEnd(EVENING, Language.RU)).isEqualTo("до 01.12 22:41");
        assertThat(WORDS.shortEnd(MIDNIGHT, Language.KK)).isEqualTo("02.12 қоса алғанда");
        assertThat(WORDS.shortEnd(EVENING, Language.KK)).isEqualTo("01.12 22:41-ге дейін");
    }

    @Fault("S7")
    @Test
    void anEndThatIsNotKnownIsNoDay() {
        assertThat(WORDS.end((Instant) null, Language.RU)).isEqualTo("(последний день пока не известен)");
        for (Language language : Language.values()) {
            assertThat(WORDS.end((Instant) null, language)).isNotBlank().doesNotContainPattern("[0-9]");
        }
    }

    /// Words before an end name the term already, so an unknown end repeats none of them.
    @Fault("S7")
    @Test
    void anEndThatIsNotKnownDoesNotNameTheTermAgain() {
        assertThat(WORDS.end((Instant) null, Language.KK)).doesNotContain("мерзім");
        assertThat(WORDS.end((Instant) null, Language.RU)).doesNotContain("срок");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DateWords.ZONE).toInstant();
    }
}
