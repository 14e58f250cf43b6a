package tereze.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.testing.Rounds;

/// What is not a statement, and statements that break off.
class DamagedStatementsTest {
    private static final String BEFORE = "<Document><BkToCstmrStmt><Stmt>\n";
    private static final String AFTER = "</Stmt></BkToCstmrStmt></Document>";
    private static final String ENTRY = "<Ntry><Amt Ccy='KZT'>1</Amt></Ntry>\n";

    static Stream<Arguments> damaged() {
        return Stream.of(
                Arguments.of("", 1, Fault.Reason.XML),
                Arguments.of("number;amount\n1;2\n", 1, Fault.Reason.XML),
                Arguments.of("<project/>", 1, Fault.Reason.NO_STATEMENT),
                Arguments.of("<Document><BkToCstmrStmt>\n</BkToCstmrStmt></Document>", 2, Fault.Reason.NO_STATEMENT),
                Arguments.of("<Document><Stmt/></Document>", 1, Fault.Reason.NO_STATEMENT),
                Arguments.of("\n<!DOCTYPE Document>" + BEFORE + AFTER, 2, Fault.Reason.DTD),
                Arguments.of("<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + BEFORE + AFTER, 1, Fault.Reason.DTD),
                Arguments.of("<!DOCTYPE a [<!ENTITY b '" + "b".repeat(2 << 20) + "'>]><a/>", 1, Fault.Reason.TOO_LONG),
                Arguments.of(BEFORE + "&b;" + AFTER, 2, Fault.Reason.XML),
                Arguments.of(BEFORE + "<a>".repeat(50) + "</a>".repeat(50) + AFTER, 2, Fault.Reason.TOO_DEEP),
                Arguments.of(BEFORE + "<Id>" + "x".repeat(70_000) + "</Id>" + AFTER, 2, Fault.Reason.TOO_LONG),
                Arguments.of(BEFORE + "<Id a='" + "x".repeat(2 << 20) + "'/>" + AFTER, 2, Fault.Reason.TOO_LONG),
                Arguments.of(BEFORE + "<!--" + "x>".repeat(1 << 20) + "-->" + AFTER, 2, Fault.Reason.TOO_LONG),
                Arguments.of(
                        BEFORE + ("<Id>" + "x".repeat(1_000) + "</Id>").repeat(1_100) + AFTER,
                        2,
                        Fault.Reason.TOO_LONG),
                Arguments.of(BEFORE + ENTRY + "<Ntry><Amt", 3, Fault.Reason.XML),
                Arguments.of("<?xml version='1.0' encoding='NONE'?><a/>", 1, Fault.Reason.ENCODING));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void saysWhereAndWhy(String text, long line, Fault.Reason reason) {
        Fault fault = ReadStatements.of(text).end.orElseThrow();

        assertThat(fault.reason()).as(fault.detail()).isEqualTo(reason);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.detail()).isNotEmpty().doesNotContain("\n", "javax");
    }

    static Stream<Arguments> largest() {
        int around = 3;
        return Stream.of(
                Arguments.of("levels", "<a>".repeat(40 - around) + "</a>".repeat(40 - around), false),
                Arguments.of("levels", "<a>".repeat(41 - around) + "</a>".repeat(41 - around), true),
                Arguments.of("letters", "<Id>" + "x".repeat(64 << 10) + "</Id>", false),
                Arguments.of("letters", "<Id>" + "x".repeat((64 << 10) + 1) + "</Id>", true),
                Arguments.of("letters in pieces", "<Id>x<!---->" + "x".repeat((64 << 10) - 1) + "</Id>", false),
                Arguments.of("letters in pieces", "<Id>x<!---->" + "x".repeat(64 << 10) + "</Id>", true));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void readsUpToEachLimit(String of, String text, boolean beyond) {
        assertThat(ReadStatements.of(BEFORE + text + AFTER).end.isPresent())
                .as(of)
                .isEqualTo(beyond);
    }

    @Test
    void readsAnyNumberOfDocumentsInOneEnvelope() {
        String header = "<AppHdr><Fr>" + "x".repeat(10_000) + "</Fr></AppHdr>";
        int documents = 200;
        ReadStatements read = ReadStatements.of("<e>" + (header + BEFORE + ENTRY + AFTER).repeat(documents) + "</e>");

        assertThat(read.end).isEmpty();
        assertThat(read.statements).hasSize(documents);
    }

    @Test
    void tellsWhatCameBeforeTheDamage() {
        ReadStatements read = ReadStatements.of(BEFORE + ENTRY + ENTRY + "<Ntry><Amt Ccy='KZT'>1</Am");

        assertThat(read.transactions).hasSize(2);
        assertThat(read.statements).isEmpty();
        assertThat(read.end).isPresent();
    }

    @Test
    void findsBytesOfAnotherEncoding() {
        byte[] cyrillic = "<Id>Штраф</Id>".getBytes(java.nio.charset.Charset.forName("windows-1251"));
        InputStream in = new SequenceInputStream(Collections.enumeration(
                List.of(bytes(BEFORE + ENTRY), new ByteArrayInputStream(cyrillic), bytes(AFTER))));

        assertThat(ReadStatements.of(in).end)
                .hasValueSatisfying(fault -> assertThat(fault.reason()).isEqualTo(Fault.Reason.ENCODING));
    }

    @Test
    void losesNothingBeforeAFailure() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no more");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("no more");
            }
        };
        for (int entries : new int[] {2, 700}) {
            ReadStatements read = ReadStatements.of(
                    new SequenceInputStream(bytes("\uFEFF" + BEFORE + ENTRY.repeat(entries)), failing));

            assertThat(read.transactions).hasSize(entries);
            assertThat(read.end)
                    .hasValueSatisfying(fault -> assertThat(fault.reason()).isEqualTo(Fault.Reason.UNREADABLE));
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leavesOutAnAmountThatIsNoneAndReadsOn() {
        for (String amount : List.of("", "-1", "1e9", "abc", "1,5", "1000000000000000000000", "1.123456")) {
            ReadStatements read =
                    ReadStatements.of(BEFORE + ENTRY + "<Ntry><Amt>" + amount + "</Amt></Ntry>" + ENTRY + AFTER);
            assertThat(read.end).isEmpty();
            assertThat(read.faults).as(amount).hasSize(1).allSatisfy(fault -> {
                assertThat(fault.reason()).isEqualTo(Fault.Reason.AMOUNT);
                assertThat(fault.line()).isEqualTo(3);
            });
            BankStatement.Figures figures = read.statements.getFirst().figures();
            assertThat(figures.entries()).isEqualTo(3);
            assertThat(figures.sum()).isEqualByComparingTo("2");
            assertThat(figures.complete()).isFalse();
        }
    }

    /// The parser may fail in ways of its own. A file that breaks off anywhere gives a fault and no exception.
    @Test
    void survivesEachCutAndAnyWrongByte() throws IOException {
        byte[] whole = Files.readAllBytes(ReadStatements.FIXTURES.resolve("statement-v8-in-envelope.xml"));
        String text = new String(whole, StandardCharsets.UTF_8);
        int end = text.indexOf("</env:Envelope>") + "</env:Envelope>".length();
        for (int length = 0; length < end; length += Rounds.of(7, 1)) {
            assertThat(ReadStatements.of(new ByteArrayInputStream(whole, 0, length)).end)
                    .isPresent();
        }
        Random random = new Random(1);
        for (int round = 0; round < Rounds.of(300, 20_000); round++) {
            byte[] wrong = whole.clone();
            wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
            ReadStatements.of(new ByteArrayInputStream(wrong));
        }
    }
}
