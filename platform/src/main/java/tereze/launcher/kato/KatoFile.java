package tereze.launcher.kato;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tereze.acts.CheckDigit;
import tereze.acts.Sha256;
import tereze.addresses.Kato;
import tereze.api.CleanText;
import tereze.launcher.CannotStart;

/// A file of the classifier: CSV by RFC 4180 in UTF-8, one row in each line, with the columns
/// `te,ab,cd,ef,hij,k,name_kaz,name_rus,nn`.
///
/// @param rows the valid rows, in the order of the file
/// @param rejected the invalid rows
/// @param sha256 of the file, in hexadecimal
record KatoFile(List<KatoRow> rows, List<Rejected> rejected, String sha256) {
    private static final List<String> COLUMNS =
            List.of("te", "ab", "cd", "ef", "hij", "k", "name_kaz", "name_rus", "nn");
    private static final long MOST_BYTES = 64L << 20;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    KatoFile {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    /// A row that was left out.
    ///
    /// @param line its number in the file, from 1
    record Rejected(int line, String reason) {}

    /// @throws CannotStart if the file is not a classifier: too large, not UTF-8, or with other columns
    static KatoFile read(Path path) {
        byte[] bytes = bytes(path);
        List<String> lines = text(path, bytes).lines().toList();
        if (lines.isEmpty()
                || !COLUMNS.equals(fields(lines.getFirst()).stream()
                        .map(field -> CleanText.strip(field).toLowerCase(Locale.ROOT))
                        .toList())) {
            throw new CannotStart(path + ": line 1: other columns (expected: " + String.join(",", COLUMNS) + ")");
        }
        List<KatoRow> rows = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Map<Kato, Integer> seen = new HashMap<>();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (CleanText.isBlank(text)) {
                continue;
            }
            try {
                KatoRow row = row(line, text);
                Integer first = seen.putIfAbsent(row.kato(), line);
                demand(first == null, "te: the code of line " + first + " once more");
                rows.add(row);
            } catch (WrongRow wrong) {
                rejected.add(new Rejected(line, wrong.reason));
            }
        }
        return new KatoFile(rows, rejected, Sha256.hex(bytes));
    }

    private static KatoRow row(int line, String text) throws WrongRow {
        demand(text.length() <= LONGEST_LINE, "a line of more than " + LONGEST_LINE + " characters");
        demand(text.chars().filter(c -> c == '"').count() % 2 == 0, "a quotation mark that nothing closes");
        List<String> fields = fields(text);
        demand(
                fields.size() == COLUMNS.size(),
                fields.isEmpty() ? "not CSV" : fields.size() + " columns (expected: " + COLUMNS.size() + ")");
        String te = CleanText.strip(fields.get(0));
        demand(CheckDigit.isDigits(te, 9), "te: other text (expected: 9 digits)");
        demand(!te.startsWith("00"), "te: no region");
        String parts = String.join(
                "", fields.subList(1, 5).stream().map(CleanText::strip).toList());
        demand(te.equals(parts), "ab, cd, ef, hij: another code than te");
        String type = CleanText.strip(fields.get(5));
        demand(type.isEmpty() || CheckDigit.isDigits(type, 1), "k: other text (expected: a digit or nothing)");
        return new KatoRow(line, new Kato(te), name("name_kaz", fields.get(6)), name("name_rus", fields.get(7)));
    }

    private static String name(String column, String text) throws WrongRow {
        demand(text.chars().noneMatch(Character::isISOControl), column + ": a control character");
        String name = CleanText.strip(text);
        demand(!CleanText.isBlank(name), column + ": empty");
        demand(name.length() <= LONGEST_NAME, column + ": more than " + LONGEST_NAME + " characters");
        return name;
    }

    /// The fields of a line; empty if it is not valid CSV.
    private static List<String> fields(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? List.of(records.getFirst().values()) : List.of();
        } catch (IOException | UncheckedIOException broken) {
            return List.of();
        }
    }

    private static byte[] bytes(Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new CannotStart(path + ": more than " + (MOST_BYTES >> 20) + " MB");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CannotStart(path + ": cannot be read");
        }
    }

    private static String text(Path path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CannotStart(path + ": not UTF-8, windows-1251 perhaps; convert it first:"
                    + " iconv -f windows-1251 -t utf-8 FILE > NEW");
        }
    }

    private static void demand(boolean right, String otherwise) throws WrongRow {
        if (!right) {
            throw new WrongRow(otherwise);
        }
    }

    /// Why a row is left out. It is caught within this class.
    private static final class WrongRow extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        WrongRow(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
