package tereze.reconciliation.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tereze.api.CleanText;
import tereze.payments.InputFile;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Rejection.Reason;

/// Reads `1CClientBankExchange`, the text in which banks of the country give statements to accounting programs: lines
/// of
/// `key=value`, of which some form a document.
final class BankExchange {
    /// How such a file begins, in small letters.
    static final String HEADING = "1cclientbankexchange";

    private static final String DOCUMENT = "СекцияДокумент";
    private static final String END_OF_DOCUMENT = "КонецДокумента";
    private static final String END_OF_FILE = "КонецФайла";
    private static final String IN = "СуммаПриход";
    private static final String OUT = "СуммаРасход";

    private final InputFile file;
    private final Values values;
    private final Register register;
    private final FileCount count;

    BankExchange(InputFile file, Values values, Register register, FileCount count) {
        this.file = file;
        this.values = values;
        this.register = register;
        this.count = count;
    }

    ReadFile read() throws IOException {
        DecodedFile decoded = DecodedFile.of(file);
        Map<String, String> document = new HashMap<>();
        long line = 0;
        long begins = 0;
        boolean ended = false;
        try (BufferedReader in = decoded.open(file)) {
            CsvRecords lines = new CsvRecords(in, '\0');
            for (CsvRecords.CsvRecord next = lines.next(); next != null && !ended; next = lines.next()) {
                line = next.line();
                String text = next.fields().isEmpty()
                        ? ""
                        : CleanText.strip(next.fields().getFirst());
                int at = text.indexOf('=');
                String key = at < 0 ? text : CleanText.strip(text.substring(0, at));
                if (next.tooLong()) {
                    count.rejected(line, Reason.TOO_LONG, "a line of more than 64 KB");
                } else if (key.equals(DOCUMENT)) {
                    document.clear();
                    begins = line;
                } else if (key.equals(END_OF_DOCUMENT)) {
                    take(document, begins);
                    document.clear();
                } else if (at > 0) {
                    document.put(key, CleanText.strip(text.substring(at + 1)));
                }
                ended = key.equals(END_OF_FILE);
            }
            if (!ended) {
                count.damaged(line, Reason.COLUMNS, "it breaks off (expected: " + END_OF_FILE + ")");
            }
        } catch (IOException e) {
            count.damaged(line + 1, e, decoded);
        }
        return count.result("1c", decoded.name(), "");
    }

    private void take(Map<String, String> document, long line) {
        count.row();
        String in = document.getOrDefault(IN, "");
        String out = document.getOrDefault(OUT, "");
        try {
            boolean credit = out.isEmpty() || isZero(out);
            Values.When when =
                    values.when(document.getOrDefault("ДатаОперации", document.getOrDefault("ДатаДокумента", "")));
            Payment payment = new Payment(
                    when.moment(),
                    when.day(),
                    false,
                    values.amount(credit ? in : out),
                    credit,
                    true,
                    Values.iin(document.getOrDefault("ПлательщикБИН_ИИН", "")),
                    Evidence.line(file.name(), line));
            register.payment(new ReportedPayment(
                    payment,
                    document.getOrDefault("НазначениеПлатежа", ""),
                    document.getOrDefault("НомерДокумента", ""),
                    null));
            count.taken(when.day());
        } catch (WrongValue wrong) {
            count.rejected(line, wrong.reason(), wrong.detail());
        }
    }

    private static boolean isZero(String amount) {
        return amount.chars().allMatch(sign -> sign == '0' || sign == '.' || sign == ',');
    }
}
