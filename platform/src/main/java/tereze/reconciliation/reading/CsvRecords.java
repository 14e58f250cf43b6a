package tereze.reconciliation.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.reconciliation.reading.Lines.Line;

/// The records of a CSV file, one after the other. A record that is wrong costs only itself: a line that is too long is
/// passed over, and a quotation mark that nothing closes does not swallow the lines behind it.
final class CsvRecords {
    private static final int MOST_LINES_OF_A_RECORD = 20;

    private final Lines lines;
    private final char delimiter;
    /// Of the first record, which has the headings.
    private int columns = Integer.MAX_VALUE;

    CsvRecords(Lines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /// A record.
    ///
    /// @param line where it begins, from 1
    /// @param fields none if the line is too long or a quotation mark is not closed
    /// @param tooLong whether it is longer than [Lines#LONGEST]
    /// @param ended false if it is the last one and its line has no end
    record CsvRecord(long line, List<String> fields, boolean tooLong, boolean ended) {}

    /// The next record that is not empty; null at the end of the lines.
    @Nullable
    CsvRecord next() {
        Line line = lines.next();
        while (line != null && line.text() != null && line.text().isEmpty()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        if (line.text() == null) {
            return new CsvRecord(line.number(), List.of(), true, line.ended());
        }
        StringBuilder record = new StringBuilder(line.text());
        List<Line> further = new ArrayList<>();
        boolean ended = line.ended();
        while (true) {
            List<String> fields = split(record);
            if (fields != null) {
                columns = columns == Integer.MAX_VALUE ? fields.size() : columns;
                return new CsvRecord(line.number(), fields, false, ended);
            }
            Line next = further.size() < MOST_LINES_OF_A_RECORD ? lines.next() : null;
            if (next == null || next.text() == null || isOtherRecord(next.text(), record)) {
                if (next != null) {
                    further.add(next);
                }
                lines.putBack(further);
                return new CsvRecord(line.number(), List.of(), false, line.ended());
            }
            further.add(next);
            ended = next.ended();
            record.append('\n').append(next.text());
        }
    }

    /// Whether a line belongs to no field that began before: it is a whole record and closes no quotation.
    private boolean isOtherRecord(String line, CharSequence before) {
        if (before.length() + line.length() > Lines.LONGEST) {
            return true;
        }
        List<String> fields = line.indexOf('"') < 0 ? split(line) : null;
        return fields != null && fields.size() >= columns;
    }

    /// The fields of a record; null if a quoted field does not end in it. A quotation mark means something only at the
    /// beginning of a field: names of companies have them inside.
    private @Nullable List<String> split(CharSequence record) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int at = 0;
        while (at <= record.length()) {
            field.setLength(0);
            if (at < record.length() && record.charAt(at) == '"') {
                at = quoted(record, at + 1, field);
                if (at < 0) {
                    return null;
                }
            }
            while (at < record.length() && record.charAt(at) != delimiter) {
                field.append(record.charAt(at++));
            }
            fields.add(field.toString());
            at++;
        }
        return fields;
    }

    /// Reads a quoted field and returns the place behind it; -1 if it does not end.
    private int quoted(CharSequence record, int from, StringBuilder field) {
        int at = from;
        while (at < record.length()) {
            char letter = record.charAt(at++);
            if (letter != '"') {
                field.append(letter);
            } else if (at < record.length() && record.charAt(at) == '"') {
                field.append(record.charAt(at++));
            } else if (at == record.length() || record.charAt(at) == delimiter) {
                return at;
            } else {
                // Names of companies have quotation marks, and not every program doubles them.
                field.append(letter);
            }
        }
        return -1;
    }
}
