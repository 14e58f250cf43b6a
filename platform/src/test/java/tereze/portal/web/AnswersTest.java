package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.catalogue.Catalogue;
import tereze.catalogue.CatalogueFiles;
import tereze.catalogue.Form;
import tereze.catalogue.ServiceId;
import tereze.law.LawConfiguration;

/// What is typed into a page becomes what the schema of the form takes; what does not fit is left for the schema to
/// say.
class AnswersTest {
    private static final Catalogue CATALOGUE =
            CatalogueFiles.catalogue(CatalogueFiles.vocabulary(new LawConfiguration().law()));
    private static final Form TEMPORARY = form("residence-temporary");
    private static final Form DIVORCE = form("divorce-by-consent");

    @ParameterizedTest
    @CsvSource({
        "2026, 3, 9, 2026-03-09",
        "2026, 03, 09, 2026-03-09",
        "2026, 12, 31, 2026-12-31",
        "26, 3, 9, 26-03-09",
        "2026, '', 9, 2026--09",
        "2026, march, 9, 2026-march-09",
        "'', '', '', ''"
    })
    void aDayIsTypedInThreeParts(String year, String month, String day, String typed) {
        assertThat(Answers.typed(Map.of("from-year", year, "from-month", month, "from-day", day), "from"))
                .isEqualTo(typed);
    }

    @Test
    void anythingElseIsTypedInOne() {
        assertThat(Answers.typed(Map.of("months", "6", "from-day", "1"), "months"))
                .isEqualTo("6");
        assertThat(Answers.typed(Map.of(), "months")).isEmpty();
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
        "premises, 0710 0000 0000 0101, '{\"premises\":\"0710000000000101\"}'",
        "from, 2026-03-09, '{\"from\":\"2026-03-09\"}'",
        "made-up, true, '{\"made-up\":\"true\"}'"
    })
    void anAnswerHasTheTypeOfItsField(String field, String typed, String sent) {
        assertThat(Answers.of(TEMPORARY, Map.of(field, typed)).toString()).isEqualTo(sent);
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
        assertThat(Answers.of(DIVORCE, Map.of(field, typed)).toString()).isEqualTo(sent);
    }

    @Test
    void aRuleIsReadFromTheSchema() {
        assertThat(Answers.rule(TEMPORARY, "months", "type")).isEqualTo("integer");
        assertThat(Answers.rule(TEMPORARY, "months", "maxLength")).isEmpty();
        assertThat(Answers.rule(TEMPORARY, "made-up", "type")).isEmpty();
    }

    private static Form form(String service) {
        return CATALOGUE.current(new ServiceId(service)).orElseThrow().form();
    }
}
