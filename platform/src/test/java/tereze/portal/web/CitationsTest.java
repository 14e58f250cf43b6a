package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tereze.law.LawConfiguration;
import tereze.law.Provision;

/// An act of law as each language cites it.
class CitationsTest {
    private static final PageTexts TEXTS = PageTexts.load(UnaryOperator.identity());
    private static final Citations CITATIONS =
            new Citations(new LawConfiguration().enactments(), TEXTS, new PageFormat(TEXTS, () -> Instant.EPOCH));

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static void in(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kk | offences-code      | 492                                     | Әкімшілік құқық бұзушылық туралы кодекс, № 235-V, 2014 жылғы 5 шілде, 492-бап
        ru | offences-code      | 492                                     | Кодекс об административных правонарушениях, № 235-V от 5 июля 2014 года, статья 492
        en | offences-code      | 492                                     | Code on Administrative Offences, No. 235-V of 5 July 2014, Article 492
        kk | tax-code           | articles 662-672, state duty            | Салық кодексі, 2025 жылғы 18 шілде, 662–672-баптар
        ru | tax-code           | articles 662-672, state duty            | Налоговый кодекс, 18 июля 2025 года, статьи 662–672
        en | tax-code           | articles 662-672, state duty            | Tax Code, 18 July 2025, Articles 662–672
        kk | identity-documents-law | article 12, paragraph 3, subparagraph 4 | Жеке басты куәландыратын құжаттар туралы заң, № 73-V, 2013 жылғы 29 қаңтар, 12-бап, 3-тармақ, 4) тармақша
        ru | identity-documents-law | article 12, paragraph 3, subparagraph 4 | Закон о документах, удостоверяющих личность, № 73-V от 29 января 2013 года, статья 12, пункт 3, подпункт 4)
        en | identity-documents-law | article 12, paragraph 3, subparagraph 4 | Law on identity documents, No. 73-V of 29 January 2013, Article 12, paragraph 3, subparagraph 4)
        kk | budget-law         | the article was not looked up           | Республикалық бюджет туралы заң
        """)
    void citesTheActAndThePlaceInTheReadersLanguage(String language, String act, String place, String words) {
        in(language);

        assertThat(CITATIONS.of(Provision.of(act, place)).words())
                .isEqualTo(words.replace("№ ", "№\u00a0").replace("No. ", "No.\u00a0"));
    }

    @Test
    void leadsToTheTextInTheSameLanguageWhereOneIsKnown() {
        in("ru");

        assertThat(CITATIONS.of("migration-law").text()).isEqualTo("https://adilet.zan.kz/rus/docs/Z1100000477");
        assertThat(CITATIONS.of("budget-law").text()).isNull();
    }
}
