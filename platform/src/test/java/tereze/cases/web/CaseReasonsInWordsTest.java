package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.cases.CaseReasons;
import tereze.testing.Fault;

/// The engine's own reasons in the words of each language.
class CaseReasonsInWordsTest {
    private static final Texts TEXTS = Texts.load("cases");

    /// A service without officers refuses what cannot be evaluated, and nobody checks anything by hand.
    @Fault("D6")
    @ParameterizedTest
    @EnumSource
    void aRefusalPromisesNoCheck(Language language) {
        String referred =
                TEXTS.find("reason." + CaseReasons.CANNOT_EVALUATE, language).orElseThrow();
        assertThat(referred).containsPattern("қолмен|вручную|by hand");
        assertThat(CaseReasonViews.ofRefusal(CaseReasons.CANNOT_EVALUATE, language))
                .hasValueSatisfying(refused -> assertThat(refused).doesNotContainPattern("қолмен|вручную|by hand"));
        assertThat(CaseReasonViews.ofRefusal(CaseReasons.CONSENT_REFUSED, language))
                .isEmpty();
    }
}
