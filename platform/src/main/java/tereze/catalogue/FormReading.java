package tereze.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a form that an applicant sent.
public sealed interface FormReading {
    /// It fits.
    ///
    /// @param values every declared field: whole numbers are [Long]s, a field that was left out is null,
    ///     and letters that only look Cyrillic are replaced by the Cyrillic ones
    record Filled(Map<String, @Nullable Object> values) implements FormReading {}

    /// It does not fit.
    ///
    /// @param problems all of them, at most [#MAX_PROBLEMS], in the order of their places
    record Unfit(List<FieldProblem> problems) implements FormReading {
        /// The most problems that are told at once.
        public static final int MAX_PROBLEMS = 50;

        public Unfit {
            problems = List.copyOf(problems);
        }
    }
}
