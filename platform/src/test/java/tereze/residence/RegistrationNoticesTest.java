package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import tereze.acts.Code;
import tereze.addresses.RegistrationKind;
import tereze.api.PublicAddress;
import tereze.api.ReferenceNumber;
import tereze.api.Text;
import tereze.documents.CheckCode;
import tereze.documents.paper.Paper;
import tereze.documents.paper.PaperPrinter;

/// The notice as a PDF.
class RegistrationNoticesTest {
    private static final PaperPrinter PRINTER = new PaperPrinter(new PublicAddress("https://tereze.example"), false);
    private static final ReferenceNumber NUMBER =
            ReferenceNumber.of(UUID.fromString("01960000-0000-7000-8000-000000000001"));
    private static final CheckCode CODE = CheckCode.of(
            new byte[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 9, 8, 7, 6, 5
            });

    @BeforeAll
    static void prepareValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void saysEverythingInThreeLanguagesWithTheRightLetters() throws IOException {
        String text = text(PRINTER.print(notice(RegistrationKind.TEMPORARY)));

        assertThat(text)
                .containsSubsequence(
                        "Тіркеу туралы растау", "Подтверждение регистрации", "Confirmation of registration")
                .contains("Әбдіғұлов Нұрсұлтан Өмірұлы")
                .contains("••••••••1234")
                .containsSubsequence(
                        "Астана, Есіл ауданы, Тұран даңғылы, 12-үй, 5-пәтер",
                        "Астана, район Есиль, проспект Туран, д. 12, кв. 5",
                        "Astana, Yesil District, Turan Avenue, 12, apt. 5")
                .containsSubsequence("Уақытша", "Временная", "Temporary")
                .containsSubsequence("2026 жылғы 2 наурыз", "2 марта 2026 года", "2 March 2026")
                .containsSubsequence("2026 жылғы 1 қыркүйек", "1 сентября 2026 года", "1 September 2026")
                .containsSubsequence(
                        "Тізілімге енгізілген күні", "Дата внесения в реестр", "Entered in the register", "1234")
                .contains(NUMBER.value(), CODE.grouped(), "tereze.example/check")
                .containsSubsequence("анықтама емес", "а не справка", "It is not a certificate that anybody may demand")
                .doesNotContain("Үлгі", "Specimen", "#");
    }

    @Test
    void holdsEveryKazakhLetter() throws IOException {
        String letters = "Аа Әә Бб Вв Гг Ғғ Дд Ее Ёё Жж Зз Ии Йй Кк Ққ Лл Мм Нн Ңң Оо Өө Пп Рр Сс Тт Уу Ұұ Үү Фф Хх Һһ"
                + " Цц Чч Шш Щщ Ъъ Ыы Іі Ьь Ээ Юю Яя";

        assertThat(text(PRINTER.print(notice(letters, RegistrationKind.PERMANENT)))
                        .replaceAll("\\s+", " "))
                .contains(letters)
                .containsSubsequence("Мерзімсіз", "Бессрочно", "No end date");
    }

    @Test
    void isMarkedInADemonstration() throws IOException {
        PaperPrinter demo = new PaperPrinter(new PublicAddress("http://127.0.0.1:8080"), true);

        assertThat(text(demo.print(notice(RegistrationKind.TEMPORARY))))
                .contains("Үлгі · Образец · Specimen", "127.0.0.1:8080/check");
    }

    /// Two printers would give different bytes if the output depended on a hash map's order, a clock or a random
    /// number.
    @Test
    void isTheSameBytesWhoeverPrintsItAgain() {
        byte[] first = PRINTER.print(notice(RegistrationKind.TEMPORARY));
        for (int i = 0; i < 5; i++) {
            PaperPrinter other = new PaperPrinter(new PublicAddress("https://tereze.example"), false);
            assertThat(other.print(notice(RegistrationKind.TEMPORARY))).isEqualTo(first);
        }
        assertThat(PRINTER.print(notice(RegistrationKind.PERMANENT))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFA_2_U", "PDFUA_1"})
    void conformsTo(PDFAFlavour flavour) throws Exception {
        for (boolean specimen : new boolean[] {false, true}) {
            PaperPrinter printer = new PaperPrinter(new PublicAddress("https://tereze.example"), specimen);
            byte[] file = printer.print(notice(RegistrationKind.TEMPORARY));
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void itsQrCodeLeadsToItsCheck() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.print(notice(RegistrationKind.TEMPORARY)))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150, ImageType.RGB);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);

            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo("https://tereze.example/check/" + CODE.value());
        }
    }

    @Test
    void fitsOnOnePageHoweverLongNamesAndAddressesAre() throws IOException {
        String longName = "Қожахметұлы-Әбдірахманов Мұхаммедәлі-Нұрсұлтан Құдайбергенұлы";
        PaperPrinter demo = new PaperPrinter(new PublicAddress("https://a-rather-long-name.egov.example"), true);
        byte[] file = demo.print(notice(longName, RegistrationKind.TEMPORARY));

        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("kk");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Тіркеу туралы растау");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-03-02T05:00:00Z"));
        }
        Files.write(Path.of("target", "notice-of-registration.pdf"), file);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Paper notice(RegistrationKind kind) {
        return notice("Әбдіғұлов Нұрсұлтан Өмірұлы", kind);
    }

    private static Paper notice(String name, RegistrationKind kind) {
        return new Paper(
                RegistrationNotices.content(
                        name,
                        "••••••••1234",
                        new Text(
                                "Астана, Есіл ауданы, Тұран даңғылы, 12-үй, 5-пәтер",
                                "Астана, район Есиль, проспект Туран, д. 12, кв. 5",
                                "Astana, Yesil District, Turan Avenue, 12, apt. 5"),
                        Code.of(kind),
                        LocalDate.parse("2026-03-02"),
                        kind == RegistrationKind.PERMANENT ? null : LocalDate.parse("2026-09-01")),
                NUMBER,
                1234,
                Instant.parse("2026-03-02T05:00:00.123456Z"),
                LocalDate.parse("2026-03-02"),
                CODE);
    }
}
