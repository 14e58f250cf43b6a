package tereze.api;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/// A live figure on the home page. A module registers it as a bean.
///
/// @param place sort order
/// @param code of its text, which is under `portal.home.figure.`
/// @param measure measures since the beginning of a day. It runs about once a minute
public record HomeFigure(int place, String code, Function<Instant, Measure> measure) {
    /// What was measured.
    public sealed interface Measure {
        /// How many.
        record Count(long number) implements Measure {}

        /// How many of all.
        record Share(long part, long of) implements Measure {}

        /// How long.
        record Span(Duration length) implements Measure {}

        /// Nothing has happened yet that could be measured. The page then says what is true without a number, under
        /// the code with `.none`.
        record None() implements Measure {}
    }
}
