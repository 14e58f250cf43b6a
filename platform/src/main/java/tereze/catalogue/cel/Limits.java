package tereze.catalogue.cel;

import dev.cel.common.CelOptions;

/// What an expression may cost.
final class Limits {
    /// The longest expression, in code points.
    static final int MAX_LENGTH = 1_000;

    /// The deepest nesting of an expression.
    static final int MAX_DEPTH = 24;

    /// The most steps of all loops of an expression together: enough to compare the owners of a building with each
    /// other, and far too few to keep a thread busy. The library's own default is no limit.
    static final int MAX_ITERATIONS = 10_000;

    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(MAX_DEPTH)
            .maxParseErrorRecoveryLimit(10)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .build();

    private Limits() {}
}
