package tereze.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.api.LookAlikes;

class SpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "propiska, прописка",
        "registratsiya, регистрация",
        "registraciya, регистрация",
        "tirkeu, тіркеу",
        "uaqytsha, уақытша",
        "Zheltoksan, Желтоқсан",
        "Jeltoqsan, Желтоқсан",
        "Abai, Абай",
        "Abay, Абай",
        "Shugyla, Шұғыла",
        "yurist, юрист",
        "Baqsha, Бақша"
    })
    void readsLatinLettersAsTheCyrillicOnesThatTheySpell(String latin, String cyrillic) {
        assertThat(Spellings.cyrillic(latin)).isEqualTo(LookAlikes.weaken(LookAlikes.fold(cyrillic)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ghjgbcrf, прописка",
                "n3hrte, тіркеу",
                "0fhe, қару",
                "\",fkf\", бала",
                "куте, rent",
                "зфыызщке, passport"
            })
    void readsTheKeysOfAnotherLayout(String typed, String meant) {
        assertThat(Spellings.otherLayouts(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"propiska, true", "прописка, false", "пропиcка, false", "12, false", "n3hrte, true"})
    void knowsAWordOfLatinLettersAlone(String word, boolean latin) {
        assertThat(Spellings.isLatin(word)).isEqualTo(latin);
    }
}
