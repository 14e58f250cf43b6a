package tereze.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many cases with officers an officer may see.
///
/// @param mine taken by this officer
/// @param unassigned taken by nobody
/// @param late whose deadline has passed
/// @param byService by the id of the service, in the order of the ids
public record TaskCounts(long all, long mine, long unassigned, long late, Map<String, Long> byService) {
    public TaskCounts {
        byService = Collections.unmodifiableMap(new LinkedHashMap<>(byService));
    }
}
