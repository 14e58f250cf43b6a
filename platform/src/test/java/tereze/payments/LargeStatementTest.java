package tereze.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.testing.Rounds;

/// Memory does not grow with the file: a large one is read in a process that could not hold it.
@Tag("prove")
class LargeStatementTest {
    private static final int PAYMENTS_OF_ONE_ENTRY = 1_000;

    @TempDir
    private Path folder;

    /// The process.
    static final class Reading {
        public static void main(String[] arguments) throws IOException {
            StatementFiles read = StatementFiles.read(
                    InputFile.of(List.of(Path.of(arguments[0])), List.of(".xml")), ReadStatements.TIME);
            System.out.println(
                    read.statements().getFirst().statement().figures().transactions() + " "
                            + read.statements().getFirst().statement().balances() + " " + read.rejected());
        }
    }

    @Test
    void readsAFileLargerThanItsMemory() throws IOException, InterruptedException {
        long size = Rounds.of(40, 1_024) * (1L << 20);
        Path file = folder.resolve("large.xml");
        long payments = write(file, size);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + Rounds.of(24, 64) + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=" + Rounds.of(1, 4),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).isEqualToIgnoringNewLines(payments + " true []");
    }

    /// Half of the file are entries of one payment, half is a single entry.
    private static long write(Path file, long size) throws IOException {
        String details = """
                <TxDtls><Refs><EndToEndId>E-0000000001</EndToEndId></Refs><Amt Ccy="KZT">1.00</Amt>
                <RltdPties><Dbtr><Nm>Әбілқайыр Ыбырайұлы</Nm><Id><PrvtId><Othr><Id>870512300017</Id></Othr></PrvtId></Id></Dbtr></RltdPties>
                <RmtInf><Ustrd>Штраф 251234567890123, әкімшілік құқық бұзушылық туралы іс</Ustrd></RmtInf></TxDtls>
                """;
        String entry = "<Ntry><Amt Ccy=\"KZT\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><NtryDtls>" + details
                + "</NtryDtls></Ntry>";
        long each = Math.max(1, size / 2 / entry.getBytes(StandardCharsets.UTF_8).length);
        long many = each / PAYMENTS_OF_ONE_ENTRY * PAYMENTS_OF_ONE_ENTRY;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<Document><BkToCstmrStmt><Stmt><Id>1</Id>" + balance("OPBD", 0) + balance("CLBD", each + many));
            for (long i = 0; i < each; i++) {
                out.write(entry);
            }
            out.write("<Ntry><Amt Ccy=\"KZT\">" + many + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><NtryDtls>");
            for (long i = 0; i < many; i++) {
                out.write(details);
            }
            out.write("</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>");
        }
        return each + many;
    }

    private static String balance(String code, long amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"KZT\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>";
    }
}
