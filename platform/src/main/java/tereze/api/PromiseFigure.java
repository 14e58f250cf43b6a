package tereze.api;

import java.time.Instant;
import java.util.function.ToLongFunction;

/// The live figure of a promise on the page `/promises`. The module that implements the promise registers it as a
/// bean.
///
/// @param promise its number, such as `P2`
/// @param count counts since a moment a day ago, or counts everything if the page says so
public record PromiseFigure(String promise, ToLongFunction<Instant> count) {}
