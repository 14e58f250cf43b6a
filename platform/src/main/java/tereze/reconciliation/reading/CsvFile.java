package tereze.reconciliation.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
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
            List<String> names = headings == null ? List.of() : headings.fields();
            SequencedMap<String, List<Integer>> places = columns.places(names, wanted);
            List<String> wrong = wrong(places, needed);
            if (wrong.isEmpty()) {
                rows(records, shape(names, places), row);
            }
            IOException damage = lines.damage();
            if (damage != null) {
                count.damaged(lines.count() + 1, damage, decoded);
            } else if (!wrong.isEmpty()) {
                long line = headings == null ? 1 : headings.line();
                count.damaged(line, Reason.COLUMNS, String.join("; ", wrong));
            }
            return count.result("csv", decoded.name(), delimiter == '\t' ? "tab" : String.valueOf(delimiter));
        }
    }

    /// Columns that are missing, and those of which nobody knows which one is meant.
    private static List<String> wrong(SequencedMap<String, List<Integer>> places, List<String> needed) {
        List<String> wrong = new ArrayList<>();
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            wrong.add("missing: " + String.join(", ", missing));
        }
        places.forEach((column, all) -> {
            if (all.size() > 1) {
                String numbers =
                        all.stream().map(place -> String.valueOf(place + 1)).collect(Collectors.joining(" and "));
                wrong.add(column + " is in the columns " + numbers + " (expected: one)");
            }
        });
        return wrong;
    }

    /// What the headings say of the rows.
    ///
    /// @param needed how many columns a row has at least
    /// @param all how many it has if it is whole
    private record Shape(Map<String, Integer> places, int needed, int all) {}

    private static Shape shape(List<String> headings, Map<String, List<Integer>> all) {
        Map<String, Integer> places = new HashMap<>();
        all.forEach((column, found) -> places.put(column, found.getFirst()));
        int named = headings.size();
        while (CleanText.isBlank(headings.get(named - 1))) {
            named--;
        }
        return new Shape(places, Collections.max(places.values()) + 1, named);
    }

    private void rows(CsvRecords records, Shape shape, Row row) {
        for (CsvRecords.CsvRecord record = records.next(); record != null; record = records.next()) {
            count.row();
            try {
                row.take(cells(record, shape));
            } catch (WrongValue wrong) {
                if (breaksOff(record, shape)) {
                    count.damaged(record.line(), wrong.reason(), wrong.detail());
                } else {
                    count.rejected(record.line(), wrong.reason(), wrong.detail());
                }
            }
        }
    }

    private static Cells cells(CsvRecords.CsvRecord record, Shape shape) throws WrongValue {
        if (record.tooLong()) {
            throw new WrongValue(Reason.TOO_LONG, "a line of more than 64 KB");
        }
        if (breaksOff(record, shape)) {
            throw new WrongValue(Reason.COLUMNS, "the file breaks off (expected: " + shape.all() + " columns)");
        }
        if (record.fields().isEmpty()) {
            throw new WrongValue(Reason.COLUMNS, "a quotation mark that nothing closes");
        }
        if (record.fields().size() < shape.needed()) {
            throw new WrongValue(
                    Reason.COLUMNS, record.fields().size() + " columns (expected: at least " + shape.needed() + ")");
        }
        return new Cells(record.line(), record.fields(), shape.places());
    }

    /// Programs may leave out the end of the last line, but not a part of it.
    private static boolean breaksOff(CsvRecords.CsvRecord record, Shape shape) {
        return !record.ended() && record.fields().size() < shape.all();
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
