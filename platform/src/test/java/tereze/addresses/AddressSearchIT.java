package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.Text;
import tereze.testing.Fault;
import tereze.testing.TextTable;

/// Addresses as people type them, in a register with streets of every kind of name.
class AddressSearchIT extends RegisterOfHomes {
    private static final UUID DISTRICT = new UUID(1, 2);
    private static final int MOST_FLATS = 30;

    private static final Map<String, UUID> DWELLINGS = Map.of(
            "flat", FLAT,
            "corner", CORNER,
            "kazakh", KAZAKH,
            "abai", new UUID(7, 10),
            "abai-block", new UUID(7, 11),
            "march", new UUID(7, 12),
            "samal", new UUID(7, 13),
            "fifth", new UUID(7, 14),
            "baisheshek", new UUID(7, 15));

    @BeforeAll
    static void build() {
        UUID abai = street(10, new Text("Абай даңғылы", "проспект Абая", "Abai Avenue"));
        dwelling("abai", abai, "10", null);
        dwelling("abai-block", abai, "10 корпус 2", "5");
        dwelling("march", street(12, new Text("8 Наурыз көшесі", "улица 8 Марта", "8 March Street")), "3", null);
        dwelling(
                "samal",
                street(13, new Text("Самал-2 ықшамауданы", "микрорайон Самал-2", "Samal-2 microdistrict")),
                "33",
                "7");
        UUID fifth = street(14, new Text("5-ші ықшамаудан", "5-й микрорайон", "5th microdistrict"));
        dwelling("fifth", fifth, "14", "21");
        dwelling(
                "baisheshek",
                street(15, new Text("Бәйшешек көшесі", "улица Байшешек", "Baisheshek Street")),
                "12/1",
                "5");
        carry(RegistrationCommand.Register.permanent(somebody(), FLAT, TODAY, false));
        UUID building = building(street(16, new Text("Жаңа көшесі", "улица Жана", "Zhana Street")), "1");
        for (int flat = 1; flat <= MOST_FLATS; flat++) {
            premises(new UUID(9, flat), building, Integer.toString(flat));
        }
    }

    static Stream<List<String>> typed() {
        return TextTable.read("search/addresses.txt").stream();
    }

    @Fault("D5")
    @ParameterizedTest
    @MethodSource("typed")
    void findsTheDwellingThatIsMeant(List<String> row) {
        List<UUID> found = found(row.getFirst());

        if (row.getLast().equals("none")) {
            assertThat(found).as(row.getFirst()).isEmpty();
        } else {
            assertThat(found).as(row.getFirst()).containsExactly(DWELLINGS.get(row.getLast()));
        }
    }

    @Test
    void theTableHasFortyAddresses() {
        assertThat(typed()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(typed().map(List::getFirst)).doesNotHaveDuplicates();
    }

    @Test
    void aStreetAloneFindsAllItsDwellings() {
        assertThat(found("Достык")).contains(FLAT, HOUSE, CORNER);
        assertThat(found("8 марта")).containsExactly(DWELLINGS.get("march"));
    }

    @Test
    void countsWhatItDoesNotShow() {
        assertThat(addresses.search("Жаңа", 20).first()).hasSize(20);
        assertThat(addresses.search("Жаңа", 20).all()).isEqualTo(MOST_FLATS);
        assertThat(addresses.search("Жаңа 1-7", 20).all()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "12", "а", "аб 12", "улица", "'  ,; '", "пәтер", "kk"})
    void findsNothingForWhatNamesNothing(String typed) {
        assertThat(addresses.search(typed, 20)).isEqualTo(FoundAddresses.NONE);
    }

    private static List<UUID> found(String typed) {
        return addresses.search(typed, 10).first().stream()
                .map(Address::premises)
                .toList();
    }

    private static UUID street(int number, Text name) {
        UUID id = new UUID(2, number);
        owner().sql("insert into addresses.street values (?, 1, 0, ?,"
                        + " jsonb_build_object('kk', ?::text, 'ru', ?::text, 'en', ?::text))")
                .params(id, DISTRICT, name.kk(), name.ru(), name.en())
                .update();
        return id;
    }

    private static void dwelling(String name, UUID street, String house, @Nullable String flat) {
        premises(Objects.requireNonNull(DWELLINGS.get(name)), building(street, house), flat);
    }

    private static UUID building(UUID street, String number) {
        UUID id = UUID.randomUUID();
        owner().sql("insert into addresses.building values (?, 1, 0, ?, ?, ?)")
                .params(id, street, rka(id), number)
                .update();
        return id;
    }

    private static void premises(UUID id, UUID building, @Nullable String flat) {
        owner().sql("insert into addresses.premises values (?, 1, 0, ?, ?, '711210000', ?, 'residential', false)")
                .param(id)
                .param(building)
                .param(rka(id))
                .param(flat)
                .update();
    }

    private static String rka(UUID id) {
        return "%016d".formatted(Math.floorMod(id.hashCode() * 31L + id.getLeastSignificantBits(), 10_000_000_000L));
    }

    private static JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }
}
