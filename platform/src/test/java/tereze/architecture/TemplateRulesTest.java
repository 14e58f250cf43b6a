package tereze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.testing.SourceFolders;

/// The rules for templates: forms use the fragments of `parts/field.html`.
class TemplateRulesTest {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final List<String> FIELDS = List.of("parts/field.html", "parts/control.html");

    /// Names in the expressions of fields that are not parameters.
    private static final Set<String> NO_PARAMETERS = Set.of("refused", "null", "true", "or");

    private static final Pattern CONTROL = Pattern.compile("<(?:input|textarea|select)\\b[^>]*>");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("(?<![.#\\w])[a-z]\\w*");
    private static final Pattern ATTRIBUTE = Pattern.compile("addAttribute\\(\\s*\"(\\w+)\"");
    private static final Pattern ITERATION = Pattern.compile("th:each=\"(\\w+)(?:, (\\w+))? :");
    private static final Pattern ASSIGNMENTS = Pattern.compile("th:with=\"([^\"]*)\"");
    private static final Pattern ASSIGNED = Pattern.compile("(\\w+)=");

    @Test
    void noTemplateWritesAControlByHand() {
        assertThat(templates().entrySet().stream()
                        .filter(template -> !template.getKey().startsWith("parts/"))
                        .flatMap(template ->
                                byHand(template.getValue()).map(control -> template.getKey() + ": " + control)))
                .as("use the fragments of parts/field.html and parts/form.html")
                .isEmpty();
    }

    @Test
    void findsAControlWrittenByHand() {
        assertThat(byHand("""
                        <input th:replace="~{parts/form :: key}">
                        <input type="hidden" name="to">
                        <textarea
                          id="reason"></textarea>
                        <select id="region"><option>Astana</option></select>"""))
                .containsExactly(
                        "<input type=\"hidden\" name=\"to\">", "<textarea id=\"reason\">", "<select id=\"region\">");
    }

    /// A fragment sees all variables of the page. A variable with the name of a parameter would become the value of an
    /// optional parameter that the page leaves out, and the parameter would hide it from the options in the page.
    @Test
    void noVariableOfAPageHasTheNameOfAParameter() {
        Set<String> parameters = parameters();

        assertThat(parameters).contains("id", "label", "hint", "fault", "value");
        assertThat(variables()).contains("typed", "question", "choices").doesNotContainAnyElementsOf(parameters);
    }

    @Test
    void findsParametersAndVariables() {
        assertThat(readIn("th:id=\"${id + '-hint'}\" th:if=\"${#ids.seq(one.two) == null}\""))
                .containsExactly("id", "one");
        assertThat(variablesOf("<p th:each=\"one, at : ${all}\" th:with=\"value=${one.id == 1}, known=#{a(${b})}\">"))
                .containsExactly("at", "known", "one", "value");
    }

    /// The controls that a template writes itself. An element that a fragment replaces does not count.
    private static Stream<String> byHand(String template) {
        return CONTROL.matcher(template)
                .results()
                .map(MatchResult::group)
                .filter(control -> !control.contains(" th:replace=\"~{parts/"))
                .map(control -> control.replaceAll("\\s+", " "));
    }

    private static Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        FIELDS.forEach(
                fields -> names.addAll(readIn(Objects.requireNonNull(templates().get(fields)))));
        return names;
    }

    /// The variables that a template reads.
    private static Set<String> readIn(String template) {
        return EXPRESSION
                .matcher(template)
                .results()
                .map(expression -> expression.group(1).replaceAll("'[^']*'", ""))
                .flatMap(expression -> VARIABLE.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !NO_PARAMETERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The attributes of models and the variables that templates of pages define.
    private static Set<String> variables() {
        Set<String> names = new TreeSet<>();
        Source.under(SourceFolders.main()).forEach(source -> names.addAll(groups(ATTRIBUTE, source.text())));
        templates().forEach((name, template) -> {
            if (!name.startsWith("parts/")) {
                names.addAll(variablesOf(template));
            }
        });
        return names;
    }

    private static Set<String> variablesOf(String template) {
        Set<String> names = new TreeSet<>(groups(ITERATION, template));
        groups(ASSIGNMENTS, template).forEach(with -> names.addAll(groups(ASSIGNED, with.replaceAll("\\{[^}]*}", ""))));
        return names;
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(found -> Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                        .map(found::group)
                        .filter(Objects::nonNull))
                .toList();
    }

    /// All templates by their paths below the folder.
    private static Map<String, String> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toMap(
                            file -> TEMPLATES.relativize(file).toString().replace('\\', '/'),
                            TemplateRulesTest::text,
                            (one, _) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
