package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

/// Addresses in any letters are taken; those to which nothing can ever be sent are refused.
@Fault("D10")
class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "aru@example.kz, aru@example.kz, false",
        "Aru.S+1@Mail.Example.KZ, Aru.S+1@Mail.Example.KZ, false",
        "x@пример.рф, x@xn--e1afmkfd.xn--p1ai, false",
        "x@xn--e1afmkfd.xn--p1ai, x@xn--e1afmkfd.xn--p1ai, false",
        "аты@пошта.қаз, аты@xn--80a1acn3a.xn--80ao21a, true",
        "әсем.ұлы@example.kz, әсем.ұлы@example.kz, true",
        "x@почта。рф, x@xn--80a1acny.xn--p1ai, false"
    })
    void isSentWithADomainInAscii(String typed, String wire, boolean utf8) {
        EmailAddress address = EmailAddress.read(typed).orElseThrow();
        assertThat(address.wire()).isEqualTo(wire);
        assertThat(address.needsUtf8()).isEqualTo(utf8);
        assertThat(address.mixesScripts()).isFalse();
        assertThat(EmailAddress.read(address.toString())).contains(address);
    }

    @ParameterizedTest
    @CsvSource({"x@xn--e1afmkfd.xn--p1ai, x@пример.рф", "x@ПРИМЕР.рф, x@пример.рф"})
    void isShownInLettersThatPeopleRead(String typed, String shown) {
        assertThat(EmailAddress.read(typed)).get().hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aru",
                "aru@",
                "@example.kz",
                "a b@example.kz",
                "aru@localhost",
                "a..b@example.kz",
                ".a@example.kz",
                "a.@example.kz",
                "a@-example.kz",
                "a@example-.kz",
                "a@example..kz",
                "a@example.kz.",
                "a@1.2.3.4",
                "a@[1.2.3.4]",
                "a@exa_mple.kz",
                "a@b@example.kz",
                "\"a b\"@example.kz",
                "a\u00A0b@example.kz",
                "a@пош та.қаз",
                "әсем@қаз",
                "a🙂@example.kz"
            })
    void isRefusedIfNothingCanBeSentToIt(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void isNoLongerThanServersTake(int local) {
        assertThat(EmailAddress.read("a".repeat(local) + "@example.kz").isPresent())
                .isEqualTo(local <= 64);
        assertThat(EmailAddress.read("ә".repeat(local / 2) + "a".repeat(local % 2) + "@example.kz")
                        .isPresent())
                .isEqualTo(local <= 64);
        assertThat(EmailAddress.read("a@" + "ә".repeat(local) + ".kz")).isEmpty();
    }

    /// Cyrillic а, о, с, і among Latin letters.
    @ParameterizedTest
    @ValueSource(strings = {"аru@example.kz", "aru@gmаil.com", "aru@example.cоm", "dаna.s@пошта.қаз"})
    void tellsLettersThatWereTypedInTheWrongLayout(String typed) {
        assertThat(EmailAddress.read(typed).orElseThrow().mixesScripts()).isTrue();
    }
}
