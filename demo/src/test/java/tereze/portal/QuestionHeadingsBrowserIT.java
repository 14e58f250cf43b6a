package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// The heading of a question looks the same whatever its field is: a heading, the label of an input or the legend of a
/// list. So is the space above it.
@ExtendWith(Shared.class)
class QuestionHeadingsBrowserIT {
    /// A search, a date, a number, a yes or no, a list of choices.
    private static final List<String> QUESTIONS = List.of(
            "residence-temporary/apply/premises",
            "residence-temporary/apply/from",
            "residence-temporary/apply/months",
            "divorce-by-consent/apply/noDispute",
            "passport/apply/reason");

    private static final String MEASURE = """
            () => {
              const shown = document.querySelector('main h1 label, main h1, main legend');
              const text = shown.matches('h1') ? shown.querySelector('label') ?? shown : shown;
              const look = getComputedStyle(text);
              return [look.fontSize, look.fontWeight, look.lineHeight, look.letterSpacing, look.marginTop,
                Math.round(text.getBoundingClientRect().top
                    - document.querySelector('.tz-steps').getBoundingClientRect().bottom)].join(' ');
            }""";

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void lookTheSame(int width, Portal portal) {
        try (Visitor visitor = portal.reader(Window.phone(Language.KK).wide(width))) {
            visitor.signIn(Applying.newcomer(portal).iin());
            Map<String, Set<String>> looks = QUESTIONS.stream()
                    .collect(Collectors.groupingBy(
                            question -> (String)
                                    visitor.open("/services/" + question).page().evaluate(MEASURE),
                            Collectors.toSet()));

            assertThat(looks).hasSize(1);
        }
    }
}
