package tereze.addresses.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.api.LookAlikes;

/// The words and abbreviations that people write beside names and numbers of an address, in three languages.
final class AddressVocabulary {
    private static final String HOUSE = "үй үйі дом д d house bld building dom uy ui";
    private static final String FLAT = "пәтер пәтері пәт п кв квартира apt flat apartment kv kvartira pater";
    private static final String PART = "корпус корп к корпусы литера литер лит строение стр блок block korpus korp";

    /// Words such as "street" or "city". They are left out: names alone tell streets apart.
    private static final String BESIDE = """
            ул улица көше көшесі көш к-сі пр пр-т пр-кт просп проспект даңғылы даңғыл даңғ даң пер переулок тұйық тұйығы
            туп тупик б-р бул бульвар бульвары бұлвар ш шоссе тасжол пр-д проезд өткел өткелі пл площадь алаңы
            мкр мкрн мкр-н м-н микрорайон мөлтек ықшамаудан ықшамауданы ықшам шағын ш/а ы/а м/а аудан ауданы район р-н
            город г қала қаласы қ обл область облысы село с ауыл ауылы пос поселок кент кенті жм ж/м
            ul ulitsa ulica street str st pr prospekt prospect avenue ave av boulevard blvd lane road rd
            mkr microdistrict mikrorayon mikroraion district city koshe koshesi kosh dangyly dangyl audan audany
            shagyn yqsham yqshamaudan yqshamaudany""";

    private static final Map<String, Role> ROLES = roles();
    private static final Set<String> BESIDE_KEYS = keys(BESIDE);

    private AddressVocabulary() {}

    /// What a word says about the number beside it.
    enum Role {
        HOUSE,
        FLAT,
        /// A part of the house, such as a block.
        PART
    }

    /// Whether a word stands beside names and says nothing.
    static boolean isBeside(String word) {
        return keys(word).stream().anyMatch(BESIDE_KEYS::contains);
    }

    /// What a word says about a number; null if nothing.
    static @Nullable Role role(String word) {
        return keys(word).stream()
                .flatMap(key -> Stream.ofNullable(ROLES.get(key)))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Role> roles() {
        return Map.of(Role.HOUSE, HOUSE, Role.FLAT, FLAT, Role.PART, PART).entrySet().stream()
                .flatMap(role -> keys(role.getValue()).stream().map(key -> Map.entry(key, role.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Each word by its letters and by its weaker key. Of single letters, other letters mean other words: `к` and `қ`.
    private static Set<String> keys(String words) {
        return Arrays.stream(words.split("\\s+", -1))
                .map(LookAlikes::fold)
                .flatMap(word -> word.length() == 1 ? Stream.of(word) : Stream.of(word, LookAlikes.weaken(word)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
