package tereze.reconciliation.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a CSV file, one after the other. A record that is wrong costs only itself: a line that is too long is
/// passed over, and a quotation mark that nothing closes does not swallow the lines behind it.
final class CsvRecords {
    static final int LONGEST_LINE = 64 << 10;
    private static final int MOST_LINES_OF_A_RECORD = 20;

    private final BufferedReader in;
    private final char delimiter;
    /// Lines that were read ahead.
    private final Deque<Line> ahead = new ArrayDeque<>();

    private final char[] buffer = new char[1 << 13];
    private int from;
    private int until;
    private long read;
    /// Of the first record, which has the headings.
    private int columns = Integer.MAX_VALUE;

    CsvRecords(BufferedReader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /// A record.
    ///
    /// @param line where it begins, from 1
    /// @param fields none if the line is too long or a quotation mark is not closed
    /// @param tooLong whether it is longer than [#LONGEST_LINE]
    record CsvRecord(long line, List<String> fields, boolean tooLong) {}

    private record Line(long number, @Nullable String text) {}

    /// The next record that is not empty; null at the end.
    @Nullable
    CsvRecord next() throws IOException {
        Line line = nextLine();
        while (line != null && line.text() != null && line.text().isEmpty()) {
            line = nextLine();
        }
        if (line == null) {
            return null;
        }
        if (line.text() == null) {
            return new CsvRecord(line.number(), List.of(), true);
        }
        StringBuilder record = new StringBuilder(line.text());
        List<Line> further = new ArrayList<>();
        while (true) {
            List<String> fields = split(record);
            if (fields != null) {
                columns = columns == Integer.MAX_VALUE ? fields.size() : columns;
                return new CsvRecord(line.number(), fields, false);
            }
            Line next = further.size() < MOST_LINES_OF_A_RECORD ? nextLine() : null;
            if (next == null || next.text() == null || isOtherRecord(next.text(), record)) {
                if (next != null) {
                    further.add(next);
                }
                ahead.addAll(further);
                return new CsvRecord(line.number(), List.of(), false);
            }
            further.add(next);
            record.append('\n').append(next.text());
        }
    }

    /// Whether a line belongs to no field that began before: it is a whole record and closes no quotation.
    private boolean isOtherRecord(String line, CharSequence before) {
        if (before.length() + line.length() > LONGEST_LINE) {
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

    private @Nullable Line nextLine() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.poll();
        }
        if (from == until && !fill()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (from < until || fill())) {
            int end = endOfLine();
            tooLong |= line.length() + end - from > LONGEST_LINE;
            if (!tooLong) {
                line.append(buffer, from, end - from);
            }
            ended = end < until;
            from = ended ? end + 1 : end;
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return new Line(++read, tooLong ? null : line.toString());
    }

    private boolean fill() throws IOException {
        from = 0;
        until = Math.max(0, in.read(buffer));
        return until > 0;
    }

    private int endOfLine() {
        int end = from;
        while (end < until && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    /// How many lines were read.
    long lines() {
        return read;
    }
}
