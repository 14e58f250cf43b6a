package tereze.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a synthetic person applies for a service in a rehearsal.
///
/// @param as who applies
/// @param form values of the form's fields: texts, whole numbers, booleans, and lists of these. A text may be one of
///     [#TODAY], [#PREMISES] and [#CHILD]
public record Rehearsal(As as, Map<String, Object> form) {
    /// Stands for the day of the rehearsal.
    public static final String TODAY = "$today";

    /// Stands for the premises where the applicant lives, or those that the applicant owns.
    public static final String PREMISES = "$premises";

    /// Stands for a child of the applicant.
    public static final String CHILD = "$child";

    public Rehearsal {
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    }

    /// Which people of the synthetic country apply.
    public enum As {
        /// An adult who lives in the premises of another person.
        TENANT,
        /// An adult who owns premises.
        OWNER,
        /// Any adult.
        ADULT,
        /// An adult with a young child.
        PARENT
    }
}
