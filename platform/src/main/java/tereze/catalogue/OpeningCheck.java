package tereze.catalogue;

import java.time.Instant;

/// Something that must be well before a service with a rush may be scheduled. A module registers its checks as beans;
/// `tereze.releases` runs them, each on a thread of its own and at most two seconds, and shows the results to
/// everybody.
///
/// The text of a check is `check.ID` in `country/kz/texts/*-openings_*.properties`: what is so if it is passed.
public interface OpeningCheck {
    /// Its stable id, such as `officers`.
    String id();

    /// Whether the agency that owns the service answers for it; otherwise the operator of the platform does.
    default boolean isOfOwner() {
        return false;
    }

    /// Whether it is well. It may wait. An exception means that it is not.
    boolean isPassed(Opening opening);

    /// What is going to open.
    ///
    /// @param service the version that opens
    /// @param opens when; now, if it is not scheduled yet
    record Opening(Definition service, Instant opens) {}
}
