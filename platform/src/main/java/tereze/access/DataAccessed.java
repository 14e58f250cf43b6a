package tereze.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The purpose of an access to a person's data, and what was shown.
///
/// @param purpose a stable code, such as `school-admission`; free text if a private organisation asked
/// @param ground a stable code of its legal basis, such as `order-564`; `consent` if the person allowed it
/// @param caseNumber the case number of the one who saw the data; null for none
/// @param fields names of the fields that were shown; empty if a query was refused
public record DataAccessed(
        String purpose, String ground, @Nullable String caseNumber, List<String> fields) {
    /// The legal basis if the person allowed it.
    public static final String CONSENT = "consent";

    /// The maximum length of a purpose, ground or case number.
    public static final int MAX_TEXT = 100;

    public DataAccessed {
        fields = List.copyOf(fields);
    }
}
