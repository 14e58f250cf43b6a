package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parsing of places in an act, as declarations and numbers write them.
class LawPlaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        492                                                          | ARTICLE 492
        10-1                                                         | ARTICLE 10-1
        article 737-1                                                | ARTICLE 737-1
        Article 12, paragraph 3, subparagraph 4                      | ARTICLE 12 PARAGRAPH 3 SUBPARAGRAPH 4
        article 492, part 2                                          | ARTICLE 492 PART 2
        point 20; the annex was not read                             | PARAGRAPH 20
        articles 662-672, state duty, as reported (zakon.kz 6502141) | ARTICLE 662 to 672
        article 12, of 2012                                          | ARTICLE 12
        """)
    void readsThePlaceAndLeavesTheRemark(String text, String place) {
        assertThat(LawPlace.in(text)).map(LawPlaceTest::told).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "permanent registration", "issue and replacement; the article was not looked up"})
    void aRemarkAloneIsNoPlace(String text) {
        assertThat(LawPlace.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"art. 12", "12-бап", "artcle 12", "articles 12", "article 12 paragraph 3", "chapter 4, article 5"
            })
    void aNumberThatIsNoPlaceIsAMistake(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawPlace.in(text))
                .withMessageContaining("is no place in an act");
    }

    private static String told(LawPlace place) {
        return place.steps().stream()
                .map(step ->
                        step.division() + " " + step.number() + (step.until() == null ? "" : " to " + step.until()))
                .collect(Collectors.joining(" "));
    }
}
