package tereze.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each shape of a statement, from a file of its own.
class StatementReaderTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "statement-v2.xml,1,camt.053,KZ-2026-41,41,KZ111111111111111111,1000.00,20660.00,19660.00,1,1,0,0,-,true",
                "statement-v8-in-envelope.xml,1,camt.053,KZ-2026-42,42,KZ111111111111111111,20660.00,50660.00,30000.00,1,2,0,1,true,true",
                "two-statements.xml,1,camt.053,A,-,KZ222222222222222222,-0.50,-0.62345,-0.12345,2,2,0,0,-,true",
                "two-statements.xml,2,camt.053,B,-,KZ222222222222222222,-0.62345,100.00,100.62345,1,1,1,0,-,true",
                "report-v1.xml,1,camt.052,R1,7,KZ333333333333333333,-,-,200.00,2,21,0,0,-,-",
                "notification-v4.xml,1,camt.054,N1,-,KZ111111111111111111,-,-,250.00,3,5,2,2,false,-"
            })
    void addsUpEachShape(
            String file,
            int place,
            String kind,
            String id,
            Long sequence,
            String account,
            String opening,
            String closing,
            String sum,
            long entries,
            long transactions,
            long reversals,
            long batches,
            Boolean batchesEqual,
            Boolean balances)
            throws IOException {
        ReadStatements read = ReadStatements.fixture(file);
        assertThat(read.end).isEmpty();
        assertThat(read.faults).isEmpty();
        BankStatement statement = read.statements.get(place - 1);
        BankStatement.Figures figures = statement.figures();

        assertThat(statement.place()).isEqualTo(place);
        assertThat(statement.kind().message()).isEqualTo(kind);
        assertThat(statement.id()).isEqualTo(id);
        assertThat(statement.sequence()).isEqualTo(sequence);
        assertThat(statement.account()).isEqualTo(account);
        assertThat(statement.currency()).isEqualTo("KZT");
        assertThat(text(statement.opening())).isEqualTo(opening);
        assertThat(text(statement.closing())).isEqualTo(closing);
        assertThat(Money.text(figures.sum())).isEqualTo(sum);
        assertThat(List.of(figures.entries(), figures.transactions(), figures.reversals(), figures.batches()))
                .containsExactly(entries, transactions, reversals, batches);
        assertThat(figures.batchesEqual()).isEqualTo(batchesEqual);
        assertThat(statement.balances()).isEqualTo(balances);
    }

    private static @Nullable String text(@Nullable Balance balance) {
        return balance == null ? null : Money.text(balance.money().amount());
    }

    @Test
    void readsWhoPaidAndWhatForFromTheOldVersion() throws IOException {
        Transaction paid =
                ReadStatements.fixture("statement-v2.xml").transactions.getFirst();

        assertThat(paid.payer()).isEqualTo("870512300017");
        assertThat(paid.texts()).containsExactly("Штраф № 251 234 567 890 123", "за март");
        assertThat(paid.money()).isEqualTo(Money.read("19660.00", "KZT").orElseThrow());
        assertThat(paid.credit()).isTrue();
        assertThat(paid.booked()).isTrue();
        assertThat(paid.times()).isEqualTo(new Transaction.Times(null, LocalDate.of(2026, 3, 2)));
        assertThat(paid.identifiers()).isEqualTo(new Transaction.Identifiers("BANK-1", "", "", ""));
        assertThat(paid.source()).isEqualTo(new Transaction.Source(StatementKind.STATEMENT, 1, "KZ111111111111111111"));
    }

    @Test
    void readsThePaymentsOfABatchFromTheNewVersion() throws IOException {
        List<Transaction> paid = ReadStatements.fixture("statement-v8-in-envelope.xml").transactions;
        Transaction first = paid.getFirst();
        Transaction second = paid.getLast();

        assertThat(first.payer()).isEqualTo("870512300017");
        assertThat(first.texts()).containsExactly("251234567890123", "E1");
        assertThat(first.times().moment()).isEqualTo(Instant.parse("2026-03-01T18:30:00Z"));
        assertThat(first.times().bookedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(first.identifiers().uetr()).isEqualTo("255ae394-9965-4438-ac86-f406feada396");
        assertThat(first.identifiers().servicer())
                .as("the reference of the entry")
                .isEmpty();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.times().moment()).isEqualTo(Instant.parse("2026-03-03T05:00:00Z"));
        assertThat(Objects.requireNonNull(second.money()).amount()).isEqualByComparingTo("20000");
        assertThat(second.identifiers().transaction()).isEqualTo("T2");
    }

    @Test
    void readsTheFirstVersionInTheEncodingThatItNames() throws IOException {
        List<Transaction> paid = ReadStatements.fixture("report-v1.xml").transactions;

        assertThat(paid).extracting(Transaction::texts).containsExactly(List.of("Ескерту"), List.of("AA-2", "AA-1"));
        assertThat(paid).extracting(Transaction::booked).containsExactly(true, false);
    }

    @Test
    void takesNoAmountFromTheEntryIfSeveralPaymentsShareIt() throws IOException {
        List<Transaction> paid = ReadStatements.fixture("notification-v4.xml").transactions;

        assertThat(paid)
                .extracting(Transaction::money)
                .extracting(money -> money == null ? "none" : Money.text(money.amount()))
                .containsExactly("100.00", "150.00", "40.00", "none", "none");
        assertThat(paid).extracting(Transaction::credit).containsExactly(true, true, false, false, false);
        assertThat(paid).extracting(Transaction::booked).containsExactly(true, true, false, true, true);
    }

    /// Banks must write something where a name stands.
    @ParameterizedTest
    @ValueSource(strings = {"NOTPROVIDED", "NotProvided", "NONREF", "nonref", "NOT PROVIDED", "-", "0000", ""})
    void takesNoWordOfTheStandardForAName(String word) {
        List<Transaction> paid = ReadStatements.of("""
                        <Document><BkToCstmrStmt><Stmt>
                        <Ntry><Amt Ccy="KZT">1</Amt><AcctSvcrRef>%1$s</AcctSvcrRef><NtryDtls><TxDtls><Refs>
                        <AcctSvcrRef>%1$s</AcctSvcrRef><EndToEndId>%1$s</EndToEndId><TxId>%1$s</TxId><UETR>%1$s</UETR>
                        </Refs></TxDtls></NtryDtls></Ntry>
                        <Ntry><Amt Ccy="KZT">1</Amt><AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls><TxDtls><Refs>
                        <AcctSvcrRef>%1$s</AcctSvcrRef></Refs></TxDtls></NtryDtls></Ntry>
                        </Stmt></BkToCstmrStmt></Document>""".formatted(word)).transactions;

        assertThat(paid)
                .extracting(Transaction::identifiers)
                .containsExactly(
                        new Transaction.Identifiers("", "", "", ""), new Transaction.Identifiers("B-1", "", "", ""));
        assertThat(paid.getFirst().texts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "870512300017, N12345678, 870512300017",
        "N12345678, 870512300017, 870512300017",
        "8512300017, 870512300017, 870512300017",
        "50512300017, '', 050512300017",
        "N12345678, '', ''",
        "нет, -, ''"
    })
    void readsTheNumberOfWhoPaid(String person, String organisation, String payer) {
        List<Transaction> paid = ReadStatements.of("""
                        <Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="KZT">1</Amt><NtryDtls><TxDtls><RltdPties><Dbtr><Id>
                        <PrvtId><Othr><Id>%s</Id></Othr></PrvtId><OrgId><Othr><Id>%s</Id></Othr></OrgId>
                        </Id></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>""".formatted(person, organisation)).transactions;

        assertThat(paid).extracting(Transaction::payer).containsExactly(payer);
    }

    /// A balance in another currency than the entries does not come out, and is not wrong either.
    @ParameterizedTest
    @CsvSource({
        "KZT, KZT, KZT, KZT, KZT, BOOK, true",
        "'', KZT, KZT, KZT, KZT, BOOK, true",
        "KZT, '', '', '', KZT, BOOK, true",
        "KZT, KZT, KZT, USD, USD, BOOK, -",
        "KZT, KZT, KZT, KZT, USD, BOOK, -",
        "KZT, KZT, KZT, USD, KZT, BOOK, -",
        "KZT, USD, USD, USD, USD, BOOK, -",
        "KZT, KZT, USD, KZT, KZT, BOOK, -",
        "'', '', '', KZT, USD, BOOK, -",
        "KZT, KZT, KZT, KZT, USD, PDNG, false"
    })
    void addsNoCurrenciesTogether(
            String account, String opening, String closing, String one, String other, String status, String balances) {
        String balance = "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy='%s'>%s</Amt></Bal>";
        BankStatement statement = ReadStatements.of("<Document><BkToCstmrStmt><Stmt><Acct><Ccy>" + account
                        + "</Ccy></Acct>" + balance.formatted("OPBD", opening, 1)
                        + balance.formatted("CLBD", closing, 6)
                        + "<Ntry><Amt Ccy='%s'>2</Amt></Ntry>".formatted(one)
                        + "<Ntry><Amt Ccy='%s'>3</Amt><Sts>%s</Sts></Ntry>".formatted(other, status)
                        + "</Stmt></BkToCstmrStmt></Document>")
                .statements
                .getFirst();

        assertThat(String.valueOf(statement.balances())).isEqualTo(balances.replace("-", "null"));
    }

    @ParameterizedTest
    @CsvSource({"KZT, KZT, true", "KZT, '', true", "USD, USD, -", "KZT, USD, -"})
    void comparesABatchOnlyInItsCurrency(String one, String other, String equal) {
        String payment = "<TxDtls><Amt Ccy='%s'>1</Amt></TxDtls>";
        BankStatement statement = ReadStatements.of(
                        "<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy='KZT'>2</Amt><NtryDtls>"
                                + payment.formatted(one) + payment.formatted(other)
                                + "</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>")
                .statements
                .getFirst();

        assertThat(String.valueOf(statement.figures().batchesEqual())).isEqualTo(equal.replace("-", "null"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-02T10:00:00, 2026-03-01T09:00:00, 2026-03-02T05:00:00Z",
                "2026-02-30T10:00:00, 2026-03-01T09:00:00, 2026-03-01T04:00:00Z",
                "2026-03-02, 2026-03-01T09:00:00, 2026-03-01T04:00:00Z",
                "'', 2026-03-01T09:00:00, 2026-03-01T04:00:00Z",
                "soon, 2026-03-01, -",
            })
    void takesTheFirstTimeThatCanBeRead(String accepted, String paid, Instant moment) {
        Transaction.Times times = ReadStatements.of("""
                        <Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="KZT">1</Amt>
                        <BookgDt><Dt>2026-02-30</Dt><DtTm>2026-03-04T00:00:00</DtTm></BookgDt><NtryDtls><TxDtls><RltdDts>
                        <AccptncDtTm>%s</AccptncDtTm><TxDtTm>%s</TxDtTm>
                        </RltdDts></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>""".formatted(accepted, paid))
                .transactions
                .getFirst()
                .times();

        assertThat(times).isEqualTo(new Transaction.Times(moment, LocalDate.of(2026, 3, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02",
        "2026-03-02+06:00, 2026-03-02",
        "2026-03-02T00:00:00+06:00, 2026-03-02",
        "2026-03-02T00:00:00, 2026-03-02",
        "2026-03-02T00:30:00+06:00, 2026-03-01",
        "2026-03-02T23:30:00Z, 2026-03-03",
        "02.03.2026, -",
        "2026-03-02Z, 2026-03-02",
        "2026-03-02 soon, -",
        "2026-03-021, -",
        "2026-03-02 10:00:00, -",
        "2026-03-02T, -",
        "2026-03-02Tsoon, -",
        "2026-02-30, -",
        "2026-03-02T25:00:00, -",
        "'', -"
    })
    void readsTheDayThatIsWritten(String text, String day) {
        assertThat(ReadStatements.TIME.day(text).map(LocalDate::toString).orElse("-"))
                .isEqualTo(day);
    }
}
