package tereze.catalogue.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.FieldLimit;

/// Finds the limits of single fields in a condition: comparisons of a field with a number, a legal number or
/// today, joined by `&&`. Other conditions are no limits.
final class LimitsOfFields {
    /// The comparisons, with the one that means the same when the sides are exchanged.
    private static final Map<String, String> EXCHANGED = Map.of("_<=_", "_>=_", "_>=_", "_<=_");

    private LimitsOfFields() {}

    static List<FieldLimit> in(CelAbstractSyntaxTree condition) {
        return in(condition.getExpr()).toList();
    }

    private static Stream<FieldLimit> in(CelExpr condition) {
        if (condition.getKind() != Kind.CALL) {
            return Stream.empty();
        }
        String function = condition.call().function();
        List<CelExpr> sides = condition.call().args();
        if (function.equals("_&&_")) {
            return sides.stream().flatMap(LimitsOfFields::in);
        }
        if (!EXCHANGED.containsKey(function)) {
            return Stream.empty();
        }
        return Stream.concat(
                limit(function, sides.get(0), sides.get(1)).stream(),
                limit(EXCHANGED.get(function), sides.get(1), sides.get(0)).stream());
    }

    private static Optional<FieldLimit> limit(@Nullable String comparison, CelExpr measured, CelExpr bound) {
        boolean days = isDaysFromToday(measured);
        Optional<String> field = field(days ? measured.call().args().get(1) : measured);
        if (!days && isNamed(bound, "today")) {
            return field.map(name -> new FieldLimit(name, "_>=_".equals(comparison), true, null, 0));
        }
        return field.flatMap(name -> amount(bound)
                .map(amount -> new FieldLimit(name, "_>=_".equals(comparison), days, amount.row(), amount.factor())));
    }

    private static boolean isDaysFromToday(CelExpr measured) {
        return measured.getKind() == Kind.CALL
                && measured.call().function().equals("days")
                && isNamed(measured.call().args().getFirst(), "today");
    }

    private static boolean isNamed(CelExpr read, String variable) {
        return read.getKind() == Kind.IDENT && read.ident().name().equals(variable);
    }

    private static Optional<String> field(CelExpr read) {
        return Optional.of(read)
                .filter(expression -> expression.getKind() == Kind.SELECT)
                .map(CelExpr::select)
                .filter(select -> isNamed(select.operand(), "form"))
                .map(CelExpr.CelSelect::field);
    }

    private record Amount(@Nullable String row, long factor) {}

    private static Optional<Amount> amount(CelExpr bound) {
        if (bound.getKind() == Kind.CONSTANT && bound.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
            return Optional.of(new Amount(null, bound.constant().int64Value()));
        }
        if (bound.getKind() != Kind.CALL) {
            return Optional.empty();
        }
        List<CelExpr> parts = bound.call().args();
        return switch (bound.call().function()) {
            case "-_" -> amount(parts.getFirst()).map(amount -> new Amount(amount.row(), -amount.factor()));
            case "_[_]" -> row(parts.getFirst(), parts.get(1)).map(row -> new Amount(row, 1));
            default -> Optional.empty();
        };
    }

    /// The row in `law['…']`. An element of any other map or list is no limit.
    private static Optional<String> row(CelExpr from, CelExpr index) {
        return isNamed(from, "law")
                        && index.getKind() == Kind.CONSTANT
                        && index.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(index.constant().stringValue())
                : Optional.empty();
    }
}
