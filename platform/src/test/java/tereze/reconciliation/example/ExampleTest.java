package tereze.reconciliation.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tereze.people.Iin;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Rejection;
import tereze.reconciliation.Verdict;
import tereze.reconciliation.example.Numbers.Mistake;
import tereze.reconciliation.reading.ReadFile;
import tereze.reconciliation.reading.ReportedPayment;
import tereze.reconciliation.rules.Slip;

/// The files of an agency that does not exist.
class ExampleTest {
    private static final int FINES = 1_000;

    @TempDir
    private Path folder;

    private Path written(String name, long seed) throws IOException {
        Path made = folder.resolve(name);
        Example.write(made, FINES, seed);
        return made;
    }

    private static List<Path> files(Path made) throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            return files.sorted().toList();
        }
    }

    private static List<String> truth(Path made) throws IOException {
        List<String> lines = Files.readAllLines(made.resolve("truth.csv"));
        assertThat(lines.getFirst()).isEqualTo("number,verdict");
        return lines.subList(1, lines.size());
    }

    @Test
    void sameNumberAndSeedGiveTheSameBytes() throws IOException {
        List<Path> first = files(written("first", 7));
        List<Path> second = files(written("second", 7));
        Path other = written("other", 8);

        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i))
                    .hasSameBinaryContentAs(first.get(i))
                    .hasFileName(first.get(i).getFileName().toString());
        }
        assertThat(truth(other)).isNotEqualTo(truth(folder.resolve("first")));
    }

    @Test
    void saysTheVerdictOfEachFine() throws IOException {
        List<String> truth = truth(written("made", 1));

        assertThat(truth).hasSize(FINES).isSorted();
        assertThat(truth.stream().map(line -> line.split(",", -1)[0])).doesNotHaveDuplicates();
        assertThat(truth.stream().map(line -> Verdict.valueOf(line.split(",", -1)[1])))
                .contains(Verdict.values());
        assertThat(folder.resolve("made/truth.csv")).content().endsWith("\n").doesNotContain("\r");
    }

    @Test
    void fewestFinesStillHaveEachScenario() throws IOException {
        Path made = folder.resolve("made");
        Example.write(made, Example.leastFines(), 3);

        assertThat(truth(made)).hasSize(Example.leastFines());
        assertThat(Example.leastFines()).isBetween(60, 250);
        assertThat(Scenario.all().stream().map(Scenario::name)).doesNotHaveDuplicates();
    }

    @Test
    void refusesAFolderThatHoldsAnything() throws IOException {
        Files.writeString(folder.resolve("mine"), "");

        assertThatThrownBy(() -> Example.write(folder, FINES, 1)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(files(folder)).hasSize(1);
    }

    @Test
    void refusesTooFewFines() {
        assertThatThrownBy(() -> Example.write(folder.resolve("made"), Example.leastFines() - 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fines: ");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void rejectsOnlyWhatIsWrongOnPurpose() throws IOException {
        ReadExample read = ReadExample.of(written("made", 5));

        Map<String, String> reasons = new TreeMap<>();
        read.rejections.stream()
                .collect(Collectors.groupingBy(
                        Rejection::file,
                        Collectors.mapping(
                                rejection -> rejection.reason().code(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        codes -> codes.stream()
                                                .sorted()
                                                .distinct()
                                                .toList()))))
                .forEach((file, codes) -> reasons.put(file, String.join(" ", codes)));
        String fines = "amount columns currency day number too-long";
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("fines-1.csv", fines),
                        Map.entry("fines-2.csv", fines),
                        Map.entry("fines-3.csv", fines),
                        Map.entry("fines-4.csv", fines),
                        Map.entry("handovers-1.csv", "columns day number"),
                        Map.entry("handovers-2.csv", "columns day number"),
                        Map.entry("payments-1.csv", "amount columns currency day too-long"),
                        Map.entry("payments-6.txt", "columns"),
                        Map.entry("statement-1.xml.gz", "currency day"),
                        Map.entry("statement-6.xml", "xml")));
        assertThat(read.files.stream().filter(file -> !file.complete()).map(ReadFile::file))
                .containsExactly("payments-6.txt", "statement-6.xml");
        assertThat(read.files.stream().map(file -> file.encoding() + file.delimiter()))
                .contains("UTF-8,", "UTF-8 with BOM;", "windows-1251;", "UTF-16LE with BOMtab", "windows-1251");
    }

    @Test
    void registersHaveEachFine() throws IOException {
        Path made = written("made", 5);
        ReadExample read = ReadExample.of(made);

        List<String> numbers =
                truth(made).stream().map(line -> line.split(",", -1)[0]).toList();
        assertThat(read.fines.stream().map(Fine::number)).containsAll(numbers);
        assertThat(read.fines.stream().map(fine -> new Iin(fine.iin()))).allMatch(Iin::isDemo);
        assertThat(read.payments.stream()
                        .map(payment -> payment.payment().payer())
                        .filter(payer -> !payer.isEmpty())
                        .map(Iin::new))
                .allMatch(Iin::isDemo);
        assertThat(read.payments.stream().map(ReportedPayment::reference)).anyMatch(text -> text.startsWith("="));
    }

    @ParameterizedTest
    @EnumSource
    void aSlipIsNearToItsOwnNumberAlone(Mistake mistake) {
        Numbers numbers = new Numbers(1, new SplittableRandom(1));
        String[] given = Stream.generate(numbers::next).limit(2_000).toArray(String[]::new);
        String wrong = numbers.slip(given[0], mistake);

        assertThat(Arrays.stream(given).filter(number -> Slip.parts(number, wrong)))
                .containsExactly(given[0]);
        assertThat(Arrays.stream(given)).doesNotContain(wrong).doesNotHaveDuplicates();
        String far = numbers.farFrom(given[0]);
        assertThat(Arrays.stream(given)).noneMatch(number -> Slip.parts(number, far));
    }
}
