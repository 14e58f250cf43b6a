package tereze.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "прописка, прописка, 1.0",
        "прописку, прописка, 1.0",
        "проп, прописка, 0.85",
        "тіркелемін, тіркелу, 0.7",
        "паспорттарымыздан, паспорт, 0.7",
        "пр, прописка, 0",
        "регион, регистрация, 0",
        "кот, код, 0",
        "'', прописка, 0"
    })
    void wordsAreAlikeBeforeTheirEndings(String typed, String known, double likeness) {
        assertThat(Likeness.of(typed, known)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "прописка, прописка, 0",
        "пропска, прописка, 1",
        "пропсика, прописка, 1",
        "прапиской, прописка, 1",
        "пропписка, прописка, 1",
        "прапизка, прописка, 2",
        "прапизку, прописка, -1",
        "розвод, развод, 1",
        "перевод, переезд, -1",
        "кот, код, -1",
        "дома, дама, -1",
        "регион, регистрация, -1"
    })
    void mistakesAreCountedUpToWhatTheLengthExplains(String typed, String known, int mistakes) {
        assertThat(Likeness.mistakes(typed, known)).isEqualTo(mistakes);
    }
}
