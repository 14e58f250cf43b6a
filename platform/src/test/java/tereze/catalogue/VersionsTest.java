package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.catalogue.reading.DeclaredCatalogue;

class VersionsTest {
    private static final ServiceId CARD = new ServiceId("library-card");

    @Test
    void keepsEveryVersionAndOffersTheNewest() {
        Definition first = Declared.with();
        Definition second = Declared.with("version: 1", "version: 2");
        Catalogue catalogue = new DeclaredCatalogue(List.of(second, first));
        assertThat(catalogue.current(CARD)).hasValue(second);
        assertThat(catalogue.at(CARD, 1)).hasValue(first);
        assertThat(catalogue.at(CARD, 3)).isEmpty();
        assertThat(PublicServices.byFile(catalogue).offered()).containsExactly(second);
        assertThat(catalogue.all()).containsExactly(first, second);
    }

    @Test
    void offersNothingOfAServiceWhoseNewestVersionIsNotReady() {
        Definition second = Declared.with("version: 1", "version: 2", "ready: true", "ready: false");
        assertThat(PublicServices.byFile(new DeclaredCatalogue(List.of(Declared.with(), second)))
                        .offered())
                .isEmpty();
    }

    @Test
    void refusesTheSameVersionTwice() {
        List<Definition> twice = List.of(Declared.with(), Declared.with());
        assertThatThrownBy(() -> new DeclaredCatalogue(twice))
                .hasMessage("library-card version 1: twice (expected: once)");
    }

    @Test
    void tellsHowAServiceIsShown() {
        assertThat(Declared.with().about().picture()).isEqualTo("document");
        assertThat(Declared.with().about().group()).isNull();
        ServiceInfo about = Declared.with("ready: true", "ready: true\npicture: card\ngroup: reading")
                .about();
        assertThat(about.picture()).isEqualTo("card");
        assertThat(about.group()).isEqualTo("reading");
    }

    @Test
    void knowsADeclarationByWhatItSaysAndNotByHowItIsWritten() {
        String sha256 = Declared.with().sha256();
        assertThat(Declared.with("agency: culture", "agency: 'culture'   # ours")
                        .sha256())
                .isEqualTo(sha256);
        assertThat(Declared.with("ready: true", "ready: false").sha256()).isEqualTo(sha256);
        assertThat(Declared.with("alsoKnownAs: [читательский", "alsoKnownAs: [абонемент")
                        .sha256())
                .isEqualTo(sha256);
        assertThat(Declared.with("Кез келген адам.", "Бәрі.").sha256()).isEqualTo(sha256);
        String shown =
                "ready: true\npicture: card\ngroup: reading\nseeAlso: [{page: /help, text: {kk: К, ru: П, en: H}}]";
        assertThat(Declared.with("ready: true", shown).sha256()).isEqualTo(sha256);
        assertThat(Declared.with("age >= 7", "age >= 8").sha256()).isNotEqualTo(sha256);
        String number = "card: {type: string, format: iin, label: {kk: А, ru: Б, en: C}}\n    books: {type";
        String chosen = number.replace("iin,", "iin, choicesFrom: library.readers,");
        Definition withNumber = Declared.with(
                "books: {type", number, "evidence.person.age", "evidence.person.age + size(orElse(form.card, ''))");
        Definition withChoice = Declared.with(
                "books: {type", chosen, "evidence.person.age", "evidence.person.age + size(orElse(form.card, ''))");
        assertThat(withChoice.sha256()).isEqualTo(withNumber.sha256());
        assertThat(withChoice.form().choosing().sourceOf("card")).hasValue("library.readers");
        assertThat(withNumber.form().choosing().sourceOf("card")).isEmpty();
        assertThat(Declared.with("version: 1", "version: 2").sha256()).isNotEqualTo(sha256);
        Definition undelegable = Declared.with("ready: true", "ready: true\ndelegable: false");
        assertThat(undelegable.sha256()).isNotEqualTo(sha256);
        assertThat(undelegable.about().delegable()).isFalse();
        assertThat(Declared.with().about().delegable()).isTrue();
    }
}
