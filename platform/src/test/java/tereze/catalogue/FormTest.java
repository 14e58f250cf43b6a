package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.api.FieldError;
import tereze.api.Text;
import tereze.testing.Fault;
import tools.jackson.databind.json.JsonMapper;

class FormTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FormDefinition FORM =
            Declared.with("maxLength: 40", "maxLength: 9, minLength: 2").form();

    @Test
    void givesTheValuesOfEveryField() {
        var values = ((FormResult.Filled) read("{'branch':'Central','until':'2026-12-01'}")).values();
        assertThat(values).containsEntry("branch", "Central").containsEntry("until", "2026-12-01");
        assertThat(values).containsEntry("books", null).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                        | /form WRONG_TYPE
            {'branch':'Central'}                                      | /form/until MISSING
            {'branch':'Central','until':'2026-12-01','colour':'red'}  | /form UNKNOWN
            {'branch':7,'until':'2026-12-01'}                         | /form/branch WRONG_TYPE
            {'branch':null,'until':'2026-12-01'}                      | /form/branch WRONG_TYPE
            {'branch':'Abcdefghij','until':'2026-12-01'}              | /form/branch TOO_LONG
            {'branch':'A','until':'2026-12-01'}                       | /form/branch TOO_SHORT
            {'branch':'Central','until':'2026-02-30'}                 | /form/until NOT_A_DATE
            {'branch':'Central','until':'tomorrow'}                   | /form/until NOT_A_DATE
            {'branch':'Central','until':'２０２６-12-01'}              | /form/until LOOK_ALIKE
            {'branch':'Central','until':'2026-12-01','books':0}       | /form/books OUT_OF_RANGE
            {'branch':'Central','until':'2026-12-01','books':21}      | /form/books OUT_OF_RANGE
            {'branch':'Central','until':'2026-12-01','books':1.5}     | /form/books WRONG_TYPE
            {'branch':'\\u00A0','until':'2026-12-01'}                | /form/branch MISSING
            {'branch':'\\u2800\\u200B','until':'2026-12-01'}         | /form/branch MISSING
            {'branch':' ','until':'2026-12-01'}                     | /form/branch MISSING
            {'branch':'Central','until':''}                         | /form/until MISSING
            {'branch':'Cen\\u0000tr','until':'2026-12-01'}             | /form/branch CONTROL_CHARACTERS
            {'branch':'Cen\\u202Etr','until':'2026-12-01'}             | /form/branch CONTROL_CHARACTERS
            """)
    void tellsWhatIsWrongAndWhere(String sent, String fault) {
        assertThat(((FormResult.Unfit) read(sent)).faults())
                .extracting(found -> found.field() + " " + found.kind())
                .containsExactly(fault);
    }

    /// A person who is asked reads the answers.
    @Fault("L2")
    @ParameterizedTest
    @CsvSource({"Kaspi.kz, true", "8 701 - 123 - 45 - 67, true", "Central, false"})
    void takesOnlyWordsWhereOthersReadThem(String text, boolean refused) {
        var sent = JSON.readTree("{\"branch\":\"" + text + "\",\"until\":\"2026-12-01\"}");
        FormDefinition form = Declared.with().form();
        FormDefinition ofNobodyElse = Declared.with(
                        "  - {of: evidence.branch.guardians, within: consent-lapse, silence: lapse, refusal: refuse}\n",
                        "",
                        "consents:\n",
                        "")
                .form();

        assertThat(form.read(sent, "/form") instanceof FormResult.Unfit(var faults)
                        && faults.equals(List.of(new FieldError("/form/branch", FieldError.Kind.CONTACT_DETAILS))))
                .isEqualTo(refused);
        assertThat(ofNobodyElse.read(sent, "/form")).isInstanceOf(FormResult.Filled.class);
    }

    @Fault("D3")
    @Test
    void leavesOutBlanksAtTheEndsOfATextAndReadsWhatWasTakenBefore() {
        assertThat(((FormResult.Filled) read("{'branch':'\u00A0Central\u2800','until':'2026-12-01'}")).values())
                .containsEntry("branch", "Central");
        assertThat(FORM.valuesOf(JSON.readTree("{\"branch\":\"\u2800\",\"until\":\"2026-12-01\"}")))
                .containsEntry("branch", "\u2800")
                .containsEntry("books", null);
    }

    @Fault("D4")
    @ParameterizedTest
    @CsvSource({
        "ab-12 34, AB1234",
        "'АВ 12\u00A034', AB1234",
        "'\u202AAB\u201112３４', AB1234",
        "AB1234, AB1234",
        "ж-1, ",
        "AB12, "
    })
    void takesACodeAsItIsPrintedInTheApiToo(String sent, @Nullable String taken) {
        FormDefinition form = Declared.with("maxLength: 40", "maxLength: 20, pattern: '^[A-Z]{2}[0-9]{4}$'")
                .form();
        FormResult read = form.read(JSON.readTree("{\"branch\":\"" + sent + "\",\"until\":\"2026-12-01\"}"), "/form");
        if (taken == null) {
            assertThat(read).isInstanceOf(FormResult.Unfit.class);
        } else {
            assertThat(((FormResult.Filled) read).values()).containsEntry("branch", taken);
            assertThat(form.clean("branch", sent)).isEqualTo(taken);
        }
    }

    @ParameterizedTest
    @CsvSource({"кοлοнка, колонка", "Caбaeв, Сабаев", "egov-та, egov-та", "SMSке, SMSке", "Central, Central"})
    void writesCyrillicWordsInCyrillicLetters(String sent, String meant) {
        assertThat(((FormResult.Filled) read("{'branch':'" + sent + "','until':'2026-12-01'}")).values())
                .containsEntry("branch", meant);
    }

    @Test
    void isGivenOutAsAJsonSchemaThatAdmitsNothingMore() {
        assertThat(FORM.schema())
                .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema")
                .containsEntry("additionalProperties", false);
        assertThat(FORM.fields()).extracting(FormDefinition.Field::name).containsExactly("branch", "until", "books");
    }

    @Test
    void admitsTheWordsThereAreToChooseFromAndShowsATextForEach() {
        FormDefinition form = Declared.with(
                        "maxLength: 40",
                        "choices: {east: {kk: Шығыс, ru: Восток, en: East}, west: {kk: Батыс, ru: Запад, en: West}}")
                .form();
        assertThat(form.fields().getFirst().choices())
                .containsExactly(
                        new FormDefinition.Choice("east", new Text("Шығыс", "Восток", "East")),
                        new FormDefinition.Choice("west", new Text("Батыс", "Запад", "West")));
        assertThat(form.read(JSON.readTree("{\"branch\":\"west\",\"until\":\"2026-12-01\"}"), "/form"))
                .isInstanceOf(FormResult.Filled.class);
        assertThat(form.read(JSON.readTree("{\"branch\":\"north\",\"until\":\"2026-12-01\"}"), "/form"))
                .isEqualTo(new FormResult.Unfit(List.of(new FieldError("/form/branch", FieldError.Kind.NOT_ALLOWED))));
    }

    private static FormResult read(String sent) {
        return FORM.read(JSON.readTree(sent.replace('\'', '"')), "/form");
    }
}
