package tereze.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.testing.Fault;
import tereze.testing.ShippedCatalogue;

/// `./tereze check` refuses a declaration that would tell an applicant something about somebody else.
@Fault("L1")
class DataAboutOthersTest {
    private static final Path SERVICES = Path.of("..", "country", "kz", "services");
    private static final String OWNER_DIED = """
              - id: owner-died
                that: "!evidence.owners.anyDeceased"
                otherwise: %s
                text: {kk: Иесі қайтыс болған., ru: Собственник умер., en: The owner has died.}
            """;

    @Test
    void aCheckAboutOthersRefusesNothingAtOnce() throws IOException {
        for (String otherwise : List.of("reject", "conflict", "refuse")) {
            String check = OWNER_DIED.formatted(otherwise);
            String place = otherwise.equals("refuse") ? "  - premises-arrested\n" : "  - applicant-deceased\n";
            assertThat(mistakes("residence-temporary.yaml", place, check + place))
                    .singleElement()
                    .asString()
                    .contains(
                            "the check would tell the applicant at once about somebody else:"
                                    + " it reads evidence.owners.anyDeceased",
                            "officer or refuse-by-officer");
        }
        for (String otherwise : List.of("officer", "refuse-by-officer")) {
            String place = "  - premises-arrested\n";
            assertThat(mistakes("residence-temporary.yaml", place, OWNER_DIED.formatted(otherwise) + place))
                    .filteredOn(mistake -> !mistake.contains("would go unseen"))
                    .isEmpty();
        }
    }

    /// The facts of a source that names somebody else than the applicant.
    @Test
    void theDataOfTheSpouseAreNotTheApplicants() throws IOException {
        String evidence = "  family: {source: people.family, person: applicant.id}\n";
        String check = """
                  - id: spouse-incapable
                    that: evidence.spouse.capable
                    otherwise: refuse
                    text: {kk: Жұбайыңыз әрекетке қабілетсіз., ru: Супруг недееспособен., en: The spouse is incapable.}
                """;
        assertThat(mistakes(
                        "divorce-by-consent.yaml",
                        evidence,
                        evidence + "  spouse: {source: people.person, person: evidence.family.spouse}\n",
                        "  - applicant-incapable\n",
                        "  - applicant-incapable\n" + check))
                .anySatisfy(mistake -> assertThat(mistake).contains("it reads evidence.spouse.capable"))
                .anySatisfy(mistake -> assertThat(mistake).contains("applicantReads"));
    }

    /// Whatever source it is, and whatever its argument is called.
    @Test
    void theRegistrationsOfAChildAreNotTheApplicants() throws IOException {
        assertThat(mistakes(
                        "residence-permanent.yaml",
                        "\"!evidence.child.registeredWithParent\"",
                        "\"!evidence.registrationsOfChild.identical\""))
                .singleElement()
                .asString()
                .contains("it reads evidence.registrationsOfChild.identical");
        assertThat(mistakes("residence-permanent.yaml", "parent: applicant.id", "parent: form.premises"))
                .anySatisfy(mistake -> assertThat(mistake).contains("evidence.child.known"));
    }

    @Test
    void theApplicantHasOneTextForAllSuchChecks() throws IOException {
        String declared = content("residence-end-by-owner.yaml");
        String text = declared.substring(declared.indexOf("  applicantReads:"), declared.indexOf("outcome:"));
        assertThat(mistakes("residence-end-by-owner.yaml", text, ""))
                .singleElement()
                .asString()
                .contains("the applicant has no text that is the same for all such checks");
        assertThat(mistakes(
                        "stay-extension.yaml",
                        "within: stay-extension-decision}",
                        "within: stay-extension-decision, applicantReads: {kk: а, ru: б, en: c}}"))
                .singleElement()
                .asString()
                .contains("nobody reads this");
    }

    /// Cases run on an older version, so it stays as it is. It takes no applications.
    @Test
    void anOlderVersionIsRead() throws IOException {
        assertThat(mistakes("residence-temporary.v1.yaml", "", "")).isEmpty();
        assertThat(Declarations.read(
                        "residence-temporary.yaml",
                        content("residence-temporary.v1.yaml").getBytes(UTF_8),
                        ShippedCatalogue.vocabulary()))
                .isInstanceOf(DeclarationResult.Faulty.class);
    }

    private static List<String> mistakes(String file, String... replaced) throws IOException {
        String declared = content(file);
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(declared).contains(replaced[i]);
            declared = declared.replace(replaced[i], replaced[i + 1]);
        }
        return switch (Declarations.read(file, declared.getBytes(UTF_8), ShippedCatalogue.vocabulary())) {
            case DeclarationResult.Faulty(var mistakes) ->
                mistakes.stream().map(Mistake::toString).toList();
            case DeclarationResult.Declared _, DeclarationResult.Shared _ -> List.of();
        };
    }

    private static String content(String file) throws IOException {
        return Files.readString(SERVICES.resolve(file));
    }
}
