package tereze.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a look at a person's data was for and what it showed.
///
/// @param purpose a stable code, such as `school-admission`; of a private organisation, its own words
/// @param ground a stable code of the law it rests on, such as `order-564`; `consent` where the person let it be seen
/// @param caseNumber the looker's own number of the matter; null where there is none
/// @param fields what was shown, by the names of the fields; empty where it was asked for and not shown
public record DataAccessed(
        String purpose, String ground, @Nullable String caseNumber, List<String> fields) {
    /// The ground on which a person lets it be seen.
    public static final String CONSENT = "consent";

    /// The longest purpose, ground or case number.
    public static final int MAX_TEXT = 100;

    public DataAccessed {
        fields = List.copyOf(fields);
    }
}
