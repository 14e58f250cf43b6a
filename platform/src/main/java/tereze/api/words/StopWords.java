package tereze.api.words;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tereze.api.LookAlikes;

/// Words in three languages that say nothing about what a person looks for: "how", "I need", "please".
final class StopWords {
    private static final String RUSSIAN = """
            а без бы был была быть в вам вас ваш во вот все всё вы где для до его если есть еще же за и из или
            их к как какая какие какой когда кто куда ли мне могу мое моего моей моём может можно мои мой мою
            моя мы на надо нас наш не нет но ну нужна нужно нужен о об обо он она от по пожалуйста под при про с
            себе себя сделать свой свою сколько со там то тоже только ты у уже хочу чем что чтобы это этот я
            меня получить оформить сам своего своей хотим подать подскажите ничего никто""";

    private static final String KAZAKH = """
            алу ал алсам ала алғым бар болады болып бола бұл бір да де деген егер ең және жоқ істеу керек керегі
            ма ме мен менің маған қай қайда қайдан қалай қандай қанша қашан кім не неге немесе ол осы өз өзім па
            пе ба бе сіз сіздің соң туралы үшін бойынша келеді жасау өтінемін мені оны қажет ештеңе""";

    private static final String ENGLISH = """
            a about am an and any are at be by can do does for from get have has how i if in is it like long me
            much must my need of on or our please should that the there this to want was we what when where
            which will with would you your s nothing nobody""";

    private static final Set<String> KEYS = Stream.of(RUSSIAN, KAZAKH, ENGLISH)
            .flatMap(words -> Arrays.stream(words.split("\\s+", -1)))
            .flatMap(word -> Stream.of(key(word), Spellings.cyrillic(word)))
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    /// Whether a word is one of them, also if it is typed without Kazakh letters or in Latin ones.
    static boolean have(String word) {
        return KEYS.contains(key(word)) || (Spellings.isLatin(word) && KEYS.contains(Spellings.cyrillic(word)));
    }

    private static String key(String word) {
        return LookAlikes.weaken(LookAlikes.fold(word));
    }
}
