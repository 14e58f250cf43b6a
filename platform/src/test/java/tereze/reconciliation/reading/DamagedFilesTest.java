package tereze.reconciliation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.payments.InputFile;

/// Files that break off, and files that were made to do harm. What comes before the damage counts.
class DamagedFilesTest {
    private static final int ROWS = 2_000;

    @TempDir
    private Path folder;

    private final ReadRegister read = new ReadRegister();

    static Stream<Arguments> payments() {
        StringBuilder csv = new StringBuilder("paid_at;amount;reference\n");
        StringBuilder exchange = new StringBuilder("1CClientBankExchange\n");
        StringBuilder statement = new StringBuilder("<Document><BkToCstmrStmt><Stmt>\n");
        for (int i = 0; i < ROWS; i++) {
            // Numbers that differ, so that the packed bytes have something of each row.
            long number = 251_234_567_890_123L + 7_919L * 7_919 * i;
            csv.append("02.03.2026;")
                    .append(i + 1)
                    .append(";Штраф ")
                    .append(number)
                    .append('\n');
            exchange.append("СекцияДокумент=x\nДатаОперации=02.03.2026\nСуммаПриход=1\nНазначениеПлатежа=Штраф ")
                    .append(number)
                    .append("\nКонецДокумента\n");
            statement
                    .append(
                            "<Ntry><Amt Ccy='KZT'>1</Amt><BookgDt><Dt>2026-03-02</Dt></BookgDt><NtryDtls><TxDtls><RmtInf>")
                    .append("<Ustrd>Штраф ")
                    .append(number)
                    .append("</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n");
        }
        exchange.append("КонецФайла\n");
        statement.append("</Stmt></BkToCstmrStmt></Document>\n");
        return Stream.of(
                Arguments.of("csv", csv.toString(), StandardCharsets.UTF_8),
                Arguments.of("csv", csv.toString(), Charset.forName("windows-1251")),
                Arguments.of("1c", exchange.toString(), StandardCharsets.UTF_8),
                Arguments.of("1c", exchange.toString(), Charset.forName("windows-1251")),
                Arguments.of("camt", statement.toString(), StandardCharsets.UTF_8));
    }

    /// At half of it more than 64 KB were unpacked, at a tenth less.
    @ParameterizedTest
    @MethodSource("payments")
    void readsAPackedFileUpToWhereItIsCut(String kind, String text, Charset charset) throws IOException {
        byte[] whole = packed(text.getBytes(charset));
        for (int part : new int[] {10, 2}) {
            ReadRegister cut = new ReadRegister();
            ReadFile result = cut.files.payments(file("file.gz", Arrays.copyOf(whole, whole.length / part)));

            assertThat(result.kind()).isEqualTo(kind);
            assertThat(result.complete()).isFalse();
            assertThat(cut.payments).hasSizeBetween(ROWS / part * 7 / 10, ROWS / part * 13 / 10);
            assertThat(cut.rejections).hasSize(1);
        }
        byte[] wrong = whole.clone();
        wrong[wrong.length - 6] ^= 1;
        ReadFile result = read.files.payments(file("file.gz", wrong));

        assertThat(read.payments).hasSize(ROWS);
        assertThat(result.complete()).as("the check sum is wrong").isFalse();
    }

    @Test
    void readsUpToOneWrongByte() throws IOException {
        String row = "02.03.2026;5;Штраф\n";
        byte[] text = ("paid_at;amount;reference\n" + row.repeat(9)).getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xFF;
        ReadFile result = read.files.payments(file("file", text));

        assertThat(result.encoding()).isEqualTo("UTF-8");
        assertThat(result.complete()).isFalse();
        assertThat(read.payments).hasSize(8);
        assertThat(read.reasons()).containsExactly("10 encoding");
    }

    @Test
    void losesNoLineBetweenAnOpenQuotationAndTheDamage() throws IOException {
        byte[] text = """
                paid_at;amount;reference;ескерту
                "02.03.2026;5;x;
                02.03.2026;6;it "says" OK;
                02.03.2026;7;y""".getBytes(StandardCharsets.UTF_8);
        text[text.length - 1] = (byte) 0xFF;
        read.files.payments(file("file", text));

        assertThat(read.payments)
                .extracting(payment -> payment.payment().evidence().place())
                .containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \r\n\r\n", ";;;;\n", "\"\";\"\";\n;\n"})
    void findsTheHeadingsBehindLinesThatSayNothing(String before) throws IOException {
        String text = before + "paid_at;amount;reference\n02.03.2026;5;x\n";
        ReadFile result = read.files.payments(file("file", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.reasons()).isEmpty();
        assertThat(read.payments).hasSize(1);
        assertThat(result.delimiter()).isEqualTo(";");
        assertThat(read.payments.getFirst().payment().evidence().place())
                .isEqualTo(text.lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "paid_at;amount;reference\n", "<Document><BkToCstmrStmt><Stmt>", "1CClientBankExchange\n"})
    void survivesAFileThatUnpacksToMegabytesOfNothing(String beginning) throws IOException {
        byte[] text = Arrays.copyOf(beginning.getBytes(StandardCharsets.US_ASCII), 8 << 20);
        byte[] packed = packed(text);
        assertThat(packed).hasSizeLessThan(10_000);
        ReadFile result = read.files.payments(file("file.gz", packed));

        assertThat(read.payments).isEmpty();
        assertThat(read.rejections).isNotEmpty().hasSizeLessThan(3);
        assertThat(result.taken()).isZero();
    }

    private InputFile file(String name, byte[] bytes) throws IOException {
        return new InputFile(name, Files.write(folder.resolve(name), bytes));
    }

    private static byte[] packed(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }
}
