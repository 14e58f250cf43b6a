package tereze.addresses.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.api.Text;

class AddressWritingTest {
    private static final List<Text> PLACES = List.of(
            new Text("Астана қаласы", "город Астана", "Astana city"),
            new Text("Есіл ауданы", "район Есиль", "Esil District"));
    private static final Text STREET = new Text("Достық көшесі", "улица Достык", "Dostyk Street");

    @Test
    void writesAFlatInThreeLanguages() {
        assertThat(AddressWriting.write(PLACES, STREET, "12/1", "45"))
                .isEqualTo(new Text(
                        "Астана қаласы, Есіл ауданы, Достық көшесі, 12/1-үй, 45-пәтер",
                        "город Астана, район Есиль, улица Достык, д. 12/1, кв. 45",
                        "Astana city, Esil District, Dostyk Street, 12/1, apt. 45"));
    }

    @Test
    void writesAHouseWithoutAFlat() {
        assertThat(AddressWriting.write(PLACES, STREET, "7", null).ru())
                .isEqualTo("город Астана, район Есиль, улица Достык, д. 7");
    }
}
