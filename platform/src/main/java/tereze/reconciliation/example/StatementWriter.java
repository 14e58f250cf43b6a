package tereze.reconciliation.example;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tereze.law.Tenge;

/// Writes a bank's file with many statements. Each opens with the balance with which the one before it closed.
final class StatementWriter implements Closeable {
    private static final int ENTRIES_OF_A_STATEMENT = 100;
    private static final int PAYMENTS_OF_A_BATCH = 3;
    private static final String BOOKED = "BOOK";

    private final StatementShape shape;
    private final String account;
    private final EntryText text;
    private final BufferedWriter out;
    private final StringBuilder entries = new StringBuilder();
    private final List<ExamplePayment> batch = new ArrayList<>();
    private int count;
    private int sequence;
    private Tenge opening = Tenge.of(1_000_000);
    private Tenge closing = opening;
    private boolean ended;

    StatementWriter(Path file, StatementShape shape, String account) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        boolean packed = file.toString().endsWith(".gz");
        this.out = new BufferedWriter(
                new OutputStreamWriter(packed ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
        this.shape = shape;
        this.account = account;
        this.text = new EntryText(shape);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"
                + shape.message() + "\">\n<" + shape.root() + "><GrpHdr><MsgId>M-" + account + "</MsgId></GrpHdr>\n");
    }

    /// Writes payments in an entry each, in one statement.
    void entries(List<ExamplePayment> payments) throws IOException {
        for (ExamplePayment payment : payments) {
            entries.append(text.single(payment));
            if (payment.bank().status().equals(BOOKED)) {
                Tenge amount = payment.amount();
                closing = payment.bank().credit() ? closing.plus(amount) : closing.minus(amount);
            }
            count++;
        }
        if (count >= ENTRIES_OF_A_STATEMENT) {
            statement();
        }
    }

    /// Writes a payment in one entry with others.
    void batched(ExamplePayment payment) {
        batch.add(payment);
        if (batch.size() == PAYMENTS_OF_A_BATCH) {
            batchEntry();
        }
    }

    /// Writes what there is, and a part of the next entry. The file ends in the middle of it.
    void breakOff(ExamplePayment next) throws IOException {
        startStatement();
        String cut = text.single(next);
        out.write(cut.substring(0, cut.length() - "</RmtInf></TxDtls></NtryDtls></Ntry>\n".length()));
        ended = true;
    }

    private void batchEntry() {
        entries.append(text.batch(batch));
        closing = batch.stream().map(ExamplePayment::amount).reduce(closing, Tenge::plus);
        batch.clear();
        count++;
    }

    private void statement() throws IOException {
        startStatement();
        out.write("</" + shape.element() + ">\n");
    }

    private void startStatement() throws IOException {
        sequence++;
        out.write("<" + shape.element() + "><Id>" + account + "-" + sequence + "</Id><ElctrncSeqNb>" + sequence
                + "</ElctrncSeqNb><Acct><Id>"
                + (shape.newer() ? "<Othr><Id>" + account + "</Id></Othr>" : "<IBAN>" + account + "</IBAN>")
                + "</Id><Ccy>KZT</Ccy></Acct>\n");
        if (shape.balances()) {
            out.write(balance(sequence % 2 == 0 ? "PRCD" : "OPBD", opening) + balance("CLBD", closing));
        }
        out.append(entries);
        entries.setLength(0);
        count = 0;
        opening = closing;
    }

    private static String balance(String code, Tenge money) {
        boolean debit = money.isNegative();
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"KZT\">"
                + (debit ? Tenge.ZERO.minus(money) : money) + "</Amt><CdtDbtInd>" + (debit ? "DBIT" : "CRDT")
                + "</CdtDbtInd></Bal>\n";
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (!ended) {
                if (!batch.isEmpty()) {
                    batchEntry();
                }
                statement();
                out.write("</" + shape.root() + ">\n</Document>\n");
            }
        }
    }
}
