package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Texts;

/// The texts of every module's notices exist in every language. A text that strangers may see reveals nothing to
/// them.
class NoticeTextsTest {
    /// The length of one SMS in the alphabet of GSM-7, and of one in any other.
    private static final int ONE_LATIN_SMS = 160;

    private static final int ONE_SMS = 70;

    /// Characters that GSM-7 sends as one.
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9 .,:;!?\"'()/-]*");

    private static final Instant MIDNIGHT = Instant.parse("2026-12-22T19:00:00Z");
    private static final DateWords DATES = new DateWords();

    private static final String SUFFIX = "_kk.properties";
    private static final String LETTER = "letter";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)(?:-\\p{L}+)?}");

    static Stream<String> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:country/kz/texts/*notices" + SUFFIX))
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .map(name -> name.substring(0, name.length() - SUFFIX.length()));
    }

    /// A kind of notice, and the file with its texts.
    record Kind(String file, String code) {
        String text(String end, Language language) {
            return Texts.load(file).find(code + end, language).orElseThrow();
        }

        Set<String> placeholders(String end, Language language) {
            return NoticeTextsTest.placeholders(text(end, language));
        }
    }

    static Stream<Kind> kinds() throws IOException {
        return files().flatMap(file -> Texts.load(file).keys(Language.KK).stream()
                .filter(key -> !key.contains(".") && !key.equals(LETTER))
                .map(code -> new Kind(file, code)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachLanguageHasTheSameTexts(String file) {
        Texts texts = Texts.load(file);
        Set<String> expected = texts.keys(Language.KK).stream()
                .filter(key -> !key.contains("."))
                .flatMap(code ->
                        code.equals(LETTER) ? Stream.of(code) : Stream.of(code, code + ".subject", code + ".sms"))
                .collect(Collectors.toSet());

        for (Language language : Language.values()) {
            assertThat(texts.keys(language)).as(language.code()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anSmsIsOneSmsWithAnyEnd(Kind kind) {
        for (Language language : Language.values()) {
            for (@Nullable Instant end : new @Nullable Instant[] {MIDNIGHT, MIDNIGHT.minusSeconds(60), null}) {
                String sms = kind.text(".sms", language).replace("{until}", DATES.shortEnd(end, language));
                assertThat(sms)
                        .as(language.code())
                        .hasSizeLessThanOrEqualTo(LATIN.matcher(sms).matches() ? ONE_LATIN_SMS : ONE_SMS)
                        .startsWith("Tereze: ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatStrangersMaySeeNamesNothing(Kind kind) {
        for (Language language : Language.values()) {
            assertThat(kind.placeholders(".subject", language)).isEmpty();
            assertThat(kind.placeholders(".sms", language)).isSubsetOf("{until}");
            assertThat(kind.placeholders("", language)).isSubsetOf("{until}", "{service}");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachLanguageNamesTheSame(Kind kind) {
        for (Language language : Language.values()) {
            assertThat(kind.placeholders("", language))
                    .as(language.code())
                    .isEqualTo(kind.placeholders("", Language.KK));
        }
    }

    /// If the text in the cabinet names a deadline, the SMS names it too.
    @ParameterizedTest
    @MethodSource("kinds")
    void saysByWhenWhereverSomethingIsAsked(Kind kind) {
        for (Language language : Language.values()) {
            assertThat(kind.placeholders(".sms", language).contains("{until}"))
                    .as(language.code())
                    .isEqualTo(kind.placeholders("", language).contains("{until}"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aLetterHoldsNoLink(String file) {
        Texts texts = Texts.load(file);
        for (Language language : Language.values()) {
            texts.find(LETTER, language)
                    .ifPresent(letter -> assertThat(placeholders(letter)).containsExactly("{text}"));
            assertThat(texts.keys(language))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(texts.text(key, language, Map.of()))
                            .as(key)
                            .doesNotContain("http", "www."));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> "{" + match.group(1) + "}")
                .collect(Collectors.toSet());
    }
}
