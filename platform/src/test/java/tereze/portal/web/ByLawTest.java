package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// No text says "by law" of a number: pages show how well each number is known, and most are only reported.
class ByLawTest {
    private static final Pattern BY_LAW = Pattern.compile(
            "заң бойынша|заңды|заңмен белгілен|по закону|законн|предусмотренн\\S* законом|by law|statutory|the law (?:says|does|lets)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// These texts are about a legal basis or about what is unlawful, and stand over no number.
    private static final Set<String> OF_NO_NUMBER = Set.of(
            "private-organisations-only.detail", "cabinet.who-asked.complain", "portal.privacy.6.text", "alsoKnownAs");

    @Test
    void noTextOfTheCountrySaysByLawOfANumber() throws IOException {
        assertThat(Stream.concat(lines("classpath*:country/kz/texts/*.properties"), services())
                        .filter(line -> BY_LAW.matcher(line).find())
                        .filter(line -> OF_NO_NUMBER.stream().noneMatch(line.strip()::startsWith)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases.path.officer-term = Срок решения по закону",
                "cases.path.officer-term = Шешімнің заңды мерзімі",
                "x = The statutory term",
                "x = your deadline by law"
            })
    void knowsTheWordsOfEachLanguage(String text) {
        assertThat(BY_LAW.matcher(text).find()).isTrue();
    }

    /// Declarations that are in force, without people's search words.
    private static Stream<String> services() throws IOException {
        return files("classpath*:country/kz/services/*.yaml").stream()
                .filter(file -> !Objects.requireNonNull(file.getFilename()).matches(".*\\.v\\d+\\.yaml"))
                .flatMap(file -> text(file)
                        .replaceAll("(?s)alsoKnownAs:\\s*\\[.*?\\]", "")
                        .lines());
    }

    private static Stream<String> lines(String pattern) throws IOException {
        return files(pattern).stream().flatMap(file -> text(file).lines());
    }

    private static List<Resource> files(String pattern) throws IOException {
        return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(pattern));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
