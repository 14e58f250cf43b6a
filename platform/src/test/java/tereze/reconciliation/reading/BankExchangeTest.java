package tereze.reconciliation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.payments.InputFile;

/// `1CClientBankExchange` as banks write it, and what can be wrong with it.
class BankExchangeTest {
    private static final String BEGIN =
            "СекцияДокумент=ПлатежноеПоручение\nДатаОперации=02.03.2026\nСуммаПриход=5.00\n";
    private static final String END = "КонецДокумента\n";

    @TempDir
    private Path folder;

    private final ReadRegister read = new ReadRegister();

    private ReadFile read(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("file"), "1CClientBankExchange\n" + text);
        return read.files.payments(new InputFile("file", path));
    }

    @Test
    void joinsAPurposeThatIsWrittenInParts() throws IOException {
        read(BEGIN + "НазначениеПлатежа=\nНазначениеПлатежа2=567 890 123\nНазначениеПлатежа1=Штраф 251 234\n" + END
                + BEGIN + "НазначениеПлатежа=Штраф\nНазначениеПлатежа6=конец\n" + END
                + "КонецФайла\n");

        assertThat(read.payments)
                .extracting(ReportedPayment::reference)
                .containsExactly("Штраф 251 234 567 890 123", "Штраф конец");
    }

    @Test
    void joinsAValueThatGoesOnInTheNextLine() throws IOException {
        ReadFile result = read("Получатель=ТОО\n\"Ромашка\nСекцияРасчСчет\nКонецРасчСчет\n"
                + BEGIN
                + "НазначениеПлатежа=Штраф 251 234\n\n\"567\" 890\nпо договору № 7 = 123\nПлательщикБИН_ИИН=870512300017\n"
                + END
                + "КонецФайла\n");

        assertThat(read.reasons()).isEmpty();
        assertThat(read.payments).hasSize(1).first().satisfies(payment -> {
            assertThat(payment.reference()).isEqualTo("Штраф 251 234 \"567\" 890 по договору № 7 = 123");
            assertThat(payment.payment().payer()).isEqualTo("870512300017");
            assertThat(payment.payment().evidence()).hasToString("file:6");
        });
        assertThat(result.complete()).isTrue();
    }

    @Test
    void rejectsADocumentThatDoesNotEnd() throws IOException {
        ReadFile result = read(BEGIN + BEGIN + END + BEGIN + "КонецФайла\n");

        assertThat(read.reasons()).containsExactly("2 columns", "9 columns");
        assertThat(read.payments).hasSize(1);
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.complete()).isTrue();
    }

    /// `~` is the end of a line, `^` the end of a file of DOS, `%` a byte order mark, and `D` a document.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "КонецФайла;                                          1; true ; -",
                "КонецФайла~~ ^~;                            1; true ; -",
                "КонецФайла~1CClientBankExchange~DКонецФайла~;    2; true ; -",
                "КонецФайла~~%1CClientBankExchange~DКонецФайла; 2; true; -",
                "КонецФайла1CClientBankExchange~DКонецФайла~;      2; true ; -",
                "КонецФайла~1CClientBankExchange~D;                 2; false; 11 columns",
                "КонецФайла~DКонецФайла~;                          1; false; 7 columns",
                "КонецФайла?!7~1CClientBankExchange~DКонецФайла~; 1; false; 6 columns",
                "1CClientBankExchange~DКонецФайла~;                2; false; 6 columns",
                "КонецФа;                                             1; false; 6 columns",
            })
    void readsExportsThatWerePutTogether(String rest, int payments, boolean complete, String reason)
            throws IOException {
        ReadFile result = read(BEGIN
                + END
                + rest.replace("D", BEGIN + END)
                        .replace('~', '\n')
                        .replace('^', '\u001A')
                        .replace('%', '\uFEFF'));

        assertThat(read.payments).hasSize(payments);
        assertThat(result.complete()).isEqualTo(complete);
        assertThat(read.reasons()).containsExactlyElementsOf(reason.equals("-") ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"СуммаПриход=6", "СуммаПриход=5.00", "ДатаОперации=03.03.2026", "Что=1\nЧто=2"})
    void rejectsADocumentThatSaysSomethingTwice(String twice) throws IOException {
        ReadFile result = read(BEGIN + twice + "\n" + END + BEGIN + END + "КонецФайла\n");

        assertThat(read.reasons()).containsExactly("2 columns");
        assertThat(read.rejections.getFirst().detail())
                .isEqualTo(twice.substring(0, twice.indexOf('=')) + " occurs twice (expected: once)");
        assertThat(read.payments).hasSize(1);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void rejectsWhatIsTooLongAndReadsOn() throws IOException {
        String long64 = "x".repeat((64 << 10) + 1) + "\n";
        ReadFile result = read(BEGIN + long64 + END + BEGIN + "НазначениеПлатежа=Штраф\n" + "y\n".repeat(70_000) + END
                + BEGIN + END + "КонецФайла\n");

        assertThat(read.reasons()).containsExactly("5 too-long", "7 too-long");
        assertThat(read.payments).hasSize(2);
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.complete()).isTrue();
    }
}
