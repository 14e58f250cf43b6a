package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.catalogue.Catalogue;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.ServiceId;
import tereze.testing.Fault;
import tereze.testing.ShippedCatalogue;

/// An answer that is typed on a page gets the type that the schema of the form expects. An answer that does not
/// fit stays as it is, and the schema refuses it.
class TypedAnswersTest {
    private static final Catalogue CATALOGUE = ShippedCatalogue.read();
    private static final FormDefinition TEMPORARY = form("residence-temporary");
    private static final FormDefinition DIVORCE = form("divorce-by-consent");

    @Test
    void isTakenAsItIsTyped() {
        assertThat(TEMPORARY.clean("months", "6")).isEqualTo("6");
        assertThat(TEMPORARY.clean("months", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "months, 6, '{\"months\":6}'",
        "months, -6, '{\"months\":-6}'",
        "months, six, '{\"months\":\"six\"}'",
        "months, 6.5, '{\"months\":\"6.5\"}'",
        "months, ٦, '{\"months\":\"٦\"}'",
        "months, 9999999999999999, '{\"months\":\"9999999999999999\"}'",
        "months, '', '{}'",
        "from, 2026-03-09, '{\"from\":\"2026-03-09\"}'",
        "made-up, true, '{\"made-up\":\"true\"}'"
    })
    void anAnswerHasTheTypeOfItsField(String field, String typed, String sent) {
        assertThat(TypedAnswers.of(TEMPORARY, Map.of(field, typed)).toString()).isEqualTo(sent);
    }

    @Fault("D14")
    @ParameterizedTest
    @CsvSource({
        "months, ６, 6",
        "months, \u00A06\u202F, 6",
        "months, \u22126, -6",
        "months, 1 000, 1000",
        "months, １\u00A0０００\u00A0０００, 1000000",
    })
    void aNumberIsReadAsItIsPasted(String field, String typed, long number) {
        assertThat(TypedAnswers.of(TEMPORARY, Map.of(field, typed)).get(field).longValue())
                .isEqualTo(number);
        assertThat(TypedAnswers.number(TEMPORARY, field, typed)).contains(BigDecimal.valueOf(number));
        assertThat(TypedAnswers.number(TEMPORARY, field, "1 00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "noDispute, true, '{\"noDispute\":true}'",
        "noDispute, false, '{\"noDispute\":false}'",
        "noDispute, yes, '{\"noDispute\":\"yes\"}'",
        "familyName, keep, '{\"familyName\":\"keep\"}'",
        "familyName, true, '{\"familyName\":\"true\"}'"
    })
    void yesAndNoAreSoOnlyWhereTheFormAsksForThem(String field, String typed, String sent) {
        assertThat(TypedAnswers.of(DIVORCE, Map.of(field, typed)).toString()).isEqualTo(sent);
    }

    @Test
    void aRuleIsReadFromTheSchema() {
        assertThat(TEMPORARY.rule("months", "type")).isEqualTo("integer");
        assertThat(TEMPORARY.rule("months", "maxLength")).isEmpty();
        assertThat(TEMPORARY.rule("made-up", "type")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vehicle-address-change, plate, 123ABC01, 123ABC01",
        "vehicle-address-change, plate, 123 abc-01, 123ABC01",
        "vehicle-address-change, plate, 123 АВС 01, 123ABC01",
        "vehicle-address-change, plate, 123 ДБВ 01, 123 ДБВ 01",
        "vehicle-address-change, vin, xta210990y1234567, XTA210990Y1234567",
        "residence-end-by-owner, iin, 900512 700 012, 900512700012",
        "residence-temporary, premises, 0710 0000 0000 0101, 0710000000000101",
        "residence-temporary, premises, 0710, 0710",
        "weapon-permit-renewal, permit, ва-0001 б, ва-0001 б",
        "residence-temporary, months, 40, 40",
    })
    void takesCodesAsTheyArePrintedAndLeavesAllElse(String service, String field, String typed, String taken) {
        assertThat(form(service).clean(field, typed)).isEqualTo(taken);
    }

    @Test
    void tellsOnlyWhatIsWrongWithTheOneAnswer() {
        assertThat(TypedAnswers.faults(TEMPORARY, "months", "6")).isEmpty();
        assertThat(TypedAnswers.faults(TEMPORARY, "months", "six"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("/form/months"));
        assertThat(TypedAnswers.faults(TEMPORARY, "months", "")).hasSize(1);
    }

    private static FormDefinition form(String service) {
        return CATALOGUE.current(new ServiceId(service)).orElseThrow().form();
    }
}
