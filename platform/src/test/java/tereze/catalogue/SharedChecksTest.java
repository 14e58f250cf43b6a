package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A declaration that names a shared check is equal to one that contains the check itself.
class SharedChecksTest {
    private static final String WRITTEN_OUT = """
              - id: too-young
                that: evidence.person.age >= 7
                otherwise: refuse
                text: {kk: Жас., ru: Рано., en: Too young.}
            """;
    private static final String NAMED = "  - too-young\n";

    @Test
    void isTheSameDeclaration() {
        Definition writtenOut = Declared.with();
        Definition named = Declared.with(WRITTEN_OUT, NAMED);

        assertThat(named.sha256()).isEqualTo(writtenOut.sha256());
        assertThat(told(named)).isEqualTo(told(writtenOut));
    }

    private static List<List<Object>> told(Definition definition) {
        return definition.procedure().checks().stream()
                .map(check -> List.<Object>of(check.id(), check.that().text(), check.otherwise(), check.text()))
                .toList();
    }

    @Test
    void tellsTheNameThatWasMeant() {
        assertThat(Declared.mistakes(WRITTEN_OUT, "  - too-yung\n"))
                .containsExactly("card.yaml:24:5: unknown shared check 'too-yung' (did you mean 'too-young'?)");
    }

    /// The message gives the place where the check is named, although the mistake is in the shared check.
    @Test
    void tellsWhatASharedCheckLacksInADeclaration() {
        assertThat(Declared.mistakes(WRITTEN_OUT, NAMED, "person: {source", "reader: {source"))
                .singleElement()
                .asString()
                .startsWith("card.yaml:24:5: the shared check 'too-young': unknown name 'person' in evidence");
        assertThat(Declared.mistakes("id: too-long", "id: too-young", WRITTEN_OUT, NAMED))
                .containsExactly("card.yaml:24:5: the shared check 'too-young': two checks have the id 'too-young'"
                        + " (expected: another id)");
    }

    @Test
    void tellsWhatIsWrongWithTheFileOfSharedChecks() {
        assertThat(read("checks.yaml", """
                        too-young:
                          that: evidence.person.age >= 7
                          otherwse: refuse
                          text: {kk: Жас., ru: Рано., en: Too young.}
                        Too-Old: {that: 'true', otherwise: refuse, text: {kk: А, ru: Б}}
                        """))
                .isInstanceOfSatisfying(
                        DeclarationResult.Faulty.class,
                        faulty -> assertThat(faulty.mistakes())
                                .extracting(Mistake::toString)
                                .containsExactly(
                                        "checks.yaml:2:3: 'otherwise' is missing (expected: one of conflict, officer, refuse,"
                                                + " refuse-by-officer, reject)",
                                        "checks.yaml:3:3: unknown name 'otherwse' (did you mean 'otherwise'?)",
                                        "checks.yaml:5:1: 'Too-Old' is no code (expected: lower-case words joined by '-')",
                                        "checks.yaml:5:50: 'en' is missing (expected: the text in English)"));
    }

    @Test
    void readsFilesThatDeclarationsShare() {
        String check = "too-young: {that: 'true', otherwise: refuse, text: {kk: А, ru: Б, en: C}}";
        assertThat(read("a/checks.yaml", check)).isEqualTo(new DeclarationResult.Shared(1, "shared checks"));
        assertThat(read("groups.yaml", "reading: {kk: А, ru: Б, en: C}"))
                .isEqualTo(new DeclarationResult.Shared(1, "groups"));
        assertThat(read("my-checks.yaml", check)).isInstanceOf(DeclarationResult.Faulty.class);
    }

    private static DeclarationResult read(String file, String text) {
        return Declarations.read(file, text.getBytes(StandardCharsets.UTF_8), Declared.vocabulary());
    }
}
