package tereze.catalogue.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tereze.catalogue.Offers;

/// The names that an expression may use at its place in a declaration, with their types. Immutable.
public final class Environment {
    private static final Set<CelKind> OTHER_KINDS = Set.of(CelKind.BYTES, CelKind.UINT, CelKind.DURATION);

    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(ExpressionLimits.OPTIONS)
            .addFunctionBindings(DayFunctions.bindings())
            .build();

    /// No value of a declaration is of another kind. The compiler goes through all of them for each expression.
    private static final CelStandardDeclarations STANDARD = CelStandardDeclarations.newBuilder()
            .filterFunctions((_, overload) -> Stream.concat(
                            overload.celOverloadDecl().parameterTypes().stream(),
                            Stream.of(overload.celOverloadDecl().resultType()))
                    .noneMatch(type -> OTHER_KINDS.contains(type.kind())))
            .build();

    private final StructType form;
    private final Set<String> optional;
    private final Map<String, CelType> evidence;
    private final Set<String> later;
    private final Set<String> law;
    private final Map<String, CelType> variables;
    private final CelCompiler compiler;

    private Environment(
            StructType form, Set<String> optional, Map<String, CelType> evidence, Set<String> later, Set<String> law) {
        this.form = form;
        this.optional = optional;
        this.evidence = evidence;
        this.later = later;
        this.law = law;
        List<StructType> structs = new ArrayList<>();
        this.variables = variables(structs);
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(ExpressionLimits.OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(STANDARD)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(new Structs(ImmutableList.copyOf(structs)))
                .addFunctionDeclarations(DayFunctions.declarations());
        variables.forEach(builder::addVar);
        this.compiler = builder.build();
    }

    /// The names before any evidence is collected.
    ///
    /// @param optional the fields of the form that may be missing, by [#key]
    /// @param later the names of later evidence, so that using one too early gets its own message
    /// @param law the ids of the law rows that are numbers
    public static Environment of(StructType form, Set<String> optional, Set<String> later, Set<String> law) {
        return new Environment(form, Set.copyOf(optional), Map.of(), later, law);
    }

    /// How a field that may be missing is listed.
    public static String key(StructType type, String field) {
        return MissingValues.key(type.name(), field);
    }

    /// The same names and one more evidence.
    public Environment with(String name, Offers.Source source) {
        var facts = new LinkedHashMap<String, CelType>();
        source.facts().types().forEach((fact, type) -> facts.put(fact, Values.of(type)));
        StructType struct = Values.struct("evidence." + name, facts);
        var missing = new HashSet<>(optional);
        source.facts().types().forEach((fact, type) -> {
            if (type.optional()) {
                missing.add(key(struct, fact));
            }
        });
        return with(name, struct, missing);
    }

    /// The same names and one more evidence of an unknown source. Any fact of it is accepted.
    public Environment withUnknown(String name) {
        return with(name, SimpleType.DYN, optional);
    }

    private Environment with(String name, CelType type, Set<String> missing) {
        var more = new LinkedHashMap<>(evidence);
        more.put(name, type);
        return new Environment(form, Set.copyOf(missing), more, later, law);
    }

    /// Compiles an expression.
    public Compilation compile(String text) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            return new Compilation.Broken(new ErrorMessages(text, variables, later).issues(result.getErrors()));
        }
        try {
            CelAbstractSyntaxTree ast = result.getAst();
            var reading = new ExpressionReads(ast, law);
            var missing = MissingValues.in(ast, optional);
            var issues = Stream.of(reading.issues(), missing.issues())
                    .flatMap(List::stream)
                    .toList();
            if (!issues.isEmpty()) {
                return new Compilation.Broken(issues);
            }
            var program = new CelProgram(
                    text, ast.getResultType(), variables, LimitsOfFields.in(ast), RUNTIME.createProgram(ast));
            return new Compilation.Compiled(program, reading.reads(), missing.result());
        } catch (CelValidationException | CelEvaluationException e) {
            return new Compilation.Broken(
                    List.of(new Compilation.Issue(0, "cannot be compiled: " + e.getMessage(), "")));
        }
    }

    private Map<String, CelType> variables(List<StructType> structs) {
        evidence.values().forEach(type -> {
            if (type instanceof StructType struct) {
                structs.add(struct);
            }
        });
        StructType applicant =
                Values.struct("applicant", Map.of("id", SimpleType.STRING, "represented", SimpleType.BOOL));
        StructType all = Values.struct("evidence", evidence);
        structs.addAll(List.of(form, applicant, all));
        return Map.of(
                "form", form,
                "applicant", applicant,
                "today", SimpleType.TIMESTAMP,
                "law", MapType.create(SimpleType.STRING, SimpleType.INT),
                "evidence", all);
    }

    private record Structs(ImmutableList<StructType> structs) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.copyOf(structs);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return structs.stream()
                    .filter(struct -> struct.name().equals(name))
                    .map(CelType.class::cast)
                    .findFirst();
        }
    }
}
