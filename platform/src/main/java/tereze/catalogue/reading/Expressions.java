package tereze.catalogue.reading;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tereze.catalogue.Arguments;
import tereze.catalogue.Expression;
import tereze.catalogue.Offers;
import tereze.catalogue.Scope;
import tereze.catalogue.ValueType;
import tereze.catalogue.cel.Compilation;
import tereze.catalogue.cel.Environment;
import tereze.catalogue.cel.ReadNames;
import tereze.catalogue.cel.Values;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.NearestName;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;

/// Compiles a declaration's expressions in order, and remembers what they read. Not thread-safe.
final class Expressions {
    private final Mistakes mistakes;
    private Environment environment;
    private ReadNames reads = ReadNames.nothing();

    Expressions(Environment environment, Mistakes mistakes) {
        this.environment = environment;
        this.mistakes = mistakes;
    }

    /// Later expressions may use this evidence.
    void admit(String evidence, Offers.Source source) {
        environment = environment.with(evidence, source);
    }

    /// Later expressions may use this evidence, whose source is unknown.
    void admitUnknown(String evidence) {
        environment = environment.withUnknown(evidence);
    }

    /// What all expressions so far read.
    ReadNames reads() {
        return reads;
    }

    /// A condition. It must read something; otherwise it would be always true or always false.
    Condition condition(Optional<Node.Scalar> text) {
        return text.flatMap(condition -> compile(condition)
                        .filter(compiled -> is(compiled, condition, SimpleType.BOOL, "true or false", false))
                        .filter(compiled -> depends(compiled, condition, "is always the same"))
                        .map(compiled -> new Condition(
                                compiled.program().as(value -> (Boolean) present(value)),
                                compiled.reads().facts())))
                .orElseGet(() -> new Condition(new Unread<>(), Set.of()));
    }

    /// A condition with the facts that it reads, such as `premises.known`.
    record Condition(Expression<Boolean> that, Set<String> facts) {}

    /// A text.
    Expression<String> text(Node.Scalar text) {
        return compile(text)
                .filter(compiled -> is(compiled, text, SimpleType.STRING, "a text", false))
                .filter(compiled -> depends(compiled, text, "is always the same"))
                .map(compiled -> compiled.program().as(value -> (String) present(value)))
                .orElseGet(Unread::new);
    }

    /// A list of persons' ids, from evidence.
    Expression<List<String>> persons(Optional<Node.Scalar> text) {
        return text.flatMap(persons -> compile(persons)
                        .filter(compiled -> depends(compiled, persons, "asks nobody"))
                        .filter(compiled ->
                                is(compiled, persons, ListType.create(SimpleType.STRING), "a list of persons", false))
                        .map(compiled -> compiled.program().as(Expressions::texts)))
                .orElseGet(Unread::new);
    }

    /// The arguments of a source or a writer.
    ///
    /// @param call every name in it that was not read yet is an argument
    Arguments arguments(Section call, Offers.Offer offer) {
        Map<String, Expression<Optional<Object>>> computed = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        offer.arguments().types().forEach((name, type) -> {
            Optional<Node> given = type.optional()
                    ? call.find(name)
                    : call.require(name, "the argument of " + offer.name() + ", " + article(type));
            given.flatMap(value -> call.asScalar(name, value, article(type))).ifPresent(argument -> {
                if (type.kind() == ValueType.Kind.WORD) {
                    words.put(name, call.oneOf(name, argument, type.words(), ""));
                } else {
                    computed.put(name, argument(argument, type));
                }
            });
        });
        return new Arguments(computed, words);
    }

    private Expression<Optional<Object>> argument(Node.Scalar text, ValueType type) {
        return compile(text)
                .filter(compiled -> is(compiled, text, Values.plain(type), article(type), type.optional()))
                .map(compiled -> compiled.program().as(value -> type.optional() ? value : Optional.of(present(value))))
                .orElseGet(Unread::new);
    }

    private Optional<Compilation.Compiled> compile(Node.Scalar text) {
        return switch (environment.compile(text.value())) {
            case Compilation.Compiled compiled -> {
                reads = reads.and(compiled.reads());
                yield Optional.of(compiled);
            }
            case Compilation.Broken broken -> {
                broken.issues()
                        .forEach(issue -> mistakes.add(
                                text.spotOf(issue.at()), issue.message(), issue.expected(), issue.nearest()));
                yield Optional.empty();
            }
        };
    }

    private boolean is(
            Compilation.Compiled compiled, Node.Scalar text, CelType wanted, String expected, boolean optional) {
        CelType type = compiled.program().type();
        CelType plain = type instanceof NullableType nullable ? nullable.targetType() : type;
        if (plain.equals(SimpleType.DYN)) {
            // A type is open only after a mistake that was already reported: an unknown source or type.
            return true;
        }
        if (!wanted.isAssignableFrom(plain)) {
            mistakes.add(text.spot(), "the expression gives " + name(plain), expected);
            return false;
        }
        if (compiled.mayBeMissing() && !optional) {
            mistakes.add(
                    text.spot(),
                    "the expression may give nothing",
                    expected + " in every case, as by orElse(" + text.value().strip() + ", …)");
            return false;
        }
        return true;
    }

    private boolean depends(Compilation.Compiled compiled, Node.Scalar text, String message) {
        if (!compiled.reads().anything()) {
            mistakes.add(
                    text.spot(),
                    "the expression reads nothing, so it " + message,
                    "an expression over form or evidence");
        }
        return compiled.reads().anything();
    }

    private static String article(ValueType type) {
        return switch (type.kind()) {
            case STRING -> "a text";
            case INT -> "a whole number";
            case BOOL -> "true or false";
            case DATE -> "a date";
            case LIST -> "a list of texts";
            case WORD -> NearestName.oneOf(type.words());
        };
    }

    private static String name(CelType type) {
        return switch (type.kind()) {
            case STRING -> "a text";
            case INT, UINT -> "a whole number";
            case BOOL -> "true or false";
            case TIMESTAMP -> "a date";
            case LIST -> "a list";
            default -> "a " + type.name();
        };
    }

    private static Object present(Optional<Object> value) {
        return value.orElseThrow(() -> new IllegalStateException("null where the type does not allow it"));
    }

    private static List<String> texts(Optional<Object> value) {
        return present(value) instanceof List<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }

    /// Replaces an expression with a mistake, so that reading continues. It never becomes part of a definition.
    private record Unread<T>() implements Expression<T> {
        @Override
        public String text() {
            return "";
        }

        @Override
        public T value(Scope scope) {
            throw new IllegalStateException("an expression that was not compiled");
        }
    }
}
