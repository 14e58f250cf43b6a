package tereze.reconciliation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
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
    }

    static Stream<Arguments> wrongPackings() {
        byte[] nothing = {};
        byte[] zeros = new byte[100];
        byte[] member = packed("\n".getBytes(StandardCharsets.US_ASCII));
        return Stream.of(
                Arguments.of("whole", 0, nothing, true),
                Arguments.of("a second member", 0, member, true),
                Arguments.of("without the last byte", 1, nothing, false),
                Arguments.of("without a length", 4, nothing, false),
                Arguments.of("without a check sum", 8, nothing, false),
                Arguments.of("with another length", 4, new byte[] {1, 2, 3, 4}, false),
                Arguments.of("with another check sum", 8, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, false),
                Arguments.of("one byte behind it", 0, new byte[] {7}, false),
                Arguments.of("the first byte of a member", 0, Arrays.copyOf(member, 1), false),
                Arguments.of("half a header of a member", 0, Arrays.copyOf(member, 7), false),
                Arguments.of("a header of a member", 0, Arrays.copyOf(member, 10), false),
                Arguments.of("zeros behind it", 0, zeros, false),
                Arguments.of("more zeros than a buffer behind it", 0, new byte[200_000], false),
                Arguments.of("text behind it", 0, "02.03.2026;5;x\n".getBytes(StandardCharsets.US_ASCII), false),
                Arguments.of("a member with another method", 0, with(member, 2, 7), false),
                Arguments.of("a member with a damaged block", 0, with(member, 10, 0xFF), false),
                Arguments.of("a member without its end", 0, Arrays.copyOf(member, member.length - 3), false));
    }

    /// Small files fit into one buffer together with their trailer, large ones do not.
    @ParameterizedTest
    @MethodSource("wrongPackings")
    void missesNothingThatIsWrongWithAPackedFile(String how, int cut, byte[] behind, boolean complete)
            throws IOException {
        for (Arguments each : payments().toList()) {
            String text = (String) Objects.requireNonNull(each.get()[1]);
            byte[] all = text.getBytes((Charset) each.get()[2]);
            boolean xml = text.startsWith("<");
            byte[] small =
                    xml ? all : text.substring(0, text.indexOf('\n', 200) + 1).getBytes((Charset) each.get()[2]);
            for (byte[] plain : text.startsWith("1C") ? new byte[][] {all} : new byte[][] {all, small}) {
                byte[] packed = packed(plain);
                ReadRegister whole = new ReadRegister();
                whole.files.payments(file("whole", plain));
                ReadRegister register = new ReadRegister();
                ReadFile result = register.files.payments(
                        file("file.gz", joined(Arrays.copyOf(packed, packed.length - cut), behind)));

                assertThat(result.complete()).as(how + ", " + result.kind()).isEqualTo(complete);
                assertThat(register.payments).as(how + ", " + result.kind()).hasSameSizeAs(whole.payments);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void readsLinesWithAnyEnd(String end) throws IOException {
        String csv =
                "\npaid_at;amount;reference;note\n\n02.03.2026;5;x;y\n02.03.2026;6;\"two\nlines\";y\n02.03.2026;7;z;y\n";
        String exchange = "1CClientBankExchange\nСекцияДокумент=x\nДатаОперации=02.03.2026\nСуммаПриход=8\n"
                + "НазначениеПлатежа=z\nи далее\nКонецДокумента\nКонецФайла";
        ReadFile result =
                read.files.payments(file("file", csv.replace("\n", end).getBytes(StandardCharsets.UTF_8)));
        read.files.payments(file("other", exchange.replace("\n", end).getBytes(StandardCharsets.UTF_8)));

        assertThat(read.reasons()).isEmpty();
        assertThat(read.payments)
                .extracting(payment -> payment.payment().evidence() + " " + payment.reference())
                .containsExactly("file:4 x", "file:5 two\nlines", "file:7 z", "other:2 z и далее");
        assertThat(result.rows()).isEqualTo(3);
    }

    /// Buffers end anywhere, also between the two signs of one end.
    @Test
    void countsEachEndOfALineOnce() throws IOException {
        StringBuilder csv = new StringBuilder("paid_at;amount;reference\r\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("02.03.2026;5;").append("x".repeat(i % 17)).append("\r\n");
        }
        read.files.payments(file("file", csv.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(read.payments).hasSize(ROWS);
        assertThat(read.payments.getLast().payment().evidence().place()).isEqualTo(ROWS + 1L);
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

    private static byte[] packed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] bytes, int at, int other) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) other;
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
