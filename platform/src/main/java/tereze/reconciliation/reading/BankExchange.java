package tereze.reconciliation.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.payments.InputFile;
import tereze.payments.WrittenIin;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Rejection.Reason;
import tereze.reconciliation.reading.Lines.Line;

/// Reads `1CClientBankExchange`, the text in which banks of the country give statements to accounting programs:
/// lines of `key=value`, of which some form a document. One object reads one file.
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
    private @Nullable ExchangeDocument document;

    BankExchange(InputFile file, Values values, Register register, FileCount count) {
        this.file = file;
        this.values = values;
        this.register = register;
        this.count = count;
    }

    ReadFile read() throws IOException {
        DecodedFile decoded = DecodedFile.of(file);
        try (Lines lines = decoded.open(file)) {
            boolean ended = false;
            for (Line line = lines.next(); line != null && !ended; line = lines.next()) {
                ended = isEnd(line);
            }
            IOException damage = lines.damage();
            if (damage != null) {
                count.damaged(lines.count() + 1, damage, decoded);
            } else if (!ended) {
                count.damaged(lines.count(), Reason.COLUMNS, "it breaks off (expected: " + END_OF_FILE + ")");
            }
        }
        return count.result("1c", decoded.name(), "");
    }

    /// Takes a line, and says whether it is the last one of the format.
    private boolean isEnd(Line line) {
        String text = line.text() == null ? "" : CleanText.strip(line.text());
        boolean end = text.equals(END_OF_FILE);
        if (line.text() == null) {
            count.rejected(line.number(), Reason.TOO_LONG, "a line of more than 64 KB");
        } else if (end || text.startsWith(DOCUMENT)) {
            rejectUnended();
            document = end ? null : new ExchangeDocument(line.number());
        } else if (document != null && text.equals(END_OF_DOCUMENT)) {
            take(document);
            document = null;
        } else if (document != null) {
            document.add(text);
        }
        return end;
    }

    private void rejectUnended() {
        if (document != null) {
            count.row();
            count.rejected(
                    document.line(), Reason.COLUMNS, "the document does not end (expected: " + END_OF_DOCUMENT + ")");
        }
    }

    private void take(ExchangeDocument ended) {
        count.row();
        String in = ended.first(IN);
        String out = ended.first(OUT);
        try {
            if (ended.isTooLong()) {
                throw new WrongValue(Reason.TOO_LONG, "a document of more than 64 KB");
            }
            boolean credit = out.isEmpty() || isZero(out);
            Values.When when = values.when(ended.first("ДатаОперации", "ДатаДокумента"));
            Payment payment = new Payment(
                    values.moment(when, credit),
                    when.day(),
                    false,
                    values.amount(credit ? in : out),
                    credit,
                    true,
                    WrittenIin.read(ended.first("ПлательщикБИН_ИИН")),
                    Evidence.line(file.name(), ended.line()));
            register.payment(new ReportedPayment(payment, ended.purpose(), ended.first("НомерДокумента"), null));
            count.taken(when.day());
        } catch (WrongValue wrong) {
            count.rejected(ended.line(), wrong.reason(), wrong.detail());
        }
    }

    private static boolean isZero(String amount) {
        return amount.chars().allMatch(sign -> sign == '0' || sign == '.' || sign == ',');
    }
}
