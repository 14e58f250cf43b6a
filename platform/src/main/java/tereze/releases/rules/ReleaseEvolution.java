package tereze.releases.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.Release.Leaving;
import tereze.releases.Release.Pending;
import tereze.releases.Release.Signature;
import tereze.releases.ReleaseAct;
import tereze.releases.ReleaseStage;
import tereze.releases.SignerRole;

/// The state of a release after an act.
public final class ReleaseEvolution {
    private ReleaseEvolution() {}

    /// @param before null before the first act
    /// @throws IllegalArgumentException if the act cannot follow
    public static Release evolve(UUID id, @Nullable Release before, ReleaseAct act) {
        return switch (act) {
            case ReleaseAct.Drafted(var service, var agency, var at) ->
                begun(before, id, service, agency, new ReleaseStage.Draft(at, null));
            case ReleaseAct.Opened(var service, var agency, var publicSince, var at) ->
                opened(begun(before, id, service, agency, new ReleaseStage.Open(at)), publicSince);
            case ReleaseAct.Rehearsed(var rehearsal, var at) ->
                rehearsed(known(before, act), rehearsal, new ReleaseStage.Rehearsed(at));
            case ReleaseAct.RehearsalFailed(var rehearsal, var at) ->
                rehearsed(known(before, act), rehearsal, new ReleaseStage.Draft(at, "rehearsal-failed"));
            case ReleaseAct.Signed(var signer, var role, var _, var at) ->
                signed(known(before, act), new Signature(role, signer.person(), at));
            case ReleaseAct.Scheduled(var _, var opens, var prequeue, var closes, var at) ->
                known(before, act).at(new ReleaseStage.Scheduled(at, opens, prequeue, closes));
            case ReleaseAct.OpenedAsScheduled(var edition, var at) ->
                known(before, act).opened(edition, at).at(new ReleaseStage.Open(at));
            case ReleaseAct.Paused(var _, var role, var reason, var expected, var elsewhere, var at) ->
                known(before, act).at(new ReleaseStage.Paused(at, reason, expected, elsewhere, role));
            case ReleaseAct.Resumed(var _, var _, var at) -> known(before, act).at(new ReleaseStage.Open(at));
            case ReleaseAct.RetirementAsked(var owner, var successor, var at) ->
                known(before, act).leaving(new Leaving(successor, owner.person(), at));
            case ReleaseAct.Retired(var _, var successor, var at) ->
                known(before, act).at(new ReleaseStage.Retired(at, successor));
            case ReleaseAct.PutBack(var why, var at) -> {
                Release put = known(before, act);
                yield put.under(put.rehearsal(), List.of()).at(new ReleaseStage.Draft(at, why));
            }
            case ReleaseAct.VersionPending(var version, var at) ->
                known(before, act).pending(new Pending(version, null, List.of(), at));
            case ReleaseAct.VersionOpened(var version, var at) -> versionOpened(known(before, act), version, at);
        };
    }

    private static Release begun(@Nullable Release before, UUID id, String service, String agency, ReleaseStage stage) {
        if (before != null) {
            throw new IllegalArgumentException("act: the first again (expected: an act of a release)");
        }
        boolean rush = stage instanceof ReleaseStage.Draft;
        return new Release(id, service, rush, agency, null, null, List.of(), null, null, null, stage);
    }

    private static Release opened(Release release, Instant publicSince) {
        return new Release(
                release.id(),
                release.service(),
                release.rush(),
                release.agency(),
                null,
                null,
                List.of(),
                null,
                null,
                publicSince,
                release.stage());
    }

    /// A rehearsal of a pending version does not touch the open one.
    private static Release rehearsed(Release release, Rehearsed rehearsal, ReleaseStage stage) {
        Pending pending = release.pending();
        return pending == null
                ? release.under(rehearsal, List.of()).at(stage)
                : release.pending(new Pending(pending.version(), rehearsal, List.of(), pending.since()));
    }

    private static Release signed(Release release, Signature signature) {
        Pending pending = release.pending();
        if (pending != null) {
            return release.pending(new Pending(
                    pending.version(), pending.rehearsal(), and(pending.signatures(), signature), pending.since()));
        }
        List<Signature> signatures = and(release.signatures(), signature);
        Release signed = release.under(release.rehearsal(), signatures);
        return signatures.size() == SignerRole.values().length
                ? signed.at(new ReleaseStage.Signed(signature.at()))
                : signed;
    }

    private static List<Signature> and(List<Signature> signatures, Signature one) {
        return Stream.concat(signatures.stream(), Stream.of(one)).toList();
    }

    private static Release versionOpened(Release release, int version, Instant at) {
        Pending pending = release.pending();
        if (pending == null) {
            throw new IllegalArgumentException("act: VersionOpened (expected: VersionPending before)");
        }
        return release.under(pending.rehearsal(), pending.signatures())
                .pending(null)
                .opened(version, at);
    }

    private static Release known(@Nullable Release before, ReleaseAct act) {
        if (before == null) {
            throw new IllegalArgumentException(
                    "act: the first is " + act.getClass().getSimpleName() + " (expected: Drafted or Opened)");
        }
        return before;
    }
}
