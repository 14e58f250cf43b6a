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
    private boolean begun;
    private boolean ended;
    private boolean astray;

    BankExchange(InputFile file, Values values, Register register, FileCount count) {
        this.file = file;
        this.values = values;
        this.register = register;
        this.count = count;
    }

    ReadFile read() throws IOException {
        DecodedFile decoded = DecodedFile.of(file);
        try (Lines lines = decoded.open(file)) {
            for (Line line = lines.next(); line != null && !astray; line = lines.next()) {
                read(line);
            }
            IOException damage = lines.damage();
            if (damage != null) {
                count.damaged(lines.count() + 1, damage, decoded);
            } else if (!ended) {
                breaksOff(lines.count());
            }
        }
        return count.result("1c", decoded.name(), "");
    }

    private void read(Line line) {
        String text = line.text() == null ? "" : CleanText.strip(line.text());
        if (line.text() == null) {
            count.rejected(line.number(), Reason.TOO_LONG, "a line of more than 64 KB");
        } else if (ended) {
            behindEnd(line, text);
        } else if (text.startsWith(END_OF_FILE)) {
            rejectUnended();
            behindEnd(line, text.substring(END_OF_FILE.length()));
        } else if (isHeading(text)) {
            begin(line);
        } else if (text.startsWith(DOCUMENT)) {
            rejectUnended();
            document = new ExchangeDocument(line.number());
        } else if (document != null && text.equals(END_OF_DOCUMENT)) {
            take(document);
            document = null;
        } else if (document != null) {
            document.add(text);
        }
    }

    /// Two exports may have been put together, even without an end of a line between them.
    private void behindEnd(Line line, String text) {
        ended = !isHeading(text);
        astray = ended && text.chars().anyMatch(Character::isLetterOrDigit);
        if (astray) {
            count.damaged(
                    line.number(),
                    Reason.COLUMNS,
                    "something else behind " + END_OF_FILE + " (expected: another export)");
        }
    }

    private static boolean isHeading(String text) {
        return CleanText.strip(text).equalsIgnoreCase(HEADING);
    }

    /// If it is not the first line, the export before it breaks off.
    private void begin(Line line) {
        if (begun) {
            rejectUnended();
            breaksOff(line.number());
        }
        begun = true;
    }

    private void breaksOff(long line) {
        count.damaged(line, Reason.COLUMNS, "it breaks off (expected: " + END_OF_FILE + ")");
    }

    private void rejectUnended() {
        if (document != null) {
            count.row();
            count.rejected(
                    document.line(), Reason.COLUMNS, "the document does not end (expected: " + END_OF_DOCUMENT + ")");
        }
        document = null;
    }

    private void take(ExchangeDocument whole) {
        count.row();
        String in = whole.first(IN);
        String out = whole.first(OUT);
        try {
            if (whole.isTooLong()) {
                throw new WrongValue(Reason.TOO_LONG, "a document of more than 64 KB");
            }
            if (!whole.repeated().isEmpty()) {
                throw new WrongValue(Reason.COLUMNS, whole.repeated() + " occurs twice (expected: once)");
            }
            boolean credit = out.isEmpty() || isZero(out);
            Values.When when = values.when(whole.first("ДатаОперации", "ДатаДокумента"));
            Payment payment = new Payment(
                    values.moment(when, credit),
                    when.day(),
                    false,
                    values.amount(credit ? in : out),
                    credit,
                    true,
                    WrittenIin.read(whole.first("ПлательщикБИН_ИИН")),
                    Evidence.line(file.name(), whole.line()));
            register.payment(new ReportedPayment(payment, whole.purpose(), whole.first("НомерДокумента"), null));
            count.taken(when.day());
        } catch (WrongValue wrong) {
            count.rejected(whole.line(), wrong.reason(), wrong.detail());
        }
    }

    private static boolean isZero(String amount) {
        return amount.chars().allMatch(sign -> sign == '0' || sign == '.' || sign == ',');
    }
}
