package tereze.catalogue.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.NullableType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the places where a compiled expression may have no value: what may be missing is used as if it never were, a
/// division by what may be zero, a text that may be no date or number. The types of the language find them only in
/// part: to it, any date and any group of values may be null.
final class MissingValues {
    private static final Map<String, Set<Integer>> HANDLED = Map.of(
            "_==_", Set.of(0, 1),
            "_!=_", Set.of(0, 1),
            "_?_:_", Set.of(1, 2),
            "orElse", Set.of(0));
    private static final Set<String> DIVISIONS = Set.of("_/_", "_%_");
    private static final Set<String> CONVERSIONS =
            Set.of("date", "int", "uint", "double", "bool", "timestamp", "duration");

    private final CelAbstractSyntaxTree ast;
    private final Set<String> optional;
    private final List<Compilation.Issue> issues = new ArrayList<>();

    /// @param optional fields and facts that may be missing, by [#key]
    private MissingValues(CelAbstractSyntaxTree ast, Set<String> optional) {
        this.ast = ast;
        this.optional = optional;
    }

    /// @param issues the mistakes
    /// @param result whether the value of the whole expression may be missing
    record Found(List<Compilation.Issue> issues, boolean result) {}

    static Found in(CelAbstractSyntaxTree ast, Set<String> optional) {
        var missing = new MissingValues(ast, optional);
        CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(node -> missing.look(node.expr()));
        return new Found(missing.issues, missing.mayBeMissing(ast.getExpr()));
    }

    /// How a named value of a type is listed as optional.
    static String key(String type, String name) {
        return type + "." + name;
    }

    private void look(CelExpr expression) {
        switch (expression.getKind()) {
            case CALL -> call(expression.call());
            case SELECT -> {
                if (expression.select().testOnly()) {
                    add(expression, "has(…) is true also for a value that is missing", "… != null, or orElse(…, …)");
                }
                refuse(expression.select().operand());
            }
            default -> {
                // Others use no value as if it were never missing.
            }
        }
    }

    private void call(CelExpr.CelCall call) {
        Set<Integer> handled = HANDLED.getOrDefault(call.function(), Set.of());
        call.target().ifPresent(this::refuse);
        for (int i = 0; i < call.args().size(); i++) {
            if (!handled.contains(i)) {
                refuse(call.args().get(i));
            }
        }
        if (DIVISIONS.contains(call.function())) {
            refuseZero(call.args().getLast());
        }
        if (CONVERSIONS.contains(call.function())) {
            call.args().forEach(text -> refuseUnreadable(call.function(), text));
        }
    }

    private void refuse(CelExpr value) {
        if (mayBeMissing(value)) {
            add(value, "a value that may be missing is used as if it never were", "orElse(…, …)");
        }
    }

    private boolean mayBeMissing(CelExpr value) {
        return switch (value.getKind()) {
            case SELECT -> !value.select().testOnly() && (isOptional(value.select()) || isNullable(value));
            case CALL ->
                value.call().function().equals("_?_:_")
                        ? value.call().args().stream().skip(1).anyMatch(this::mayBeMissing)
                        : isNullable(value);
            default -> isNullable(value);
        };
    }

    private boolean isOptional(CelExpr.CelSelect select) {
        return ast.getType(select.operand().id())
                .filter(type -> optional.contains(key(type.name(), select.field())))
                .isPresent();
    }

    private boolean isNullable(CelExpr value) {
        boolean isNull = value.getKind() == Kind.CONSTANT && value.constant().getKind() == CelConstant.Kind.NULL_VALUE;
        return isNull
                || ast.getType(value.id())
                        .filter(NullableType.class::isInstance)
                        .isPresent();
    }

    private void refuseZero(CelExpr divisor) {
        boolean whole = divisor.getKind() == Kind.CONSTANT
                && divisor.constant().getKind() == CelConstant.Kind.INT64_VALUE
                && divisor.constant().int64Value() != 0;
        if (!whole) {
            add(divisor, "a division by what may be zero", "a number other than 0");
        }
    }

    /// Only a text in the declaration is known to be readable.
    private void refuseUnreadable(String function, CelExpr text) {
        boolean isText = ast.getType(text.id())
                .filter(type -> type.kind() == CelKind.STRING)
                .isPresent();
        if (isText && !(function.equals("date") && isDate(text))) {
            if (function.equals("date")) {
                add(text, "a text that may be no date", "a field of the format date, or date('2026-01-31')");
            } else {
                add(text, "a text that '" + function + "' may not be able to read", "a field of that type");
            }
        }
    }

    private static boolean isDate(CelExpr text) {
        try {
            return text.getKind() == Kind.CONSTANT
                    && LocalDate.parse(text.constant().stringValue()).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void add(CelExpr place, String message, String expected) {
        int at = ast.getSource().getPositionsMap().getOrDefault(place.id(), 0);
        Stream.of(new Compilation.Issue(at, message, expected))
                .filter(issue -> !issues.contains(issue))
                .forEach(issues::add);
    }
}
