package tereze.reconciliation.report;

import java.io.IOException;
import java.util.regex.Pattern;

/// Writes rows of CSV (RFC 4180) that open safely in a spreadsheet. Lines end with a line feed; a cell is quoted only
/// if it must be, and never goes on in a second line.
public final class CsvText {
    private static final char DELIMITER = ',';
    private static final char QUOTE = '"';
    private static final char LINE_END = '\n';

    /// In countries with a decimal comma, spreadsheets part the columns of a CSV here.
    private static final char OTHER_DELIMITER = ';';

    /// What a formula begins with, also as East Asian keyboards write it.
    private static final String FORMULA = "=+-@＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");

    private CsvText() {}

    /// Appends one row. A text that a spreadsheet would run as a formula gets an apostrophe in front; a number does
    /// not. Control characters and invisible ones become visible.
    public static void append(Appendable out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append(DELIMITER);
            }
            append(out, cells[i]);
        }
        out.append(LINE_END);
    }

    private static void append(Appendable out, String cell) throws IOException {
        if (isPlain(cell)) {
            out.append(cell);
            return;
        }
        String safe = harmless(Visible.of(cell));
        if (safe.indexOf(DELIMITER) < 0 && safe.indexOf(QUOTE) < 0) {
            out.append(safe);
        } else {
            out.append(QUOTE).append(safe.replace("\"", "\"\"")).append(QUOTE);
        }
    }

    /// Most cells are: letters and digits first, then also common punctuation. These need nothing.
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (!Character.isLetterOrDigit(character) && (i == 0 || ".:#+-_/| ".indexOf(character) < 0)) {
                return false;
            }
        }
        return true;
    }

    /// From the end to the beginning, so that an apostrophe does not move what is still to be read.
    private static String harmless(String cell) {
        StringBuilder safe = new StringBuilder(cell);
        int end = cell.length();
        while (end >= 0) {
            int begin = cell.lastIndexOf(OTHER_DELIMITER, end - 1) + 1;
            if (runs(cell, begin, end)) {
                safe.insert(begin, '\'');
            }
            end = begin - 1;
        }
        return safe.toString();
    }

    private static boolean runs(String cell, int begin, int end) {
        int at = begin;
        while (at < end && isSkipped(cell.charAt(at))) {
            at++;
        }
        return at < end
                && FORMULA.indexOf(cell.charAt(at)) >= 0
                && !NUMBER.matcher(cell.substring(begin, end).strip()).matches();
    }

    private static boolean isSkipped(char character) {
        return character == QUOTE || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
