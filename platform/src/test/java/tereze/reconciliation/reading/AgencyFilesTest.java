package tereze.reconciliation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.law.Tenge;
import tereze.payments.InputFile;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Rejection;

/// Files as agencies export them.
@SuppressWarnings("StringConcatToTextBlock") // ends of lines matter
class AgencyFilesTest {
    private static final Fine FINE = new Fine(
            "251234567890123", "870512300017", Tenge.of(19_660), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 5));
    private static final String ENGLISH =
            "number,iin,amount,issued_on,deadline\n251234567890123,870512300017,19660.00,2026-03-01,2026-04-05\n";

    @TempDir
    private Path folder;

    private final ReadRegister read = new ReadRegister();

    private InputFile file(String text, String charset) throws IOException {
        String mark = charset.startsWith("UTF-16") || charset.endsWith("BOM") ? "\uFEFF" : "";
        Charset encoding = Charset.forName(charset.replace("+BOM", ""));
        Path path = Files.write(folder.resolve("file"), (mark + text).getBytes(encoding));
        return new InputFile("file", path);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "UTF-8+BOM, UTF-8 with BOM",
        "UTF-16LE, UTF-16LE with BOM",
        "UTF-16BE, UTF-16BE with BOM",
        "windows-1251, windows-1251"
    })
    void findsTheEncoding(String encoding, String told) throws IOException {
        String russian = "Номер постановления;ИИН;Сумма штрафа;Дата вынесения;Срок оплаты;Примечание\r\n"
                + "251234567890123;870512300017;19 660,00 тг;01.03.2026;05.04.2026;ТОО \"Ромашка\"\r\n";
        ReadFile result = read.files.fines(file(russian, encoding));

        assertThat(read.rejections).isEmpty();
        assertThat(read.fines).containsExactly(FINE);
        assertThat(read.places).containsExactly("file:2");
        assertThat(result)
                .isEqualTo(new ReadFile("file", "csv", told, ";", 1, 1, true, FINE.issuedOn(), FINE.issuedOn()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGLISH,
                "deadline\tissued_on\tamount\tother\tiin\tnumber\n"
                        + "2026-04-05T00:00:00+06:00\t2026-03-01T00:00:00+06:00\t19 660,0\tx\t870512300017\t251234567890123",
                "\"Нөмір\",\"ЖСН\",\"Сома\",\"Шығарылған күні\",\"Төлеу мерзімі\"\n\n"
                        + "\"251234567890123\",\"870512300017\",\"19 660,00\",\"01.03.2026\",\"05.04.2026\"\n",
                "NUMBER , IIN,Amount,Issued on,DEADLINE\n251234567890123 ,870512300017, 19660 ₸ ,2026-03-01,2026-04-05\n",
            })
    void readsColumnsInAnyOrderAndLanguage(String text) throws IOException {
        read.files.fines(file(text, "UTF-8"));

        assertThat(read.reasons()).isEmpty();
        assertThat(read.fines).containsExactly(FINE);
    }

    @Test
    void leavesOutWrongRowsAndReadsOn() throws IOException {
        String text = "number,iin,amount,issued_on,deadline,note\n"
                + ",1,5,2026-03-01,2026-04-05\n"
                + "a,1,-5,2026-03-01,2026-04-05\n"
                + "b,1,5,2026-02-30,2026-04-05\n"
                + "c,1,5,2026-03-01\n"
                + "d,1,$5,2026-03-01,2026-04-05\n"
                + "e,1," + "9".repeat(19) + ",2026-03-01,2026-04-05\n"
                + "f,1," + "x".repeat(1 << 20) + ",2026-03-01,2026-04-05\n"
                + "\"g,1,5,2026-03-01,2026-04-05\n"
                + "h,1,0,2026-03-01,2026-04-05,\n"
                + "i,1,1.234,2026-03-01,2026-04-05\n"
                + "j,1,5 USD,2026-03-01,2026-04-05\n"
                + "k,1,5,2026-03-01,2026-04-05,\"two\nlines, of \"OK\" it says\"\n"
                + "l,1,5,2026-03-01,soon\n"
                + "m,1,5,2026-03-01,2026-04-05\n";
        ReadFile result = read.files.fines(file(text, "UTF-8"));

        assertThat(read.reasons())
                .containsExactly(
                        "2 number",
                        "3 amount",
                        "4 day",
                        "5 columns",
                        "6 currency",
                        "7 amount",
                        "8 too-long",
                        "9 columns",
                        "10 amount",
                        "11 amount",
                        "12 currency",
                        "15 day");
        assertThat(read.fines).extracting(Fine::number).containsExactly("k", "m");
        assertThat(read.places).containsExactly("file:13", "file:16");
        assertThat(result.complete()).isTrue();
        assertThat(List.of(result.rows(), result.taken())).containsExactly(14L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number,iin,amount,issued_on | 1 columns",
                "number,iin,amount,issued_on,deadline,amount | 1 columns",
                "number,iin,сумма,issued_on,deadline,Сумма штрафа | 1 columns",
                "something else              | 1 columns",
                "' '                         | 1 columns",
                "''                          | 1 columns",
            })
    void refusesAFileWithoutItsColumns(String text, String reason) throws IOException {
        ReadFile result = read.files.fines(file(text, "UTF-8"));

        assertThat(read.reasons()).containsExactly(reason);
        assertThat(result.complete()).isFalse();
    }

    @Test
    void saysWhereAColumnOccursTwice() throws IOException {
        read.files.payments(file("receipt,paid_at,amount,reference,сумма,receipt\n1,2026-03-02,5,x,6,2\n", "UTF-8"));

        assertThat(read.payments).isEmpty();
        assertThat(read.rejections)
                .extracting(Rejection::detail)
                .containsExactly("receipt is in the columns 1 and 6 (expected: one); "
                        + "amount is in the columns 3 and 5 (expected: one)");
    }

    /// A file may lack the end of its last line. If a part of the line is missing too, so may be all behind it. A `~`
    /// is such
    /// an end.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "b,1,5,2026-03-01,2026-04-05,x   | 2 | true  | -",
                "b,1,5,2026-03-01,2026-04-05,    | 2 | true  | -",
                "b,1,5,2026-03-01,2026-04-05,~ | 2 | true | -",
                "b,1,5,2026-03-01,2026-04-05     | 1 | false | 3 columns",
                "b,1,5,2026-03-01                | 1 | false | 3 columns",
                "b                               | 1 | false | 3 columns",
                "b,1,5,2026-03-01,2026-04-05,\"x  | 1 | false | 3 columns",
                "b,1,5,2026-03-01,2026-04-05,\"x~y | 1 | false | 3 columns 4 columns",
                "b,1,5,2026-03-01~             | 1 | true  | 3 columns",
                "b,1,x,2026-03-01,2026-04-05,x   | 1 | true  | 3 amount",
            })
    void noticesThatTheLastRowBreaksOff(String last, int fines, boolean complete, @Nullable String reasons)
            throws IOException {
        String text = "number,iin,amount,issued_on,deadline,note,\na,1,5,2026-03-01,2026-04-05,x\n";
        ReadFile result = read.files.fines(file(text + last.replace('~', '\n'), "UTF-8"));

        assertThat(read.fines).hasSize(fines);
        assertThat(result.complete()).isEqualTo(complete);
        assertThat(read.reasons()).isEqualTo(reasons == null ? List.of() : List.of(reasons.split("(?<=s) ", -1)));
    }

    @Test
    void readsUpToBytesOfAnotherEncoding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("Нөмір,жсн,сома,issued_on,deadline\n".getBytes(StandardCharsets.UTF_8));
        String row = "251234567890123,870512300017,19660,2026-03-01,2026-04-05\n";
        bytes.write(row.repeat(5_000).getBytes(StandardCharsets.UTF_8));
        bytes.write("Штраф".getBytes(Charset.forName("windows-1251")));
        ReadFile result =
                read.files.fines(new InputFile("file", Files.write(folder.resolve("file"), bytes.toByteArray())));

        assertThat(result.encoding()).isEqualTo("UTF-8");
        assertThat(result.complete()).isFalse();
        assertThat(read.rejections).hasSize(1);
        assertThat(read.fines).hasSizeGreaterThan(3_000);
    }

    @Test
    void readsHandOvers() throws IOException {
        ReadFile result = read.files.handovers(file(
                "Номер;Дата передачи;ЧСИ\n251234567890123;20.04.2026;Ахметов А.\n;20.04.2026;Б\n", "windows-1251"));

        assertThat(read.handovers).containsExactly(new Handover(LocalDate.of(2026, 4, 20), "Ахметов А."));
        assertThat(read.reasons()).containsExactly("3 number");
        assertThat(result.encoding()).isEqualTo("windows-1251");
    }

    @Test
    void readsPaymentsOfATerminalAlsoPacked() throws IOException {
        String text = "paid_at;amount;reference;payer_iin;receipt\n"
                + "2026-03-02T00:30:00+06:00;9 830,00;штраф 251 234 567 890 123;870512300017;T-1\n"
                + "02.03.2026 10:15;9830;x;;\n";
        Path packed = folder.resolve("file.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        read.files.payments(new InputFile("file.gz", packed));

        assertThat(read.payments)
                .containsExactly(
                        new ReportedPayment(
                                new Payment(
                                        Instant.parse("2026-03-01T18:30:00Z"),
                                        LocalDate.of(2026, 3, 1),
                                        false,
                                        Tenge.of(9_830),
                                        true,
                                        true,
                                        "870512300017",
                                        Evidence.line("file.gz", 2)),
                                "штраф 251 234 567 890 123",
                                "T-1",
                                null),
                        new ReportedPayment(
                                new Payment(
                                        Instant.parse("2026-03-02T05:15:00Z"),
                                        LocalDate.of(2026, 3, 2),
                                        false,
                                        Tenge.of(9_830),
                                        true,
                                        true,
                                        "",
                                        Evidence.line("file.gz", 3)),
                                "x",
                                "",
                                null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void readsTheExchangeOfBanks(String encoding) throws IOException {
        String text = "1CClientBankExchange\r\nВерсияФормата=1.03\r\nКодировка=Windows\r\n"
                + "СекцияДокумент=ПлатежноеПоручение\r\nДатаОперации=02.03.2026\r\nСуммаПриход=19660.00\r\n"
                + "НазначениеПлатежа=Штраф 251234567890123\r\nПлательщикБИН_ИИН=870512300017\r\nКонецДокумента\r\n"
                + "СекцияДокумент=ПлатежноеПоручение\r\nДатаОперации=03.03.2026\r\nСуммаРасход=19660.00\r\nСуммаПриход=0.00\r\n"
                + "НазначениеПлатежа=Возврат 251234567890123\r\nКонецДокумента\r\n"
                + "СекцияДокумент=ПлатежноеПоручение\r\nДатаОперации=03.03.2026\r\nКонецДокумента\r\n";
        ReadFile result = read.files.payments(file(text + "КонецФайла\r\n", encoding));

        assertThat(read.payments)
                .extracting(ReportedPayment::reference)
                .containsExactly("Штраф 251234567890123", "Возврат 251234567890123");
        assertThat(read.payments)
                .extracting(payment -> payment.payment().credit())
                .containsExactly(true, false);
        assertThat(read.payments.getFirst().payment().payer()).isEqualTo("870512300017");
        assertThat(read.payments.getFirst().payment().evidence()).hasToString("file:4");
        assertThat(read.reasons()).containsExactly("16 amount");
        assertThat(result.kind()).isEqualTo("1c");
        assertThat(result.complete()).isTrue();

        ReadFile cut = new ReadRegister().files.payments(file(text, encoding));
        assertThat(cut.complete()).isFalse();
    }

    @Test
    void readsStatementsOfBanks() throws IOException {
        Path statements = Path.of("src/test/resources/tereze/payments");
        ReadFile result =
                read.files.payments(new InputFile("s.xml", statements.resolve("statement-v8-in-envelope.xml")));
        read.files.payments(new InputFile("o.xml", statements.resolve("statement-v2.xml")));
        ReadRegister undated = new ReadRegister();
        undated.files.payments(new InputFile("n.xml", statements.resolve("notification-v4.xml")));

        assertThat(result.kind()).isEqualTo("camt");
        assertThat(read.payments)
                .extracting(payment -> payment.payment().evidence().toString())
                .containsExactly("s.xml#1.1.1", "s.xml#1.1.2", "o.xml#1.1.1");
        assertThat(read.payments.get(2).reference()).isEqualTo("Штраф № 251 234 567 890 123 за март");
        assertThat(read.payments.get(2).payment().byBooking()).isTrue();
        assertThat(undated.reasons())
                .containsExactly("1.1.1 day", "1.1.2 day", "1.2.1 day", "1.3.1 amount", "1.3.2 amount");
    }

    @Test
    void tellsWhatIsNoPaymentOrNoBalance() throws IOException {
        String entry = "<Ntry><Amt Ccy='KZT'>%s</Amt><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>\n";
        read.files.payments(file(
                "<Document><BkToCstmrStmt><Stmt>\n<Bal><Amt>x</Amt></Bal>\n" + entry.formatted("0")
                        + entry.formatted("19.660") + entry.formatted("0.001") + entry.formatted("x")
                        + entry.formatted("-20000") + entry.formatted("1000000000000000000") + entry.formatted("")
                        + "</Stmt></BkToCstmrStmt></Document>",
                "UTF-8"));

        assertThat(read.reasons())
                .containsExactly(
                        "2 amount",
                        "1.1.1 amount",
                        "1.3.1 amount",
                        "1.4.1 amount",
                        "1.5.1 amount",
                        "1.6.1 amount",
                        "1.7.1 amount");
        String expected = " (expected: at most 18 digits, such as 19660.00)";
        assertThat(read.rejections)
                .extracting(Rejection::detail)
                .startsWith("x as the amount of a balance" + expected)
                .endsWith(
                        "x as the amount of a payment" + expected,
                        "-20000 as the amount of a payment" + expected,
                        "1000000000000000000 as the amount of a payment" + expected,
                        "a payment without an amount");
        assertThat(read.payments)
                .extracting(payment -> payment.payment().amount().toString())
                .containsExactly("19.66");
    }

    @Test
    void knowsWhoPaidOnlyByAnIin() throws IOException {
        read.files.payments(file(
                "paid_at,amount,reference,payer_iin\n2026-03-02,5,a,нет\n2026-03-02,5,b,50512300017\n"
                        + "2026-03-02,5,c,870 512 300 017\n2026-03-02,5,d,N12345678\n",
                "UTF-8"));
        read.files.fines(file(
                "number,iin,amount,issued_on,deadline\na,50512300017,5,2026-03-01,2026-04-05\n"
                        + "b,нет,5,2026-03-01,2026-04-05\n",
                "UTF-8"));

        assertThat(read.payments)
                .extracting(payment -> payment.payment().payer())
                .containsExactly("", "050512300017", "870512300017", "");
        assertThat(read.fines).extracting(Fine::iin).containsExactly("050512300017", "");
    }

    @Test
    void saysThatAStatementBreaksOff() throws IOException {
        ReadFile result = read.files.payments(file("<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy='KZT'>1", "UTF-8"));

        assertThat(read.reasons()).containsExactly("1 xml");
        assertThat(result.complete()).isFalse();
    }
}
