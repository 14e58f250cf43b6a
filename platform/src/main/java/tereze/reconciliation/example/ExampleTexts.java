package tereze.reconciliation.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The words of the country in which the files are written: headings of columns, and what people write
/// (`country/kz/reconciliation`).
///
/// @param naming texts with `{number}` in them
/// @param unmatched texts that name no fine
/// @param headings by language and English name
record ExampleTexts(
        List<String> naming,
        List<String> unmatched,
        List<String> bailiffs,
        Map<Language, Map<String, String>> headings) {
    private static final String FOLDER = "country/kz/reconciliation/";

    /// In which headings are written.
    enum Language {
        ENGLISH(0),
        KAZAKH(1),
        RUSSIAN(2);

        /// Where it is in the country's list.
        private final int place;

        Language(int place) {
            this.place = place;
        }
    }

    static ExampleTexts load() {
        Map<String, List<String>> texts = new HashMap<>();
        for (CSVRecord row : rows("example.csv")) {
            texts.computeIfAbsent(row.get(0), use -> new ArrayList<>()).add(row.get(1));
        }
        Map<Language, Map<String, String>> headings = new EnumMap<>(Language.class);
        for (CSVRecord row : rows("columns.csv")) {
            for (Language language : Language.values()) {
                headings.computeIfAbsent(language, key -> new HashMap<>())
                        .putIfAbsent(row.get(0), row.get(language.place));
            }
        }
        return new ExampleTexts(
                texts.getOrDefault("naming", List.of()),
                texts.getOrDefault("unmatched", List.of()),
                texts.getOrDefault("bailiff", List.of()),
                headings);
    }

    /// The heading of a column. A column that the country's list does not have is one that nobody reads.
    String heading(Language language, String column) {
        return headings.getOrDefault(language, Map.of()).getOrDefault(column, column);
    }

    private static List<CSVRecord> rows(String name) {
        try (InputStream in = Objects.requireNonNull(
                        ExampleTexts.class.getClassLoader().getResourceAsStream(FOLDER + name), name);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
