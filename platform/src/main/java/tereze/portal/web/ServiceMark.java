package tereze.portal.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.Availability;
import tereze.catalogue.PublicService;

/// The mark in a list of a service that takes no applications now.
///
/// @param code `paused`, `scheduled` or `coming`
/// @param opens the announced moment; null unless it is scheduled
public record ServiceMark(String code, @Nullable Instant opens) {
    /// The mark of a service; empty if it is open.
    static Optional<ServiceMark> of(PublicService service) {
        return switch (service.availability()) {
            case Availability.Open _, Availability.Retired _ -> Optional.empty();
            case Availability.Paused _ -> Optional.of(new ServiceMark("paused", null));
            case Availability.Coming coming ->
                Optional.of(new ServiceMark(coming.opens() == null ? "coming" : "scheduled", coming.opens()));
        };
    }
}
