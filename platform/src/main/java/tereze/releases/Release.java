package tereze.releases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// The release of a service: whether it is open, and who answers for it. There is one for each service.
///
/// @param id derived from the service
/// @param rush whether it expected a rush when it was first declared. Such a service begins as a draft
/// @param agency the code of the agency that owns the service
/// @param edition the version that is open; null before the first opening, and for a service that never expected
///     a rush, whose newest version is open
/// @param rehearsal the last one that counts or failed; null before the first
/// @param signatures under this rehearsal
/// @param pending a newer version of an open service that is not open yet
/// @param leaving set once the owner has asked to retire the service
/// @param publicSince when it was first open; null if it never was
public record Release(
        UUID id,
        String service,
        boolean rush,
        String agency,
        @Nullable Integer edition,
        @Nullable Rehearsed rehearsal,
        List<Signature> signatures,
        @Nullable Pending pending,
        @Nullable Leaving leaving,
        @Nullable Instant publicSince,
        ReleaseStage stage) {
    public Release {
        signatures = List.copyOf(signatures);
    }

    /// The id of the release of a service.
    public static UUID idOf(String service) {
        return UUID.nameUUIDFromBytes(("tereze/release/" + service).getBytes(StandardCharsets.UTF_8));
    }

    /// A signature under a rehearsal.
    public record Signature(SignerRole role, PersonId person, Instant at) {}

    /// A newer version, while the open one goes on.
    ///
    /// @param rehearsal as in [Release#rehearsal]
    public record Pending(int version, @Nullable Rehearsed rehearsal, List<Signature> signatures, Instant since) {
        public Pending {
            signatures = List.copyOf(signatures);
        }
    }

    /// The owner's wish to retire the service.
    ///
    /// @param successor an open service, to which the old page leads
    public record Leaving(String successor, PersonId by, Instant at) {}

    /// The same release at another stage.
    public Release at(ReleaseStage next) {
        return new Release(
                id, service, rush, agency, edition, rehearsal, signatures, pending, leaving, publicSince, next);
    }

    /// The same release under another rehearsal, with the signatures under it.
    public Release under(@Nullable Rehearsed next, List<Signature> signed) {
        return new Release(id, service, rush, agency, edition, next, signed, pending, leaving, publicSince, stage);
    }

    /// The same release with another pending version.
    public Release pending(@Nullable Pending next) {
        return new Release(
                id, service, rush, agency, edition, rehearsal, signatures, next, leaving, publicSince, stage);
    }

    /// The same release with the owner's wish to retire it.
    public Release leaving(Leaving next) {
        return new Release(
                id, service, rush, agency, edition, rehearsal, signatures, pending, next, publicSince, stage);
    }

    /// The same release with an open version.
    ///
    /// @param at when it opened
    public Release opened(int version, Instant at) {
        Instant since = publicSince == null ? at : publicSince;
        return new Release(id, service, rush, agency, version, rehearsal, signatures, pending, leaving, since, stage);
    }
}
