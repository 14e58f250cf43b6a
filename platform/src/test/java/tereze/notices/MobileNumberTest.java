package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

/// A mobile number is read as people write it; any other number is refused.
@Fault("D4")
class MobileNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+77012345678",
                "8 (701) 234-56-78",
                "77012345678",
                "7012345678",
                "+7 701 234 56 78",
                "8.701.234.56.78",
                "8\u00A0701\u00A0234‑56‑78",
                "8 701 234–56−78",
                "\u200E+7 (701) 234-56-78\u202C",
                "８７０１２３４５６７８",
                "8701-234-5678"
            })
    void isReadAsItIsWritten(String typed) {
        assertThat(MobileNumber.read(typed)).contains("+77012345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+7 747 123 45 67", "8 775 123-45-67", "87001234567", "+7 708 1234567"})
    void isOfAnyOperator(String typed) {
        assertThat(MobileNumber.read(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7701234567",
                "+770123456789",
                "+87012345678",
                "+77272500000",
                "8 (727) 250-00-00",
                "+79161234567",
                "+996555123456",
                "+1 202 555 0123",
                "1414",
                "112",
                "+7 800 080 77 77",
                "8701",
                "8701234567O",
                "+7 701 234 56 78 доб. 5",
                "+7701ABCDEFG",
                "87012345678, 87772345678",
                "+",
                "٨٧٠١٢٣٤٥٦٧٨x",
                ""
            })
    void isRefusedIfNoSmsCanReachIt(String typed) {
        assertThat(MobileNumber.read(typed)).isEmpty();
    }
}
