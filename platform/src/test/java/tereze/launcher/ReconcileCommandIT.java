package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tereze.testing.FolderDigests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./tereze reconcile`, without the shell around it.
class ReconcileCommandIT {
    private static final String FINES = """
            number,iin,amount,issued_on,deadline
            251234567890123,870512700017,20000.00,2026-03-01,2026-04-05
            251234567890999,870512700017,1000.00,2026-03-01,2026-04-05
            =cmd(),900101800012,500.00,2026-03-01,2026-04-05
            """;
    private static final String HANDOVERS = """
            number,handed_over_at,bailiff
            251234567890123,2026-05-01,А. Ахметов
            251234567890124,2026-05-01,А. Ахметов
            """;
    private static final String PAYMENTS = """
            paid_at,amount,reference,payer_iin,receipt
            2026-03-20T10:00:00+05:00,20000.00,Штраф 251234567890123,870512700017,1
            2026-03-21T10:00:00+05:00,20000.00,Штраф 251234567890123,900101800012,2
            2026-03-21T11:00:00+05:00,7.00,"=HYPERLINK(""x"")",,3
            2026-03-21T12:00:00+05:00,-5,Штраф 251234567890999,,4
            """;

    @TempDir
    private Path folder;

    private Path out;

    private record Run(int status, String told, String errors) {}

    @BeforeEach
    void write() throws IOException {
        out = folder.resolve("out");
        Files.writeString(folder.resolve("fines.csv"), FINES);
        Files.writeString(folder.resolve("handovers.csv"), HANDOVERS);
        Files.writeString(folder.resolve("payments.csv"), PAYMENTS);
    }

    private Run reconcile(String... further) {
        List<String> words = new ArrayList<>(List.of("reconcile"));
        words.addAll(List.of("--fines", folder.resolve("fines.csv").toString()));
        words.addAll(List.of("--handovers", folder.resolve("handovers.csv").toString()));
        words.addAll(List.of("--payments", folder.resolve("payments.csv").toString()));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(Arrays.asList(further));
        return run(words);
    }

    private static Run run(List<String> words) {
        StringWriter told = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(told)).setErr(new PrintWriter(errors));
        int status = command.execute(words.toArray(String[]::new));
        return new Run(status, told.toString(), errors.toString());
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(out.resolve(file));
    }

    @Test
    void writesWhatItFound() throws IOException {
        Run run = reconcile();

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.told()).contains("PAID_IN_TIME_HANDED_OVER", "The results are in " + out + ".");
        assertThat(lines("verdicts.csv"))
                .containsExactly(
                        "number,verdict,flags,paid_at,paid_amount,evidence",
                        "251234567890123,PAID_IN_TIME_HANDED_OVER,PAID_TWICE|HANDED_OVER,2026-03-20T10:00:00+05:00,"
                                + "40000.00,payments.csv:2;payments.csv:3",
                        "251234567890999,UNPAID,,,0.00,",
                        "'=cmd(),UNPAID,,,0.00,");
        assertThat(lines("unmatched.csv"))
                .containsExactly(
                        "file,place,paid_at,amount,payer_iin,reference",
                        "payments.csv,4,2026-03-21T11:00:00+05:00,7.00,,\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(lines("refunds.csv"))
                .containsExactly(
                        "number,payer_iin,amount,why,evidence",
                        "251234567890123,900101800012,20000.00,PAID_TWICE,payments.csv:3");
        assertThat(lines("rejected.csv"))
                .containsExactly(
                        "file,place,reason,detail",
                        "handovers.csv,3,handover-of-unknown,no fine has the number 251234567890124",
                        "payments.csv,5,amount,\"'-5 (expected: an amount above zero, such as 19 660,00)\"");
        assertThat(out.resolve("letters/А. Ахметов.pdf")).exists();
        JsonNode summary = JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));
        assertThat(summary.at("/inputs/2/taken").asInt()).isEqualTo(3);
        assertThat(summary.at("/verdicts/PAID_IN_TIME_HANDED_OVER/sum").asString())
                .isEqualTo("20000.00");
        assertThat(summary.at("/unmatched/count").asInt()).isOne();
    }

    @Test
    void letsOnlyItsOwnerReadTheResults() throws IOException {
        reconcile();
        try (Stream<Path> all = Files.walk(out)) {
            assertThat(all.map(ReconcileCommandIT::permissions))
                    .containsOnly("rwx------", "rw-------")
                    .hasSizeGreaterThan(7);
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leavesFinishedResultsAlone() throws IOException {
        reconcile();
        var first = FolderDigests.of(out);
        Run again = reconcile();

        assertThat(again.status()).isZero();
        assertThat(again.told()).contains("already");
        assertThat(FolderDigests.of(out)).isEqualTo(first);

        Files.writeString(folder.resolve("payments.csv"), PAYMENTS + "2026-03-21T12:00:00+05:00,5,x,,5\n");
        Run other = reconcile();
        assertThat(other.status()).isOne();
        assertThat(other.errors()).contains(out + ": something else is there (expected: an empty folder, or none)");
        assertThat(FolderDigests.of(out)).isEqualTo(first);
    }

    @Test
    void takesAnEmptyFolderAndNoOther() throws IOException {
        Files.createDirectory(out);
        assertThat(reconcile().status()).isZero();

        out = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("linked")));
        assertThat(reconcile().status()).isZero();
        assertThat(folder.resolve("linked/verdicts.csv")).exists();

        out = folder.resolve("mine");
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.txt"), "mine");
        assertThat(reconcile().status()).isOne();
        assertThat(lines("thesis.txt")).containsExactly("mine");
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fines.csv     | number,iin\\n1,2\\n                              | fines.csv:1: missing: amount, issued_on, deadline",
                "handovers.csv | number,handed_over_at,bailiff\\n1,2026-05-01,\\uFFFF | handovers.csv:2: bytes that are no text in UTF-8 with BOM",
            })
    void givesNoVerdictsIfSomebodyWouldBeMissed(String file, String text, String told) throws IOException {
        byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        if (text.contains("\\uFFFF")) {
            bytes = ("\uFEFF" + text.replace("\\n", "\n")).getBytes(StandardCharsets.UTF_8);
            bytes[bytes.length - 1] = (byte) 0xFF;
        }
        Files.write(folder.resolve(file), bytes);
        out = folder.resolve("new/deep/out");
        Run run = reconcile();

        assertThat(run.status()).isOne();
        assertThat(run.errors()).contains("no verdicts, because somebody would be missed: " + told);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("fines.csv", "handovers.csv", "payments.csv");
        }
    }

    @Test
    void countsFilesOfEqualBytesOnce() throws IOException {
        Path statement = folder.resolve("statement.xml");
        Files.copy(Path.of("src/test/resources/tereze/payments/statement-v2.xml"), statement);
        reconcile("--payments", statement.toString());
        List<String> once = lines("verdicts.csv");
        assertThat(once).anyMatch(line -> line.contains("statement.xml#"));

        out = folder.resolve("twice");
        Path again = Files.copy(statement, folder.resolve("statement-again.xml"));
        assertThat(reconcile("--payments", statement.toString(), again.toString())
                        .status())
                .isZero();

        assertThat(lines("verdicts.csv").stream().map(line -> line.replace("statement-again.xml", "statement.xml")))
                .containsExactlyElementsOf(once);
    }

    @Test
    void countsAPathThatIsGivenTwiceOnce() throws IOException {
        reconcile();
        List<String> once = lines("verdicts.csv");
        out = folder.resolve("twice");

        assertThat(reconcile("--payments", folder.resolve("./payments.csv").toString())
                        .status())
                .isZero();
        assertThat(lines("verdicts.csv")).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--memory lots        | --memory: lots (expected: a size, such as 512MB or 2GB)",
                "--payments /dev/zero | --payments: /dev/zero: there is no such file, or it cannot be read",
                "--payments gone.csv  | --payments: gone.csv: there is no such file, or it cannot be read",
                "--terms gone.yaml    | gone.yaml: it cannot be read",
                "--speed 9            | Unknown options: '--speed', '9'",
            })
    void isMisunderstood(String further, String told) {
        Run run = reconcile(further.split(" ", -1));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains(told);
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other")).resolve("payments.csv");
        Files.writeString(other, PAYMENTS.replace("20000", "10000"));
        Run run = reconcile("--payments", other.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("two files are called payments.csv");

        Path fines = Files.copy(folder.resolve("fines.csv"), other.resolveSibling("handovers.csv"));
        assertThat(reconcile("--fines", fines.toString()).errors()).contains("two files are called handovers.csv");
    }

    @Test
    void readsTerms() throws IOException {
        Path terms = folder.resolve("terms.yaml");
        Files.writeString(terms, "discount: {share: 5, days: 30, count: working}\ntolerance: 0\n");
        assertThat(reconcile("--terms", terms.toString()).status()).isZero();
        assertThat(Files.readString(out.resolve("summary.json")))
                .contains("\"share\" : 5", "\"count\" : \"working\"", "\"tolerance\" : \"0.00\"");

        Files.writeString(terms, "discount: {share: 500, days: 30, count: working}\ntolerance: 0\n");
        Run wrong = reconcile("--terms", terms.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.errors()).contains("discount.share: 500 (expected: 1 to 100)");
    }

    @Test
    void writesAnExample() {
        Path files = folder.resolve("example");
        Run run = run(List.of("reconcile", "example", files.toString(), "--fines", "200", "--seed", "3"));

        assertThat(run.status()).isZero();
        assertThat(files.resolve("truth.csv")).exists();
        assertThat(run(List.of("reconcile", "example", files.toString())).status())
                .isOne();
        assertThat(run(List.of("reconcile", "example", files.toString(), "--fines", "1"))
                        .status())
                .isEqualTo(2);
    }
}
