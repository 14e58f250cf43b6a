package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

@Fault("L2")
class PlainWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your account is blocked, https://bank.example/unlock",
                "hxxp://bank",
                "www.bank",
                "Кіріңіз: kaspi.kz",
                "Войдите на банк.қаз",
                "банк.рф!",
                "kaspi．kz",
                "kaspi。kz",
                "t.me/agent",
                "пишите agent@bank",
                "@agent",
                "<b>Срочно</b>",
                "[нажмите](сюда)",
                "&#60;",
                "Позвоните 87011234567",
                "+7 (701) 123-45-67",
                "8 701 123 45 67",
                "8.701.123.45.67",
                "8/701/1234567",
                "٨٧٠١١٢٣٤٥٦٧",
                "Карта 4400 4301 2345 6789",
                "ЖСН 900101300017",
                "255–12–34",
                "8 701 - 123 - 45 - 67",
                "+7 701 - 123 - 45 - 67",
                "8,701,123,45,67",
                "8_701_123_45_67",
                "8·701·123·45·67",
                "8 701 123, 45, 67",
                "8 701 123,45 67",
                "+7 701 123",
                "банк.срб",
                "банк.ею",
                "банк.бг",
                "банк.мкд",
                "мкр.банк.срб",
                "银行.中国",
                "بانک.ایران",
                "1.1.1.1",
                "Откройте 192.168.10.24"
            })
    void doNotLeadAnywhere(String text) {
        assertThat(PlainWords.are(text)).isFalse();
        Fields fields = new Fields();
        assertThat(fields.words("/purpose", text, 200)).isEmpty();
        assertThat(fields.ifValid(() -> Reply.ok("")).toString()).contains("/purpose", "CONTACT_DETAILS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Несие беру туралы шарт жасау",
                "Проверка адреса перед выдачей кредита, г.Алматы, ул.Абая, д.5, кв. 12",
                "Договор № 123/45 от 01.12.2026",
                "2026-12-01 күнгі шарт",
                "Сумма 1 500 000 тенге",
                "Кредит на 12 месяцев, т.е. до 2027 г.",
                "To open an account; see point 4.2 of the contract.",
                "Места нет: уже живут пятеро",
                "Сату-сатып алу шарты, 45 000 теңге (бір жылға)",
                "Займ 1 500 000,50 тг с 01.12.2026 - 01.12.2027",
                "Статья 12-1 закона, № 123, пункты 1.2.3 и 4",
                "Оплата 01.12.2026 250 000 тенге",
                "Мкр.Самал, просп.Абая, 2027г.включительно; и.о.директора, 1.Кредит 2.Залог"
            })
    void areTheWordsOfAPurpose(String text) {
        assertThat(PlainWords.are(text)).isTrue();
        assertThat(new Fields().words("/purpose", text, 200)).isEqualTo(Optional.of(text));
    }

    /// The number of an agency's file may be long.
    @Test
    void mayBeTheNumberOfAFile() {
        assertThat(PlainWords.haveNoAddress("7110-26-00-2/123456789")).isTrue();
        assertThat(PlainWords.haveNoAddress("7110 court.example")).isFalse();
    }
}
