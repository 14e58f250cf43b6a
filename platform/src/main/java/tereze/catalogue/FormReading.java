package tereze.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.api.Fault;

/// What became of a form that an applicant sent.
public sealed interface FormReading {
    /// It fits.
    ///
    /// @param values every declared field: whole numbers are [Long]s, a field that was left out is null,
    ///     and letters that only look Cyrillic are replaced by the Cyrillic ones
    record Filled(Map<String, @Nullable Object> values) implements FormReading {}

    /// It does not fit.
    ///
    /// @param faults all of them, at most [#MAX_FAULTS], in the order of their places
    record Unfit(List<Fault> faults) implements FormReading {
        /// The most faults that are told at once.
        public static final int MAX_FAULTS = 50;

        public Unfit {
            faults = List.copyOf(faults);
        }
    }
}
