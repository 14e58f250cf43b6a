package tereze.catalogue;

import java.time.Instant;
import java.util.Optional;

/// A service that people may know of: it is or was open, or it is coming.
///
/// @param definition the version that is or was open; for one that is coming, its newest
public record PublicService(Definition definition, Availability availability) {
    public ServiceId service() {
        return definition.service();
    }

    /// Whether it takes applications.
    public boolean isOpen() {
        return switch (availability) {
            case Availability.Open _ -> true;
            case Availability.Coming _, Availability.Paused _, Availability.Retired _ -> false;
        };
    }

    /// Whether it belongs to what the state offers now: it is open, or paused for a while.
    public boolean isOffered() {
        return switch (availability) {
            case Availability.Open _, Availability.Paused _ -> true;
            case Availability.Coming _, Availability.Retired _ -> false;
        };
    }

    /// The announced moment of its opening; empty if none is announced, and once it was open.
    public Optional<Instant> opens() {
        return availability instanceof Availability.Coming coming
                ? Optional.ofNullable(coming.opens())
                : Optional.empty();
    }

    /// The id of the service that took its place; empty unless it is retired.
    public Optional<String> successor() {
        return availability instanceof Availability.Retired retired
                ? Optional.of(retired.successor())
                : Optional.empty();
    }

    /// Whether another service took its place.
    public boolean isRetired() {
        return successor().isPresent();
    }

    /// Whether it is not open yet.
    public boolean isComing() {
        return availability instanceof Availability.Coming;
    }
}
