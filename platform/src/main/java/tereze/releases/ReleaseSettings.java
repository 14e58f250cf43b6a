package tereze.releases;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a demonstration does otherwise.
///
/// @param openingLead how long before its opening a service must be scheduled; null for the number of the law
/// @param atAnyHour whether a service may open outside working time
/// @param inOneRegion whether officers in one region are enough to open a service
public record ReleaseSettings(@Nullable Duration openingLead, boolean atAnyHour, boolean inOneRegion) {
    /// As the law says.
    public static final ReleaseSettings BY_LAW = new ReleaseSettings(null, false, false);

    /// People who try it do not wait for a day, and its officers work in one city.
    public static final ReleaseSettings OF_DEMO = new ReleaseSettings(Duration.ofSeconds(5), true, true);
}
