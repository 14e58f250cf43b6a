package tereze.bench;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Writes a file of camt.053 with a statement for each day, whose balances join.
final class MadeStatement implements Closeable {
    private static final int BUFFER = 1 << 20;
    private static final int ENTRIES_OF_A_DAY = 20_000;
    private static final long MEGABYTE = 1_000_000;

    private final MadeYear year;
    private final Writer out;
    private long balance;
    private int statements;

    /// @param balance in tiyn, before the first statement
    MadeStatement(Path file, MadeYear year, long balance) throws IOException {
        this.year = year;
        this.balance = balance;
        out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), BUFFER);
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>MADE</MsgId><CreDtTm>2026-01-01T00:00:00+05:00</CreDtTm></GrpHdr>
                """);
    }

    /// Makes a file of some size.
    static void fill(Path file, int megabytes) throws IOException {
        MadeYear year = new MadeYear(10_000_000, 10_000_000);
        int[] payments = new int[ENTRIES_OF_A_DAY];
        int next = 0;
        try (MadeStatement made = new MadeStatement(file, year, 0)) {
            for (int day = 0; Files.size(file) < megabytes * MEGABYTE; day++) {
                for (int i = 0; i < payments.length; i++) {
                    payments[i] = next++ % year.payments();
                }
                made.statement(MadeYear.FIRST_DAY.plusDays(day), payments, 0, payments.length);
                made.out.flush();
            }
        }
    }

    /// Writes the statement of a day.
    ///
    /// @param payments places of payments in the year; those between the last two numbers are written
    void statement(LocalDate day, int[] payments, int from, int to) throws IOException {
        long opening = balance;
        for (int i = from; i < to; i++) {
            balance += year.payment(payments[i]).tiyn();
        }
        statements++;
        out.write("<Stmt><Id>S" + day + "</Id><ElctrncSeqNb>" + (day.toEpochDay() - MadeYear.FIRST_DAY.toEpochDay() + 1)
                + "</ElctrncSeqNb><CreDtTm>" + day + "T23:59:59+05:00</CreDtTm>"
                + "<Acct><Id><IBAN>KZ000000000000000001</IBAN></Id><Ccy>KZT</Ccy></Acct>\n");
        balance("OPBD", opening, day);
        balance("CLBD", balance, day);
        for (int i = from; i < to; i++) {
            entry(year.payment(payments[i]), day);
        }
        out.write("</Stmt>\n");
    }

    /// What the account has after the last statement, in tiyn.
    long balance() {
        return balance;
    }

    private void balance(String kind, long tiyn, LocalDate day) throws IOException {
        out.write("<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"KZT\">" + tenge(tiyn)
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>\n");
    }

    private void entry(MadeYear.Payment payment, LocalDate day) throws IOException {
        String amount = "<Amt Ccy=\"KZT\">" + tenge(payment.tiyn()) + "</Amt><CdtDbtInd>CRDT</CdtDbtInd>";
        String reference = "<AcctSvcrRef>B" + statements + '-' + payment.place() + "</AcctSvcrRef>";
        String payer = payment.payer().isEmpty()
                ? ""
                : "<Id><PrvtId><Othr><Id>" + payment.payer() + "</Id></Othr></PrvtId></Id>";
        out.write("<Ntry>" + amount + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day + "</Dt></BookgDt><ValDt><Dt>" + day
                + "</Dt></ValDt>" + reference
                + "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>\n"
                + "<NtryDtls><TxDtls><Refs>" + reference + "<EndToEndId>NOTPROVIDED</EndToEndId></Refs>" + amount
                + "<RltdPties><Dbtr><Pty><Nm>Төлеуші</Nm>" + payer + "</Pty></Dbtr></RltdPties>"
                + "<RmtInf><Ustrd>" + payment.reference() + "</Ustrd></RmtInf><RltdDts><AccptncDtTm>"
                + MadeFiles.moment(payment) + "+05:00</AccptncDtTm></RltdDts></TxDtls></NtryDtls></Ntry>\n");
    }

    static String tenge(long tiyn) {
        return BigDecimal.valueOf(tiyn, 2).toPlainString();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("</BkToCstmrStmt></Document>\n");
        }
    }
}
