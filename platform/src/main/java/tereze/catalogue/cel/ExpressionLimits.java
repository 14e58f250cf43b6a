package tereze.catalogue.cel;

import dev.cel.common.CelOptions;

/// Limits of an expression.
final class ExpressionLimits {
    /// The maximum length of an expression, in code points.
    static final int MAX_LENGTH = 1_000;

    /// The maximum nesting depth of an expression.
    static final int MAX_DEPTH = 24;

    /// The maximum number of steps of all loops of an expression together: enough to compare the owners of a
    /// building with each other, and far too few to keep a thread busy. By default, the library has no limit.
    static final int MAX_ITERATIONS = 10_000;

    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(MAX_DEPTH)
            .maxParseErrorRecoveryLimit(10)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .build();

    private ExpressionLimits() {}
}
