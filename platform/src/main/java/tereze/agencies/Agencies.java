package tereze.agencies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The register of agencies, as a port: where the state keeps its own, ours is the demo's, or a mirror. It is read here
/// and changed there. Thread-safe.
public interface Agencies {
    /// The most things found at once.
    int MAX_FOUND = 500;

    Optional<Agency> find(UUID id);

    Optional<Agency> byCode(String code);

    /// All agencies, by their code, at most [#MAX_FOUND].
    List<Agency> all();

    /// The grounds that an agency may ask on, by purpose and ground.
    List<Ground> groundsOf(UUID agency);

    /// The ground, if this agency may ask for this purpose on it.
    Optional<Ground> ground(UUID agency, String purpose, String ground);

    Optional<Office> office(UUID id);

    /// All offices of an agency, by their code, at most [#MAX_FOUND].
    List<Office> officesOf(UUID agency);

    /// The office of an agency that answers for a place: that of the narrowest territory.
    ///
    /// @param kato of the place
    Optional<Office> competent(UUID agency, OfficeKind kind, String kato);
}
