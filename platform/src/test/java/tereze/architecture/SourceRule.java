package tereze.architecture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule for each source file.
///
/// @param name what the rule requires
/// @param breaches the places where a source breaks it
/// @param planted a file that breaks it once: its name, then its text
record SourceRule(String name, Function<Source, List<String>> breaches, Planted planted) {
    static final int LINES_OF_MOST_FILES = 250;
    static final int LINES_OF_MOST_METHODS = 30;
    static final int LINES_OF_A_FILE = 400;
    static final int LINES_OF_A_TEST = 500;
    static final int LINES_OF_A_METHOD = 60;
    static final int PARAMETERS_OF_A_CONSTRUCTOR = 7;

    private static final Set<String> BARE_EXCEPTIONS = Set.of("RuntimeException", "Exception", "Throwable", "Error");
    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile("(?i)^(utils?|common|helpers?|manager|impl)$|.*(Utils?|Common|Helpers?|Manager|Impl)$");
    private static final Pattern OWN_BLANK = Pattern.compile(
            "(?<!CleanText)(\\.isBlank\\(\\)|::isBlank\\b)|\\.(strip|trim)\\(\\)\\.(isEmpty\\(\\)|length\\(\\))");

    /// Files that may ask [String] whether a text is empty, each with the reason.
    private static final Map<String, String> OWN_BLANKS = Map.of(
            "tereze/acts/table/Reads.java", "a reason in our own sources",
            "tereze/law/LawRow.java", "a file of the country, which CleanTextTest checks: law depends on nothing",
            "tereze/law/Enactment.java", "the same",
            "tereze/law/CalendarDay.java", "the same",
            "tereze/gate/event/Keys.java", "a file of our own, in a module that stands alone");

    private static final Pattern OPEN_ENDS = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author\\b");

    record Planted(String name, String text) {
        Source source() {
            return Source.of(name, text);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /// The rules for the product's own sources.
    static List<SourceRule> ofMain() {
        return Stream.of(ofSql(), ofSealedTypes(), ofWords(), ofSizes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SourceRule> ofSql() {
        SqlRules sql = SqlRules.ofMigrations();
        return List.of(
                new SourceRule(
                        "a module's SQL names its own schema only",
                        sql::foreignSchemas,
                        new Planted("tereze/cases/store/Planted.java", """
                                class Planted {
                                    String mine = "select c.id from cases.case c where c.id = ?";
                                    String theirs = "select p.id" + " from " + "people.person p";
                                }
                                """)),
                new SourceRule(
                        "no row is locked outside a queue",
                        sql::lockedRows,
                        new Planted("tereze/cases/store/Planted.java", """
                                class Planted {
                                    String queue = "select id from cases.draft for update skip locked";
                                    String state = "select id from cases.case where id = ? for update";
                                }
                                """)),
                new SourceRule(
                        "states, sets and projections are written by a Change only",
                        sql::writtenStates,
                        new Planted("tereze/access/store/Planted.java", """
                                class Planted {
                                    String working = "insert into access.session (hash) values (?)";
                                    String state = "update access.role set until = now()";
                                }
                                """)));
    }

    private static List<SourceRule> ofSealedTypes() {
        return List.of(
                new SourceRule(
                        "a switch over a sealed type names each case",
                        SealedTypes::defaults,
                        new Planted("tereze/law/rules/Planted.java", """
                                class Planted {
                                    sealed interface Shade { record Light() implements Shade {} record Dark() implements Shade {} }
                                    int named(Shade shade) {
                                        return switch (shade) { case Shade.Light _ -> 1; case Shade.Dark() -> 2; };
                                    }
                                    int number(String text) {
                                        return switch (text) { case "light" -> 1; default -> 2; };
                                    }
                                    int rest(Shade shade) {
                                        return switch (shade) { case Shade.Light _ -> 1; default -> 2; };
                                    }
                                }
                                """)),
                new SourceRule(
                        "a sealed type is read by a switch, not by one instanceof after the other",
                        SealedTypes::chains,
                        new Planted("tereze/law/rules/Planted.java", """
                                class Planted {
                                    sealed interface Shade { record Light() implements Shade {} record Dark() implements Shade {} }
                                    boolean light(Shade shade) {
                                        return shade instanceof Shade.Light;
                                    }
                                    int number(Shade shade) {
                                        if (shade instanceof Shade.Light) { return 1; }
                                        if (shade instanceof Shade.Dark()) { return 2; }
                                        throw new IllegalStateException();
                                    }
                                }
                                """)));
    }

    private static List<SourceRule> ofWords() {
        return List.of(
                new SourceRule(
                        "exceptions have a name of their own",
                        SourceRule::bareExceptions,
                        new Planted("tereze/law/Planted.java", """
                                class Planted {
                                    static class Named extends RuntimeException {
                                        Named() { super("named"); }
                                    }
                                    void fail() { throw new RuntimeException("which?"); }
                                }
                                """)),
                new SourceRule(
                        "no method throws just any Exception",
                        SourceRule::anyException,
                        new Planted("tereze/law/Planted.java", """
                                interface Planted {
                                    void close() throws java.io.IOException;
                                    void run() throws Exception;
                                }
                                """)),
                new SourceRule(
                        "names say what a thing is, not that it helps",
                        SourceRule::vagueNames,
                        new Planted("tereze/law/Planted.java", "class DateUtils {}\n")),
                new SourceRule(
                        "packages are named after what is in them",
                        SourceRule::vaguePackages,
                        new Planted(
                                "tereze/law/common/Planted.java", "package tereze.law.common;\nclass Planted {}\n")),
                new SourceRule(
                        "public types say what they are for",
                        SourceRule::undocumented,
                        new Planted("tereze/law/Planted.java", """
                                /// Documented.
                                public interface Planted {
                                    record Bare() implements Planted {}
                                }
                                """)),
                new SourceRule(
                        "one place says what an empty text is",
                        SourceRule::ownBlanks,
                        new Planted("tereze/law/Planted.java", """
                                class Planted {
                                    boolean none(String text) { return CleanText.isBlank(text) || text.isEmpty(); }
                                    boolean own(String text) { return text.strip().isEmpty(); }
                                }
                                """)),
                noOpenEnds());
    }

    private static List<SourceRule> ofSizes() {
        return List.of(
                new SourceRule(
                        "a file has at most " + LINES_OF_A_FILE + " lines",
                        source -> tooLong(source, LINES_OF_A_FILE),
                        new Planted("tereze/law/Planted.java", "class Planted {}\n" + "\n".repeat(LINES_OF_A_FILE))),
                new SourceRule(
                        "a method has at most " + LINES_OF_A_METHOD + " lines", SourceRule::longMethods, longMethod()),
                new SourceRule(
                        "a constructor takes at most " + PARAMETERS_OF_A_CONSTRUCTOR + " parameters",
                        SourceRule::wideConstructors,
                        new Planted("tereze/law/Planted.java", """
                                class Planted {
                                    record Wide(int a, int b, int c, int d, int e, int f, int g, int h) {}
                                    Planted(int a, int b, int c, int d, int e, int f, int g, int h) {}
                                }
                                """)));
    }

    /// The rules for tests.
    static List<SourceRule> ofTests() {
        return List.of(
                new SourceRule(
                        "a test file has at most " + LINES_OF_A_TEST + " lines",
                        source -> tooLong(source, LINES_OF_A_TEST),
                        new Planted(
                                "tereze/law/PlantedTest.java",
                                "class PlantedTest {}\n" + "\n".repeat(LINES_OF_A_TEST))),
                new SourceRule(
                        "a method has at most " + LINES_OF_A_METHOD + " lines", SourceRule::longMethods, longMethod()),
                new SourceRule(
                        "tests use what they test, and no stand-in for it",
                        source -> imports(source, "org.mockito"),
                        new Planted(
                                "tereze/law/PlantedTest.java", "import org.mockito.Mockito;\nclass PlantedTest {}\n")),
                new SourceRule(
                        "a test that fails is fixed, not switched off",
                        source -> imports(source, "org.junit.jupiter.api.Disabled"),
                        new Planted(
                                "tereze/law/PlantedTest.java",
                                "import org.junit.jupiter.api.Disabled;\n@Disabled class PlantedTest {}\n")),
                noOpenEnds());
    }

    private static SourceRule noOpenEnds() {
        return new SourceRule(
                "nothing is left for later, and nobody signs",
                source -> source.text()
                        .lines()
                        .filter(line -> OPEN_ENDS.matcher(line).find())
                        .filter(line -> !source.name().startsWith("tereze/architecture/"))
                        .map(line -> source.name() + ": " + line.strip())
                        .toList(),
                new Planted("tereze/law/Planted.java", "// TODO later\nclass Planted {}\n"));
    }

    private static Planted longMethod() {
        return new Planted(
                "tereze/law/Planted.java",
                "class Planted {\n    void run() {\n" + "        run();\n".repeat(LINES_OF_A_METHOD + 1)
                        + "    }\n}\n");
    }

    /// For the methods of [String] a no-break space or a Braille blank is text.
    private static List<String> ownBlanks(Source source) {
        if (OWN_BLANKS.containsKey(source.name())) {
            return List.of();
        }
        return source.text()
                .lines()
                .filter(line -> OWN_BLANK.matcher(line).find())
                .map(line -> source.name() + ": " + line.strip() + " (expected: CleanText)")
                .toList();
    }

    private static List<String> bareExceptions(Source source) {
        List<String> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
                if (BARE_EXCEPTIONS.contains(simpleName(made.getIdentifier()))) {
                    found.add(source.place(made) + " makes a bare " + simpleName(made.getIdentifier()));
                }
                return super.visitNewClass(made, null);
            }
        }.scan(source.tree(), null);
        return found;
    }

    private static List<String> anyException(Source source) {
        return source.methods().stream()
                .filter(method -> method.tree().getThrows().stream()
                        .anyMatch(thrown -> BARE_EXCEPTIONS.contains(simpleName(thrown))))
                .map(method -> method.place() + " " + method.tree().getName() + " throws anything")
                .toList();
    }

    private static List<String> vagueNames(Source source) {
        return source.types().stream()
                .filter(type -> FORBIDDEN_NAME.matcher(type.simpleName()).matches())
                .map(type -> type.place() + " " + type.simpleName())
                .toList();
    }

    private static List<String> vaguePackages(Source source) {
        return source.name().matches(".*/(utils?|common|helpers?|managers?|impl)/[^/]*")
                ? List.of(source.name())
                : List.of();
    }

    private static List<String> undocumented(Source source) {
        return source.types().stream()
                .filter(type -> type.isPublic() && !type.documented())
                .filter(type -> type.topLevel() || source.inModuleRoot())
                .map(type -> type.place() + " " + type.simpleName() + " is public and says nothing of itself")
                .toList();
    }

    private static List<String> tooLong(Source source, int most) {
        return source.lines() > most ? List.of(source.name() + ": " + source.lines() + " lines") : List.of();
    }

    private static List<String> longMethods(Source source) {
        return source.methods().stream()
                .filter(method -> method.lines() > LINES_OF_A_METHOD)
                .map(method -> method.place() + " " + method.tree().getName() + ": " + method.lines() + " lines")
                .toList();
    }

    private static List<String> wideConstructors(Source source) {
        return source.methods().stream()
                .filter(method -> method.isConstructor() && !method.inRecord())
                .filter(method -> method.tree().getParameters().size() > PARAMETERS_OF_A_CONSTRUCTOR)
                .map(method ->
                        method.place() + ": " + method.tree().getParameters().size() + " parameters")
                .toList();
    }

    private static List<String> imports(Source source, String prefix) {
        return source.tree().getImports().stream()
                .filter(line -> line.getQualifiedIdentifier().toString().startsWith(prefix))
                .map(line -> source.place(line) + " imports " + line.getQualifiedIdentifier())
                .toList();
    }

    private static String simpleName(ExpressionTree type) {
        return type instanceof MemberSelectTree select ? select.getIdentifier().toString() : type.toString();
    }
}
