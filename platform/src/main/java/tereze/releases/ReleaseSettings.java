package tereze.releases;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a demonstration does otherwise.
///
/// @param openingLead how long before its opening a service must be scheduled; null for the number of the law
/// @param atAnyHour whether a service may open outside working time
public record ReleaseSettings(@Nullable Duration openingLead, boolean atAnyHour) {
    /// As the law says.
    public static final ReleaseSettings BY_LAW = new ReleaseSettings(null, false);

    /// People who try it do not wait for a day.
    public static final ReleaseSettings OF_DEMO = new ReleaseSettings(Duration.ofSeconds(5), true);
}
