package tereze.releases.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.api.Text;
import tereze.releases.YearlyPeak;
import tereze.releases.YearlyPeaks;

/// Reads the yearly peaks of the country. Lines that begin with `#` are remarks. All mistakes are found at once, each
/// with its line, and stop the start.
public final class PeakFile {
    /// The file of Kazakhstan, on the classpath.
    public static final String KAZAKHSTAN = "country/kz/peaks.csv";

    /// More cannot be overlooked by a person.
    static final int MOST = 200;

    private static final List<String> COLUMNS =
            List.of("id", "kk", "ru", "en", "from", "to", "perDay", "agency", "source");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private final String name;
    private final Set<String> agencies;
    private final List<String> mistakes = new ArrayList<>();

    private PeakFile(String name, Set<String> agencies) {
        this.name = name;
        this.agencies = agencies;
    }

    /// The peaks of Kazakhstan.
    ///
    /// @param agencies the codes that a row may name
    /// @throws IllegalArgumentException with all mistakes
    public static YearlyPeaks ofKazakhstan(Set<String> agencies) {
        try (InputStream stream =
                Objects.requireNonNull(PeakFile.class.getClassLoader().getResourceAsStream(KAZAKHSTAN), KAZAKHSTAN)) {
            return read(KAZAKHSTAN, new InputStreamReader(stream, StandardCharsets.UTF_8), agencies);
        } catch (IOException e) {
            throw new UncheckedIOException(KAZAKHSTAN, e);
        }
    }

    /// Reads a file.
    ///
    /// @param name of the file in mistakes
    static YearlyPeaks read(String name, Reader text, Set<String> agencies) {
        PeakFile file = new PeakFile(name, agencies);
        List<YearlyPeak> peaks = file.rows(text);
        if (!file.mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", file.mistakes));
        }
        return new YearlyPeaks(peaks);
    }

    private List<YearlyPeak> rows(Reader text) {
        List<YearlyPeak> peaks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (CSVParser parser = FORMAT.parse(text)) {
            if (!parser.getHeaderNames().equals(COLUMNS)) {
                wrong(1, "columns", String.join(",", parser.getHeaderNames()), String.join(",", COLUMNS));
                return peaks;
            }
            for (CSVRecord row : parser) {
                int line = Math.toIntExact(parser.getCurrentLineNumber());
                if (!row.isConsistent()) {
                    wrong(line, "fields", Integer.toString(row.size()), Integer.toString(COLUMNS.size()));
                    continue;
                }
                YearlyPeak peak = peak(row, line);
                if (!ids.add(row.get("id"))) {
                    wrong(line, "id", row.get("id"), "one that no other row has");
                }
                if (peak != null) {
                    peaks.add(peak);
                }
                if (peaks.size() > MOST) {
                    wrong(line, "rows", "more", "at most " + MOST);
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(name + ": not a CSV file", e);
        }
        return peaks;
    }

    private @Nullable YearlyPeak peak(CSVRecord row, int line) {
        int before = mistakes.size();
        for (String column : List.of("kk", "ru", "en", "source")) {
            if (CleanText.isBlank(row.get(column))) {
                wrong(line, column, "nothing", "a text");
            }
        }
        if (!ID.matcher(row.get("id")).matches()) {
            wrong(line, "id", row.get("id"), "such as first-grade");
        }
        if (!agencies.contains(row.get("agency"))) {
            wrong(line, "agency", row.get("agency"), "a code of agencies.yaml");
        }
        String perDay = row.get("perDay");
        if (!perDay.isEmpty() && !NUMBER.matcher(perDay).matches()) {
            wrong(line, "perDay", perDay, "a number, or nothing");
        }
        MonthDay from = day(row, line, "from");
        MonthDay to = day(row, line, "to");
        if (mistakes.size() > before || from == null || to == null) {
            return null;
        }
        return new YearlyPeak(
                row.get("id"),
                new Text(row.get("kk"), row.get("ru"), row.get("en")),
                from,
                to,
                perDay.isEmpty() ? null : Integer.valueOf(perDay),
                row.get("agency"),
                row.get("source"));
    }

    private @Nullable MonthDay day(CSVRecord row, int line, String column) {
        String text = row.get(column);
        try {
            if (DAY.matcher(text).matches()) {
                return MonthDay.parse("--" + text);
            }
        } catch (DateTimeException e) {
            // The mistake is the same as for another form.
        }
        wrong(line, column, text, "a day of every year, MM-DD");
        return null;
    }

    private void wrong(int line, String column, String found, String expected) {
        mistakes.add(name + ":" + line + ": " + column + ": " + found + " (expected: " + expected + ")");
    }
}
