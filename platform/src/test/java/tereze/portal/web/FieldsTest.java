package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tereze.api.FormReply.FieldFault;
import tereze.api.FormReply.Refused;
import tereze.testing.Fault;

/// The HTML of the fragments in `parts/field.html`.
class FieldsTest {
    private static final PageTexts TEXTS = PageTexts.load(text -> text);
    private static final SpringTemplateEngine ENGINE = engine();
    private static final GenericApplicationContext BEANS = beans();
    private static final Refused REFUSED = new Refused(
            422,
            "invalid-field",
            "Look again",
            null,
            List.of(new FieldFault("/form/iin", "missing", "Say it", true)),
            null);

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver parts = new ClassLoaderTemplateResolver();
        parts.setPrefix("templates/");
        parts.setSuffix(".html");
        parts.setCheckExistence(true);
        parts.setOrder(1);
        StringTemplateResolver page = new StringTemplateResolver();
        page.setOrder(2);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(parts);
        engine.addTemplateResolver(page);
        engine.setTemplateEngineMessageSource(TEXTS);
        return engine;
    }

    private static GenericApplicationContext beans() {
        GenericApplicationContext beans = new GenericApplicationContext();
        beans.registerBean("faults", FaultWords.class, () -> new FaultWords(TEXTS));
        beans.registerBean("whole", WholeParts.class, WholeParts::new);
        beans.refresh();
        return beans;
    }

    /// The HTML of a field on a page, without the space between elements.
    private static String drawn(String field, Map<String, Object> model) {
        String page = "<div th:replace=\"~{parts/field :: " + field + "}\">"
                + "<th:block th:fragment=\"colours\">"
                + "<div th:replace=\"~{parts/field :: radio('red', 'Red')}\"></div>"
                + "<div th:replace=\"~{parts/field :: radio(option='blue', text='Blue', note='Of the sky')}\"></div>"
                + "<div th:replace=\"~{parts/field :: radio(option='green', text='Vert', suffix='3', lang='fr')}\"></div>"
                + "</th:block>"
                + "<th:block th:fragment=\"ways\" th:each=\"way : ${ {'sms', 'email'} }\">"
                + "<div th:replace=\"~{parts/field :: checkbox(${way}, ${way}, ${way == 'email'})}\"></div></th:block>"
                + "<th:block th:fragment=\"regions\">"
                + "<option th:replace=\"~{parts/field :: option('', 'Choose')}\"></option>"
                + "<option th:replace=\"~{parts/field :: option('71', 'Astana')}\"></option></th:block></div>";
        Context context = new Context(Locale.ENGLISH, new HashMap<>(model));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(BEANS, null));
        return ENGINE.process(page, context).replaceAll("\\s*\\n\\s*", " ").replaceAll("> <", "><");
    }

    private static String drawn(String field) {
        return drawn(field, Map.of());
    }

    @Test
    void drawsALineWithItsLabel() {
        assertThat(drawn("text(id='street', label='Street')"))
                .isEqualTo("<div class=\"govuk-form-group\">"
                        + "<label class=\"govuk-label govuk-label--m\" for=\"street\">Street</label>"
                        + "<input class=\"govuk-input\" type=\"text\" id=\"street\" name=\"street\" value=\"\""
                        + " autocomplete=\"off\"></div>");
    }

    @Test
    void passesTheAttributesOfALine() {
        assertThat(drawn(
                        "text(id='email', label='E-mail', value=${typed}, type='email', autocomplete='email',"
                                + " spellcheck='false', maxlength=254, width=20, spaced=true)",
                        Map.of("typed", "<\"a\">")))
                .contains(
                        "class=\"govuk-input govuk-input--width-20 govuk-input--extra-letter-spacing\"",
                        "type=\"email\"",
                        "value=\"&lt;&quot;a&quot;&gt;\"",
                        "autocomplete=\"email\" spellcheck=\"false\" maxlength=\"254\"");
    }

    @Test
    void opensAKeyboardOfDigits() {
        assertThat(drawn("digits(id='iin', label='IIN')"))
                .contains("type=\"text\"", "inputmode=\"numeric\"", "autocomplete=\"off\"", "spellcheck=\"false\"");
    }

    @Test
    void connectsTheHintWithTheField() {
        assertThat(drawn("textarea(id='reason', label='Reason', hint='They see it', value='Sold', height=3, size='s')"))
                .isEqualTo("<div class=\"govuk-form-group\">"
                        + "<label class=\"govuk-label govuk-label--s\" for=\"reason\">Reason</label>"
                        + "<div class=\"govuk-hint\" id=\"reason-hint\">They see it</div>"
                        + "<textarea class=\"govuk-textarea\" id=\"reason\" name=\"reason\" rows=\"3\""
                        + " aria-describedby=\"reason-hint\">Sold</textarea></div>");
    }

    @Test
    void showsTheRefusalAtItsField() {
        String iin = drawn("digits(id='iin', label='IIN', hint='Twelve digits')", Map.of("refused", REFUSED));

        assertThat(iin)
                .contains(
                        "<div class=\"govuk-form-group govuk-form-group--error\">",
                        "<p class=\"govuk-error-message\" id=\"iin-error\">"
                                + "<span class=\"govuk-visually-hidden\">Error:</span><span>Say it</span></p>",
                        "class=\"govuk-input govuk-input--error\"",
                        "aria-describedby=\"iin-hint iin-error\" aria-invalid=\"true\"");
        assertThat(drawn("digits(id='other', label='Other')", Map.of("refused", REFUSED)))
                .doesNotContain("error", "invalid");
    }

    @Test
    void prefersTheErrorOfThePage() {
        assertThat(drawn("digits(id='iin', label='IIN', fault='Twelve of them')", Map.of("refused", REFUSED)))
                .contains("<span>Twelve of them</span>")
                .doesNotContain("Say it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "text(id='a', label='A', fault='No')                          | govuk-input--error    | input",
                "digits(id='a', label='A', fault='No')                        | govuk-input--error    | input",
                "search(id='a', label='A', from='/found', fault='No')         | govuk-input--error    | input",
                "textarea(id='a', label='A', fault='No')                      | govuk-textarea--error | textarea",
                "select(id='a', label='A', options=~{::regions}, fault='No')  | govuk-select--error   | select",
                "file(id='a', label='A', fault='No')                          | govuk-file-upload     | input",
                "date(id='a', label='A', day='', month='', year='', fault='No') | govuk-input--error    | fieldset",
                "radios(id='a', label='A', options=~{::colours}, fault='No')  | govuk-radios          | fieldset",
                "checkboxes(id='a', label='A', options=~{::ways}, fault='No') | govuk-checkboxes      | fieldset"
            })
    void marksAFieldWithAnErrorAndConnectsBoth(String field, String look, String described) {
        assertThat(drawn(field))
                .contains("govuk-form-group--error", "<p class=\"govuk-error-message\" id=\"a-error\">", look)
                .containsPattern("<" + described + " [^>]*aria-describedby=\"a-error\"");
    }

    @Test
    void drawsADayInThreeParts() {
        String day = drawn("date(id='from', label='From', hint='27 3 2026', day='1', month='2', year='2026')");

        assertThat(day)
                .startsWith("<div class=\"govuk-form-group\">"
                        + "<fieldset class=\"govuk-fieldset\" role=\"group\" aria-describedby=\"from-hint\">"
                        + "<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--m\">From</legend>"
                        + "<div class=\"govuk-hint\" id=\"from-hint\">27 3 2026</div>")
                .contains(
                        "for=\"from\">Day</label>",
                        "id=\"from\" name=\"from-day\" value=\"1\" maxlength=\"40\"",
                        "for=\"from-month\">Month</label>",
                        "id=\"from-month\" name=\"from-month\" value=\"2\" maxlength=\"40\"",
                        "for=\"from-year\">Year</label>",
                        "id=\"from-year\" name=\"from-year\" value=\"2026\" maxlength=\"40\"");
        assertThat(drawn("date(id='from', label='From', day='', month='', year='', prefix='')"))
                .contains("id=\"from\" name=\"day\"", "id=\"from-month\" name=\"month\"", "name=\"year\"");
    }

    /// In every language, in each form that is read. Pages have no limit of their own: a parameter would be one.
    @Fault("D13")
    @Test
    void aWholeDayFitsInEachPartOfADay() throws IOException {
        List<String> whole = List.of(
                "1-го декабря 2026 г.",
                "31-го сентября 2026 года",
                "1st December 2026",
                "September 30th, 2026",
                "2026 жылғы 1 желтоқсан",
                "2026 жылғы 31-ші желтоқсан");
        String day = drawn("date(id='from', label='From', day='', month='', year='', maxlength=2)");

        assertThat(Pattern.compile("<input [^>]*maxlength=\"([0-9]+)\"")
                        .matcher(day)
                        .results()
                        .map(limit -> Integer.parseInt(limit.group(1))))
                .hasSize(3)
                .allSatisfy(limit -> assertThat(whole).allMatch(text -> text.length() <= limit));
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "resources", "templates"))) {
            assertThat(templates.filter(file -> file.toString().endsWith(".html")))
                    .as("one place draws the parts of a day")
                    .allSatisfy(file -> assertThat(Files.readString(file).contains("govuk-date-input"))
                            .isEqualTo(file.endsWith("control.html")));
        }
    }

    @Test
    void givesTheFirstOptionTheIdOfTheField() {
        assertThat(drawn("radios(id='colour', label='Colour', hint='One', options=~{::colours}, value='blue')"))
                .contains(
                        "<input class=\"govuk-radios__input\" type=\"radio\" id=\"colour\" name=\"colour\" value=\"red\">",
                        "for=\"colour\">Red</label></div>",
                        "id=\"colour-blue\" name=\"colour\" value=\"blue\" aria-describedby=\"colour-blue-item-hint\""
                                + " checked=\"checked\">",
                        "<div class=\"govuk-hint govuk-radios__hint\" id=\"colour-blue-item-hint\">Of the sky</div>",
                        "id=\"colour-3\" name=\"colour\" value=\"green\">",
                        "for=\"colour-3\" lang=\"fr\">Vert</label>");
    }

    @Test
    void givesTheTextTheIdOfTheFieldIfThereAreNoOptions() {
        assertThat(drawn("radios(id='colour', label='Colour', options=~{}, none='There is none')"))
                .contains("<p class=\"govuk-body\" id=\"colour\" tabindex=\"-1\">There is none</p>");
    }

    @Test
    void ticksCheckboxes() {
        assertThat(drawn("checkboxes(id='ways', label='Ways', options=~{::ways})"))
                .contains(
                        "type=\"checkbox\" id=\"ways\" name=\"ways\" value=\"sms\">",
                        "type=\"checkbox\" id=\"ways-email\" name=\"ways\" value=\"email\" checked=\"checked\">",
                        "for=\"ways-email\">email</label>");
    }

    @Test
    void selectsAnOption() {
        assertThat(drawn("select(id='region', label='Region', options=~{::regions}, value='71')"))
                .contains(
                        "<select class=\"govuk-select\" id=\"region\" name=\"region\"><option value=\"\">Choose</option>"
                                + "<option value=\"71\" selected=\"selected\">Astana</option></select>");
    }

    @Test
    void searchesWhileAPersonTypes() {
        assertThat(drawn("search(id='q', label='Find', from='/found', value='Ast', maxlength=200)"))
                .contains(
                        "type=\"search\" id=\"q\" name=\"q\" value=\"Ast\"",
                        "hx-target=\"#found\"",
                        "autocomplete=\"off\" maxlength=\"200\" hx-get=\"/found\">");
    }

    @Test
    void acceptsFilesOfAType() {
        assertThat(drawn("file(id='paper', label='Paper', accept='application/pdf')"))
                .contains("<input class=\"govuk-file-upload\" type=\"file\" id=\"paper\" name=\"paper\""
                        + " accept=\"application/pdf\">");
    }

    @Test
    void makesTheLabelTheHeadingOfThePage() {
        assertThat(drawn("text(id='street', label='Street', heading=true)"))
                .contains("<h1 class=\"govuk-label-wrapper\">"
                        + "<label class=\"govuk-label govuk-label--l\" for=\"street\">Street</label></h1>");
        assertThat(drawn("radios(id='colour', label='Colour', options=~{::colours}, heading=true)"))
                .contains("<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--l\">"
                        + "<h1 class=\"govuk-fieldset__heading\">Colour</h1></legend>");
    }
}
