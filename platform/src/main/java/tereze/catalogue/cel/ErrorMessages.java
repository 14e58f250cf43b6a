package tereze.catalogue.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rewrites the compiler's messages for the author of a declaration, with the most similar valid name.
final class ErrorMessages {
    /// Mistakes reported for one expression. Later ones are usually consequences of the first.
    private static final int MAX_ISSUES = 5;

    private static final Pattern FIELD = Pattern.compile("undefined field '(.*)'");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '(.*?)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.*?)' applied to '(.*?)'.*", Pattern.DOTALL);
    private static final Pattern SYNTAX = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input|token recognition error at:)"
                    + " '(.*?)'.*",
            Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$");
    private static final Set<String> FUNCTIONS =
            Set.of("days", "age", "plusDays", "plusMonths", "date", "orElse", "size");

    private final String text;
    private final Map<String, CelType> variables;
    private final Set<String> later;

    ErrorMessages(String text, Map<String, CelType> variables, Set<String> later) {
        this.text = text;
        this.variables = variables;
        this.later = later;
    }

    List<Compilation.Issue> issues(Collection<CelIssue> errors) {
        List<Compilation.Issue> issues = new ArrayList<>();
        errors.stream().limit(MAX_ISSUES).forEach(error -> issues.add(issue(error)));
        return issues;
    }

    private Compilation.Issue issue(CelIssue error) {
        int at = offset(error);
        String message = error.getMessage();
        Matcher field = FIELD.matcher(message);
        if (field.matches()) {
            return unknownField(at, field.group(1));
        }
        Matcher name = NAME.matcher(message);
        if (name.matches()) {
            return unknownName(at, name.group(1));
        }
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            return new Compilation.Issue(
                    at,
                    "'" + operator(overload.group(1)) + "' cannot be applied to " + inWords(overload.group(2)),
                    "values that go together");
        }
        Matcher syntax = SYNTAX.matcher(message);
        if (syntax.matches()) {
            return syntax.group(1).equals("<EOF>")
                    ? new Compilation.Issue(at, "the expression ends too soon", "a value after '" + text.strip() + "'")
                    : new Compilation.Issue(at, "the expression cannot be read at '" + syntax.group(1) + "'", "");
        }
        return new Compilation.Issue(at, "in the expression: " + message, "");
    }

    private Compilation.Issue unknownField(int dot, String field) {
        String before = text.substring(0, text.offsetByCodePoints(0, dot));
        Matcher path = PATH.matcher(before);
        String owner = path.find() ? path.group() : "";
        if (owner.equals("evidence") && later.contains(field)) {
            return new Compilation.Issue(
                    dot + 1,
                    "the evidence '" + field + "' is not collected yet at this place",
                    "evidence declared above");
        }
        return Compilation.Issue.unknown(dot + 1, "unknown name '" + field + "' in " + owner, field, fieldsOf(owner));
    }

    private Set<String> fieldsOf(String owner) {
        CelType type = null;
        for (String step : owner.split("\\.", -1)) {
            type = type == null
                    ? variables.get(step)
                    : type instanceof StructType struct && struct.fieldNames().contains(step)
                            ? struct.findField(step).orElseThrow().type()
                            : null;
            if (type == null) {
                return Set.of();
            }
        }
        return type instanceof StructType struct ? struct.fieldNames() : Set.of();
    }

    private Compilation.Issue unknownName(int at, String name) {
        boolean function = text.indexOf(name + "(") >= 0;
        Set<String> valid = new TreeSet<>(function ? FUNCTIONS : variables.keySet());
        String kind = function ? "unknown function '" : "unknown name '";
        int place = Math.max(0, Math.min(at, text.codePointCount(0, text.length())));
        int start = function
                ? text.lastIndexOf(name, text.offsetByCodePoints(0, place))
                : text.offsetByCodePoints(0, place);
        return Compilation.Issue.unknown(
                start < 0 ? at : text.codePointCount(0, start), kind + name + "'", name, valid);
    }

    /// The compiler writes the operand types of an operator as `(int, string)`.
    private static String inWords(String types) {
        return Arrays.stream(types.replaceAll("^\\(|\\)$", "").split(", ", -1))
                .map(type -> switch (type) {
                    case "int" -> "a whole number";
                    case "double" -> "a number";
                    case "string" -> "a text";
                    case "bool" -> "true or false";
                    case "google.protobuf.Timestamp" -> "a date";
                    default -> type;
                })
                .collect(Collectors.joining(" and "));
    }

    /// The compiler writes `==` as `_==_`.
    private static String operator(String function) {
        return function.startsWith("_") || function.endsWith("_") ? function.replace("_", "") : function;
    }

    private int offset(CelIssue error) {
        int offset = 0;
        for (int line = 1; line < error.getSourceLocation().getLine(); line++) {
            int end = text.indexOf('\n', text.offsetByCodePoints(0, offset));
            if (end < 0) {
                break;
            }
            offset = text.codePointCount(0, end) + 1;
        }
        return Math.min(
                offset + Math.max(0, error.getSourceLocation().getColumn()), text.codePointCount(0, text.length()));
    }
}
