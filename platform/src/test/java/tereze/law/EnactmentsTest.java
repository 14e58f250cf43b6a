package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The country's register of acts.
class EnactmentsTest {
    private static final Enactments ACTS = new LawConfiguration().enactments();

    @Test
    void hasEachActInThreeLanguagesAndItsTextInThatLanguage() {
        assertThat(ACTS.all()).hasSizeGreaterThan(10).allSatisfy(act -> {
            assertThat(act.kk().title()).containsPattern("[әғқңөұүһі]");
            assertThat(act.ru().title()).matches("[а-яА-ЯёЁ ,()-]+");
            assertThat(act.en().title()).matches("[a-zA-Z ,()-]+");
            assertThat(text(act.kk())).matches("|https://adilet\\.zan\\.kz/kaz/docs/[A-Z0-9_]+");
            assertThat(text(act.ru())).isEqualTo(text(act.kk()).replace("/kaz/", "/rus/"));
            assertThat(text(act.en())).isEqualTo(text(act.kk()).replace("/kaz/", "/eng/"));
        });
    }

    private static String text(Enactment.Edition edition) {
        return Objects.toString(edition.text(), "");
    }

    @Test
    void knowsAnActByItsIdAndByTheWordsOfBefore() {
        Enactment rules = ACTS.get(new LawId("registration-rules"));

        assertThat(ACTS.named("registration-rules")).contains(rules);
        assertThat(ACTS.named("Government decree 1427 of 1 December 2011, rules of registration of internal migrants"))
                .contains(rules);
        assertThat(ACTS.named("Registration-rules")).isEmpty();
        assertThat(ACTS.ids()).contains("registration-rules").noneMatch(id -> id.contains(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACTS.get(new LawId("water-code")))
                .withMessageContaining("water-code");
    }

    @Test
    void speaksKazakhWhereNobodyAskedForAnotherLanguage() {
        Enactment act = ACTS.get(new LawId("offences-code"));

        assertThat(Stream.of("kk", "de", "ru", "en").map(Locale::of).map(act::in))
                .containsExactly(act.kk(), act.kk(), act.ru(), act.en());
    }
}
