package tereze.releases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.api.Text;

/// The acts of a release. They are public, except who signed.
public sealed interface ReleaseAct extends Act {
    /// The recorded reason of these acts.
    String REASON = "releases";

    /// A service that expects a rush was declared. It is a draft until it is released.
    ///
    /// @param agency the code of the agency that owns it
    @Kind(value = "releases.drafted/1", number = 1700)
    record Drafted(String service, String agency, Instant at) implements ReleaseAct {}

    /// A service without a rush is open. Services of before releases were recorded are taken over by this act.
    ///
    /// @param agency the code of the agency that owns it
    /// @param publicSince when it was first declared
    @Kind(value = "releases.opened/1", number = 1701)
    record Opened(String service, String agency, Instant publicSince, Instant at) implements ReleaseAct {}

    /// A rehearsal passed. Signatures under an earlier one no longer count.
    @Kind(value = "releases.rehearsed/1", number = 1702)
    record Rehearsed(tereze.releases.Rehearsed rehearsal, Instant at) implements ReleaseAct {}

    /// A rehearsal failed.
    @Kind(value = "releases.rehearsal-failed/1", number = 1703)
    record RehearsalFailed(tereze.releases.Rehearsed rehearsal, Instant at) implements ReleaseAct {}

    /// Somebody signed for the version that was rehearsed.
    @Kind(value = "releases.signed/1", number = 1704)
    record Signed(Subject<Nothing> signer, SignerRole role, int version, Instant at) implements ReleaseAct {}

    /// The operator announced the opening, or moved it.
    ///
    /// @see ReleaseStage.Scheduled
    @Kind(value = "releases.scheduled/1", number = 1705)
    record Scheduled(
            Subject<Nothing> operator,
            Instant opens,
            @Nullable Instant prequeue,
            Instant closes,
            Instant at) implements ReleaseAct {}

    /// The announced moment came.
    ///
    /// @param edition the version that is open from now on
    @Kind(value = "releases.opened-as-scheduled/1", number = 1706)
    record OpenedAsScheduled(int edition, Instant at) implements ReleaseAct {}

    /// It takes no applications for a while.
    ///
    /// @see ReleaseStage.Paused
    @Kind(value = "releases.paused/1", number = 1707)
    record Paused(Subject<Nothing> signer, SignerRole role, Text reason, Instant expected, Text elsewhere, Instant at)
            implements ReleaseAct {}

    /// It takes applications again.
    @Kind(value = "releases.resumed/1", number = 1708)
    record Resumed(Subject<Nothing> signer, SignerRole role, Instant at) implements ReleaseAct {}

    /// The owner wishes to retire it.
    @Kind(value = "releases.retirement-asked/1", number = 1709)
    record RetirementAsked(Subject<Nothing> owner, String successor, Instant at) implements ReleaseAct {}

    /// The operator agreed: it is retired.
    @Kind(value = "releases.retired/1", number = 1710)
    record Retired(Subject<Nothing> operator, String successor, Instant at) implements ReleaseAct {}

    /// The rehearsal no longer counts: it is a draft again.
    ///
    /// @param why `other-build` or `rehearsal-stale`
    @Kind(value = "releases.put-back/1", number = 1711)
    record PutBack(String why, Instant at) implements ReleaseAct {}

    /// A newer version of an open service was declared. It waits for a rehearsal and signatures of its own.
    @Kind(value = "releases.version-pending/1", number = 1712)
    record VersionPending(int version, Instant at) implements ReleaseAct {}

    /// The pending version was signed by both and is open.
    @Kind(value = "releases.version-opened/1", number = 1713)
    record VersionOpened(int version, Instant at) implements ReleaseAct {}
}
