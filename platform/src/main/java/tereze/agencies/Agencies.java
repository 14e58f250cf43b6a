package tereze.agencies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The port to the register of agencies. In production the state's own register is authoritative; ours serves the
/// demonstration or holds a mirror. It is read here and changed there. Thread-safe.
public interface Agencies {
    /// The maximum number of results.
    int MAX_FOUND = 500;

    Optional<Agency> byCode(String code);

    /// All agencies, ordered by code, at most [#MAX_FOUND].
    List<Agency> all();

    /// The legal grounds on which an agency may query the registers, by purpose and ground.
    List<Ground> groundsOf(UUID agency);

    /// The ground, if it allows this agency to query for this purpose.
    Optional<Ground> ground(UUID agency, String purpose, String ground);

    /// The office of an agency that is responsible for a place: the one with the smallest territory.
    ///
    /// @param kato of the place
    Optional<Office> competent(UUID agency, OfficeKind kind, String kato);

    /// The office with this id.
    Optional<Office> office(UUID id);
}
