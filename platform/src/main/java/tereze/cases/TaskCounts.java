package tereze.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many cases with officers an officer may see.
///
/// @param mine taken by this officer
/// @param unassigned taken by nobody
/// @param late whose deadline has passed
/// @param asked in which the applicant has to reply to a question; not among the others
/// @param byService by the id of the service, in the order of the ids
public record TaskCounts(long all, long mine, long unassigned, long late, long asked, Map<String, Long> byService) {
    public TaskCounts {
        byService = Collections.unmodifiableMap(new LinkedHashMap<>(byService));
    }
}
