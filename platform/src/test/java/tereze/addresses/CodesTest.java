package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

class CodesTest {
    @Test
    void keepsTheFirstNoughtOfAnRka() {
        assertThat(Rka.read("0201300123456789")).contains(new Rka("0201300123456789"));
        assertThat(new Rka("0201300123456789")).hasToString("0201300123456789");
    }

    @Fault("D4")
    @Test
    void readsAnRkaAsItIsPasted() {
        assertThat(Rka.read("0201 3001\u00A02345‑6789\u200B")).contains(new Rka("0201300123456789"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "201300123456789",
                "02013001234567890",
                "020130012345678O",
                "0201-30012345678",
                "٠٢٠١٣٠٠١٢٣٤٥٦٧٨٩"
            })
    void readsNoOtherTextAsAnRka(String text) {
        assertThat(Rka.read(text)).isEmpty();
        assertThatThrownBy(() -> new Rka(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheRegionOfAKato() {
        assertThat(new Kato("711210000").region()).isEqualTo(new Kato("710000000"));
        assertThat(new Kato("710000000").region()).isEqualTo(new Kato("710000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "71000000", "7100000000", "71000000x"})
    void readsNoOtherTextAsAKato(String text) {
        assertThat(Kato.read(text)).isEmpty();
        assertThatThrownBy(() -> new Kato(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAKato() {
        assertThat(Kato.read("711210000")).contains(new Kato("711210000"));
        assertThat(new Kato("711210000")).hasToString("711210000");
    }
}
