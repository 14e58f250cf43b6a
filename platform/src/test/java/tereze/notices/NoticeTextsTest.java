package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tereze.api.Language;
import tereze.api.Texts;

/// Every notice has its words in every language, and those that strangers may see say nothing to them.
class NoticeTextsTest {
    /// What one SMS holds in letters beyond the Latin ones.
    private static final int ONE_SMS = 70;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");

    private final Texts texts = Texts.load("notices");

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachKindHasAllItsTextsAndNoneIsLeftOver(Language language) {
        Set<String> expected = new TreeSet<>(Set.of("letter"));
        for (NoticeKind kind : NoticeKind.values()) {
            expected.addAll(Set.of(kind.code(), kind.code() + ".subject", kind.code() + ".sms"));
        }

        assertThat(texts.keys(language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void anSmsIsOneSms(NoticeKind kind) {
        for (Language language : Language.values()) {
            assertThat(texts.text(kind.code() + ".sms", language, Map.of("until", "05.03 10:00")))
                    .as(language.code())
                    .hasSizeLessThanOrEqualTo(ONE_SMS)
                    .startsWith("Tereze: ");
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void whatStrangersMaySeeNamesNothing(NoticeKind kind) {
        for (Language language : Language.values()) {
            assertThat(placeholders(kind.code() + ".subject", language)).isEmpty();
            assertThat(placeholders(kind.code() + ".sms", language)).isSubsetOf("{until}");
        }
    }

    /// A term that the cabinet names is named in the SMS too.
    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void saysByWhenWhereverSomethingIsAsked(NoticeKind kind) {
        for (Language language : Language.values()) {
            assertThat(placeholders(kind.code() + ".sms", language).contains("{until}"))
                    .as(language.code())
                    .isEqualTo(placeholders(kind.code(), language).contains("{until}"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLetterHoldsTheTextAndNoLink(Language language) {
        assertThat(placeholders("letter", language)).containsExactly("{text}");
        assertThat(texts.keys(language))
                .allSatisfy(key ->
                        assertThat(texts.text(key, language, Map.of())).as(key).doesNotContain("http", "www."));
    }

    private Set<String> placeholders(String key, Language language) {
        return PLACEHOLDER
                .matcher(texts.find(key, language).orElseThrow())
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }
}
