package tereze.reconciliation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import tereze.api.DateWords;
import tereze.law.Tenge;
import tereze.reconciliation.WrongHandover;

/// The letters to bailiffs, read back.
class LettersTest {
    private static final String NAME = "Әбдіғұлов Нұрсұлтан Өмірұлы";

    @TempDir
    private Path folder;

    @BeforeAll
    static void prepareValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static WrongHandover fine(String bailiff, int i, String evidence) {
        boolean late = i % 3 == 2;
        return new WrongHandover(
                bailiff,
                "%015d".formatted(240_000_000_000_000L + i),
                Tenge.of(19_660),
                late ? Instant.parse("2024-03-11T19:00:00Z") : Instant.parse("2024-02-28T08:41:00Z"),
                LocalDate.parse("2024-04-26"),
                !late,
                evidence);
    }

    private static List<WrongHandover> fines(String bailiff, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> fine(bailiff, i, i % 2 == 0 ? "payments-2024-03.csv:" + (i + 2) : "053-0312.xml#1.4." + i))
                .toList();
    }

    private void write(String bailiff, List<WrongHandover> fines) throws IOException {
        write(new Letters(folder, DateWords.ZONE, false), bailiff, fines);
    }

    private static void write(Letters letters, String bailiff, List<WrongHandover> fines) throws IOException {
        try (letters) {
            letters.write(bailiff, fines.iterator());
        }
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("(?U)\\s+", " ");
        }
    }

    @Test
    void saysEverythingInKazakhAndThenInRussianAndListsTheFines() throws IOException {
        write(NAME, fines(NAME, 3));
        String text = text(folder.resolve(NAME + ".pdf"));

        assertThat(text)
                .containsSubsequence(
                        "Сот орындаушысына",
                        NAME,
                        "Органның өз файлдары бойынша",
                        "Осы хаттағы айыппұлдар: 3. Сомасы: 58 980,00 теңге.",
                        "атқарушылық іс жүргізуді аяқтауды",
                        "summary.json",
                        "Қолы")
                .containsSubsequence(
                        "Қолы",
                        "Судебному исполнителю",
                        NAME,
                        "По файлам самого ведомства",
                        "Штрафов в этом письме: 3. Сумма: 58 980,00 тенге.",
                        "завершить исполнительные производства",
                        "Подпись",
                        "Айыппұлдар тізімі",
                        "Список штрафов",
                        "240000000000000",
                        "19 660,00",
                        "28.02.2024, 14:41",
                        "мерзімінде",
                        "в срок",
                        "26.04.2024",
                        "csv:2",
                        "позже срока")
                .doesNotContain("Үлгі");
        assertThat(text.chars().mapToObj(Character::toString)).contains("ә", "і", "ң", "ғ", "ү", "ұ", "қ", "ө");
    }

    @Test
    void isMarkedIfPeopleAreSynthetic() throws IOException {
        write(new Letters(folder, DateWords.ZONE, true), NAME, fines(NAME, 30));
        Path file = folder.resolve(NAME + ".pdf");

        assertThat(text(file)).contains("Үлгі · Образец · Specimen");
        Files.copy(file, Path.of("target", "letter.pdf"), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Two writers would give different bytes if a letter depended on a hash map's order, a clock or a random number.
    @Test
    void isTheSameBytesEachTime() throws IOException {
        write(NAME, fines(NAME, 5));
        byte[] first = Files.readAllBytes(folder.resolve(NAME + ".pdf"));
        write(NAME, fines(NAME, 5));

        assertThat(folder.resolve(NAME + ".pdf")).hasBinaryContent(first);
        try (PDDocument pdf = Loader.loadPDF(first)) {
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("kk");
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        }
        write(NAME, fines(NAME, 6));
        assertThat(Files.readAllBytes(folder.resolve(NAME + ".pdf"))).isNotEqualTo(first);
    }

    @Test
    void isForTheOwnerOnly() throws IOException {
        write(NAME, fines(NAME, 1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(NAME + ".pdf"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isSeveralFilesIfThereAreManyFines() throws IOException {
        write(new Letters(folder, DateWords.ZONE, false, 2), NAME, fines(NAME, 5));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(NAME + ".pdf", NAME + " (2).pdf", NAME + " (3).pdf");
        }
        assertThat(text(folder.resolve(NAME + ".pdf")))
                .contains("1-бөлік. Осы хаттағы айыппұлдар: 2.", "240000000000001", "Жалғасы келесі файлда.")
                .doesNotContain("240000000000002");
        assertThat(text(folder.resolve(NAME + " (3).pdf")))
                .contains("Часть 3. Штрафов в этом письме: 1.", "240000000000004")
                .doesNotContain("Продолжение");
    }

    @Test
    void isNotWrittenIfThereIsNoFine() throws IOException {
        write(NAME, List.of());

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "<script>alert(1)</script>",
                "\"'&<>]]><!--",
                "👩‍⚖️ 漢字 \uD800",
                "\u202Efdp.exe\u0000\u001B\n",
                "",
                "{part} $1 %s"
            })
    void isOnlyTextWhateverNamesSay(String name) throws IOException {
        write(name, List.of(fine(name, 1, name + ";" + name)));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString())
                        .endsWith(".pdf")
                        .doesNotStartWith(".")
                        .doesNotStartWith("-");
                assertThat(text(file)).contains("240000000000001", "Подпись");
            });
        }
    }

    @Test
    void wrapsWhatIsLong() throws IOException {
        String name = "Ж".repeat(300);
        write(name, List.of(fine(name, 1, "payments-".repeat(40) + ".csv:1;" + "x".repeat(300))));

        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve("Ж".repeat(80) + ".pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains(name, "x".repeat(300));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFA_2_U", "PDFUA_1"})
    void conformsTo(PDFAFlavour flavour) throws Exception {
        for (boolean specimen : new boolean[] {false, true}) {
            write(new Letters(folder, DateWords.ZONE, specimen), NAME, fines(NAME, 60));
            byte[] file = Files.readAllBytes(folder.resolve(NAME + ".pdf"));
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }
}
