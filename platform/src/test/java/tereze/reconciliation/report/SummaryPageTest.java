package tereze.reconciliation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.api.Markup;
import tereze.reconciliation.Verdict;

class SummaryPageTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile(" (?:aria-labelledby|aria-describedby|href)=\"#?([^\"]*)\"");

    @Test
    void saysTheNumberThatMattersFirstInEachLanguage() throws IOException {
        String page = SummaryPage.of(Summaries.usual(), true);
        Files.writeString(Path.of("target", "summary.html"), page);

        assertThat(page.replace('\u00A0', ' '))
                .containsSubsequence(
                        "Үлгі · Образец · Specimen",
                        "<section id=\"kk\" lang=\"kk\"",
                        "Төленген, бірақ сот орындаушысына берілген айыппұлдар",
                        ">2 067<",
                        "40 637 220,50 теңге",
                        "<section id=\"ru\" lang=\"ru\"",
                        "Штрафы, которые оплачены, но переданы судебному исполнителю",
                        ">2 067<",
                        "40 637 220,50 тенге",
                        "<section id=\"en\" lang=\"en\"",
                        "Fines that were paid, and handed to a bailiff nevertheless",
                        ">2,067<",
                        "40,637,220.50 tenge");
    }

    @Test
    void hasEachVerdictInThePictureAndInTheTable() {
        String page =
                SummaryPage.of(Summaries.usual(), false).replace("<wbr>", "").replace('\u00A0', ' ');

        for (Verdict verdict : Verdict.values()) {
            assertThat(page.split(Pattern.quote("<code>" + verdict + "</code>"), -1))
                    .hasSize(4);
        }
        assertThat(page)
                .contains("<text class=\"count\" x=\"100%\" y=\"2.25em\">918 251</text>")
                .contains("18 052 814 660,00", "1 248 298", Summaries.SHA256, "KZ86125KZT1001300335", "1 398 110,12345")
                .doesNotContain("Specimen");
        assertThat(page.substring(page.indexOf("</style>"))).doesNotContain("{", "null");
    }

    @Test
    void saysSoIfNothingIsWrong() {
        assertThat(SummaryPage.of(Summaries.empty(), false))
                .contains("class=\"wrong-ones none\"", "айыппұл табылған жоқ", "<p class=\"number\">0</p>")
                .contains("Барлық қалдық сәйкес келеді");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "' onload='alert(1)",
                "</style><img src=x>",
                "../../etc/passwd",
                "a\u202Egpj\u0000\r\n",
                "{count} $1 \\ %s %n",
                "👩‍⚖️"
            })
    void isOnlyTextWhateverNamesSay(String name) {
        String page = SummaryPage.of(Summaries.hostile(name), false);

        assertThat(page)
                .contains("<bdi>" + Markup.escaped(Visible.of(name)) + "</bdi>")
                .doesNotContain("<script", "<img", "\" onload", "' onload", "\u202E", "\u0000", "\r");
        assertThat(page).isEqualTo(SummaryPage.of(Summaries.hostile(name), false));
    }

    @Test
    void loadsNothingAndRefersOnlyToItself() {
        String page = SummaryPage.of(Summaries.usual(), false);

        assertThat(page).contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
        assertThat(page).doesNotContain("http:", "https:", "src=", "url(", "@import", "<script", "style=");
        Map<String, Long> ids = ID.matcher(page)
                .results()
                .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));
        assertThat(ids.values()).containsOnly(1L);
        assertThat(REFERENCE.matcher(page).results().map((MatchResult found) -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(ids).containsKey(id));
    }
}
