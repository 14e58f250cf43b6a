package tereze.reconciliation.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.payments.InputFile;
import tereze.reconciliation.Rejection.Reason;
import tereze.reconciliation.reading.Lines.Line;

/// Reads a file of comma-separated values: finds its encoding, its delimiter and its columns, and gives its rows.
final class CsvFile {
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final InputFile file;
    private final FileCount count;

    CsvFile(InputFile file, FileCount count) {
        this.file = file;
        this.count = count;
    }

    /// Takes a row, or says why not.
    interface Row {
        void take(Cells cells) throws WrongValue;
    }

    /// One row.
    record Cells(long line, List<String> fields, Map<String, Integer> places) {
        /// The cell of a column, without spaces around it; empty if the row has no such cell.
        String get(String column) {
            Integer place = places.get(column);
            return place == null || place >= fields.size() ? "" : CleanText.strip(fields.get(place));
        }
    }

    /// Reads the file.
    ///
    /// @param wanted the columns
    /// @param needed those without which the file cannot be read
    ReadFile read(Columns columns, List<String> wanted, List<String> needed, Row row) throws IOException {
        DecodedFile decoded = DecodedFile.of(file);
        try (Lines lines = decoded.open(file)) {
            Line heading = heading(lines);
            String text = heading == null || heading.text() == null ? "" : heading.text();
            char delimiter = delimiter(text, columns, wanted);
            CsvRecords records = new CsvRecords(lines, delimiter);
            CsvRecords.CsvRecord headings = records.next();
            Map<String, Integer> places = columns.places(headings == null ? List.of() : headings.fields(), wanted);
            List<String> missing = new ArrayList<>(needed);
            missing.removeAll(places.keySet());
            if (missing.isEmpty()) {
                rows(records, Collections.max(places.values()), places, row);
            }
            IOException damage = lines.damage();
            if (damage != null) {
                count.damaged(lines.count() + 1, damage, decoded);
            } else if (!missing.isEmpty()) {
                long line = headings == null ? 1 : headings.line();
                count.damaged(line, Reason.COLUMNS, "missing: " + String.join(", ", missing));
            }
            return count.result("csv", decoded.name(), delimiter == '\t' ? "tab" : String.valueOf(delimiter));
        }
    }

    private void rows(CsvRecords records, int last, Map<String, Integer> places, Row row) {
        for (CsvRecords.CsvRecord record = records.next(); record != null; record = records.next()) {
            count.row();
            if (record.tooLong()) {
                count.rejected(record.line(), Reason.TOO_LONG, "a line of more than 64 KB");
            } else if (record.fields().isEmpty()) {
                count.rejected(record.line(), Reason.COLUMNS, "a quotation mark that nothing closes");
            } else if (record.fields().size() <= last) {
                count.rejected(
                        record.line(),
                        Reason.COLUMNS,
                        record.fields().size() + " columns (expected: at least " + (last + 1) + ")");
            } else {
                try {
                    row.take(new Cells(record.line(), record.fields(), places));
                } catch (WrongValue wrong) {
                    count.rejected(record.line(), wrong.reason(), wrong.detail());
                }
            }
        }
    }

    /// The first line that says something, which is given again. Programs write blank lines before it, and lines of
    /// delimiters alone.
    private static @Nullable Line heading(Lines lines) {
        Line line = lines.next();
        while (line != null && line.text() != null && line.text().chars().noneMatch(Character::isLetterOrDigit)) {
            line = lines.next();
        }
        if (line != null) {
            lines.putBack(List.of(line));
        }
        return line;
    }

    /// The delimiter with which most of the columns are found.
    private static char delimiter(String heading, Columns columns, List<String> wanted) {
        char best = ',';
        int most = -1;
        for (char delimiter : DELIMITERS) {
            CsvRecords.CsvRecord record = new CsvRecords(new Lines(new StringReader(heading)), delimiter).next();
            int found =
                    record == null ? 0 : columns.places(record.fields(), wanted).size();
            if (found > most) {
                most = found;
                best = delimiter;
            }
        }
        return best;
    }
}
