package tereze.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.api.FieldError;

/// The result of parsing a form.
public sealed interface FormResult {
    /// The form is valid.
    ///
    /// @param values every declared field: integers are [Long]s, a field without a value is null, and letters that
    ///     only look Cyrillic are replaced by the Cyrillic ones
    record Filled(Map<String, @Nullable Object> values) implements FormResult {}

    /// The form is invalid.
    ///
    /// @param faults all errors, at most [#MAX_FAULTS], ordered by place
    record Unfit(List<FieldError> faults) implements FormResult {
        /// The maximum number of errors in one answer.
        public static final int MAX_FAULTS = 50;

        public Unfit {
            faults = List.copyOf(faults);
        }
    }
}
