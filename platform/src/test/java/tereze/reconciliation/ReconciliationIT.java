package tereze.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.reconciliation.example.Example;
import tereze.testing.Rounds;

/// An agency's files, dirty in every way, against what is true of each fine.
@Tag("prove")
@Tag("P7")
class ReconciliationIT {
    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(1, 20));
    }

    /// The verdict of each number, in the first two columns of a table.
    private static Map<String, String> verdicts(Path table) throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1).forEach(line -> {
                String[] cells = line.split(",", 3);
                verdicts.put(cells[0], cells[1]);
            });
        }
        return verdicts;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void judgesEachFineAsItReallyWas(long seed) throws Exception {
        Path files = folder.resolve("files");
        Example.write(files, Rounds.of(5_000, 100_000), seed);
        Path results = folder.resolve("results");
        new ReconcileRun(files).to(results).run();

        Map<String, String> truth = verdicts(files.resolve("truth.csv"));
        Map<String, String> found = verdicts(results.resolve("verdicts.csv"));
        Map<String, String> wrong = new TreeMap<>();
        truth.forEach((number, verdict) -> {
            if (!verdict.equals(found.get(number))) {
                wrong.put(number, verdict + " is " + found.get(number));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(found).hasSameSizeAs(truth);
    }

    static Stream<String> takenBackOnADay() {
        String entry = "<Ntry><Amt Ccy='KZT'>20000</Amt><CdtDbtInd>%s</CdtDbtInd><BookgDt><Dt>2026-03-20</Dt></BookgDt>"
                + "<NtryDtls><TxDtls>%s<RmtInf><Ustrd>Штраф 251234567890123</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
        String document = """
                СекцияДокумент=x
                ДатаОперации=20.03.2026%s=20000
                НазначениеПлатежа=Штраф 251234567890123
                КонецДокумента
                """;
        return Stream.of(
                "<Document><BkToCstmrStmt><Stmt>" + entry.formatted("DBIT", "")
                        + entry.formatted("CRDT", "<RltdDts><AccptncDtTm>2026-03-20T10:00:00</AccptncDtTm></RltdDts>")
                        + "</Stmt></BkToCstmrStmt></Document>",
                "1CClientBankExchange\n" + document.formatted("\nСуммаРасход")
                        + document.formatted(" 10:00\nСуммаПриход") + "КонецФайла\n");
    }

    /// A payment has a time of day, and what takes it back often has none.
    @ParameterizedTest
    @MethodSource("takenBackOnADay")
    void takesBackWhatWasPaidOnTheSameDay(String payments) throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(
                files.resolve("fines.csv"),
                "number,iin,amount,issued_on,deadline\n251234567890123,870512300017,20000,2026-03-01,2026-04-05\n");
        Files.writeString(files.resolve("handovers.csv"), "number,handed_over_at,bailiff\n");
        Files.writeString(files.resolve("payments"), payments);
        Path results = folder.resolve("results");
        new ReconcileRun(files).to(results).run();

        assertThat(Files.readString(results.resolve("verdicts.csv")))
                .contains("251234567890123,UNPAID,REVERSED,,0.00,");
    }

    @Test
    void givesTheSameBytesWhateverTheOrder() throws Exception {
        Path files = folder.resolve("files");
        Example.write(files, 500, 7);
        Map<String, String> first =
                new ReconcileRun(files).to(folder.resolve("first")).run();
        Map<String, String> other =
                new ReconcileRun(files).reversed().to(folder.resolve("other")).run();

        assertThat(other).isEqualTo(first);
    }
}
