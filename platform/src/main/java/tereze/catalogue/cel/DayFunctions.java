package tereze.catalogue.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelFunctionBinding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The functions of declarations in addition to those of the language.
final class DayFunctions {
    private static final Map<String, CelType> KINDS = Map.of(
            "string", SimpleType.STRING,
            "int", SimpleType.INT,
            "bool", SimpleType.BOOL,
            "date", SimpleType.TIMESTAMP);

    private static final Map<String, Class<?>> CLASSES =
            Map.of("string", String.class, "int", Long.class, "bool", Boolean.class, "date", Instant.class);

    private DayFunctions() {}

    static List<CelFunctionDecl> declarations() {
        CelType day = SimpleType.TIMESTAMP;
        return List.of(
                newFunctionDeclaration("date", newGlobalOverload("date_string", day, SimpleType.STRING)),
                newFunctionDeclaration("days", newGlobalOverload("days_date_date", SimpleType.INT, day, day)),
                newFunctionDeclaration("age", newGlobalOverload("age_date_date", SimpleType.INT, day, day)),
                newFunctionDeclaration("plusDays", newGlobalOverload("plus_days_date_int", day, day, SimpleType.INT)),
                newFunctionDeclaration(
                        "plusMonths", newGlobalOverload("plus_months_date_int", day, day, SimpleType.INT)),
                newFunctionDeclaration(
                        "orElse",
                        KINDS.entrySet().stream()
                                .map(kind -> newGlobalOverload(
                                        "or_else_" + kind.getKey(),
                                        kind.getValue(),
                                        Values.optional(kind.getValue()),
                                        kind.getValue()))
                                .toList()));
    }

    static List<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> bindings = new ArrayList<>(List.of(
                CelFunctionBinding.from("date_string", String.class, text -> Values.midnight(LocalDate.parse(text))),
                CelFunctionBinding.from("days_date_date", Instant.class, Instant.class, DayFunctions::days),
                CelFunctionBinding.from("age_date_date", Instant.class, Instant.class, DayFunctions::age),
                CelFunctionBinding.from(
                        "plus_days_date_int",
                        Instant.class,
                        Long.class,
                        (day, count) -> Values.midnight(Values.day(day).plusDays(count))),
                CelFunctionBinding.from(
                        "plus_months_date_int",
                        Instant.class,
                        Long.class,
                        (day, count) -> Values.midnight(Values.day(day).plusMonths(count)))));
        CLASSES.forEach((kind, type) -> bindings.add(CelFunctionBinding.from(
                "or_else_" + kind,
                Object.class,
                type,
                (value, otherwise) -> value instanceof NullValue ? otherwise : value)));
        return bindings;
    }

    /// Days from one date to another; negative if the other is earlier.
    private static long days(Instant from, Instant until) {
        return ChronoUnit.DAYS.between(Values.day(from), Values.day(until));
    }

    /// Full years from birth to a date. A person born on 29 February is a year older on 1 March of a common year.
    private static long age(Instant birth, Instant on) {
        return ChronoUnit.YEARS.between(Values.day(birth), Values.day(on));
    }
}
