package tereze.releases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;

/// An opening that is announced.
///
/// @param name of the service
/// @param agency the code of the agency that owns it
/// @param openingMinute arrivals that it expects in its first minute; null if that is not declared
/// @param prequeue from when people can take a place in the queue; null if there is no such time
public record AnnouncedOpening(
        String service,
        Text name,
        String agency,
        @Nullable Integer openingMinute,
        Instant opens,
        @Nullable Instant prequeue,
        Instant closes) {}
