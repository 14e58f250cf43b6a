package tereze.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tereze.api.Language;

/// The country's list of terms, `country/kz/terms.csv`: which word texts use for a meaning, and which words not.
public final class TermList {
    private final List<Term> terms;

    private TermList(List<Term> terms) {
        this.terms = terms;
    }

    /// A term.
    ///
    /// @param words the word of each language
    /// @param never what no text of a language says in its place
    /// @param keys the texts that are this term and nothing else, `FILE/KEY`
    public record Term(String id, Map<Language, String> words, Map<Language, List<Pattern>> never, List<String> keys) {
        /// The word of a language.
        public String in(Language language) {
            return words.getOrDefault(language, "");
        }

        /// The words of a text that this term forbids.
        Stream<String> forbiddenIn(String text, Language language) {
            return never.getOrDefault(language, List.of()).stream()
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(MatchResult::group);
        }
    }

    /// The list of the country.
    public static TermList ofKazakhstan() {
        try {
            return read(Files.readString(Path.of("..", "country", "kz", "terms.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a list.
    public static TermList read(String csv) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try {
            return new TermList(format.parse(new StringReader(csv)).stream()
                    .map(TermList::term)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(CSVRecord row) {
        Map<Language, String> words = each(language -> row.get(language.code()));
        Map<Language, List<Pattern>> never =
                each(language -> Arrays.stream(row.get("not_" + language.code()).split("; "))
                        .filter(pattern -> !pattern.isEmpty())
                        .map(TermList::wholeWords)
                        .toList());
        return new Term(
                row.get("id"),
                words,
                never,
                List.of(row.get("keys").split(" ")).stream()
                        .filter(key -> !key.isEmpty())
                        .toList());
    }

    private static <V> Map<Language, V> each(Function<Language, V> value) {
        return Stream.of(Language.values()).collect(Collectors.toMap(language -> language, value));
    }

    private static Pattern wholeWords(String pattern) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public List<Term> terms() {
        return terms;
    }

    /// The forbidden words of a text, each with the word to use. A text that is a term by its key may be anything.
    ///
    /// @param key `FILE/KEY`
    public List<String> wrongIn(String key, String text, Language language) {
        if (terms.stream().anyMatch(term -> term.keys().contains(key))) {
            return List.of();
        }
        return terms.stream()
                .flatMap(term -> term.forbiddenIn(text, language)
                        .map(found -> "'" + found + "', say '" + term.in(language) + "' (" + term.id() + ")"))
                .toList();
    }

    /// Whether a text uses the words of a term, with any endings.
    public static boolean uses(String text, String term) {
        String inflected = Arrays.stream(term.split(" "))
                .map(word -> Pattern.quote(stem(word)) + "\\p{L}*")
                .collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<!\\p{L})" + inflected, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }

    /// What endings leave of a word, roughly.
    private static String stem(String word) {
        int ending = word.length() >= 7 ? 3 : word.length() >= 5 ? 2 : word.length() >= 3 ? 1 : 0;
        return word.substring(0, word.length() - ending);
    }
}
