package tereze.releases.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.Release.Pending;
import tereze.releases.Release.Signature;
import tereze.releases.ReleaseStage;
import tereze.releases.Signer;
import tereze.releases.SignerRole;

/// What a release waits for, so that everybody can see who has the next step.
public final class WaitingRules {
    private WaitingRules() {}

    /// A step that is missing.
    public enum Step {
        REHEARSAL,
        OWNER_SIGNATURE,
        OPERATOR_SIGNATURE,
        SCHEDULE,
        RESUMPTION,
        RETIREMENT
    }

    /// A missing step.
    ///
    /// @param role whose step it is
    /// @param since when it became the next one
    public record Waiting(Step step, SignerRole role, Instant since) {}

    /// The missing steps, the next one first; empty if nothing is missing.
    public static List<Waiting> of(Release release) {
        List<Waiting> missing = new ArrayList<>();
        Instant since = release.stage().since();
        switch (release.stage()) {
            case ReleaseStage.Draft _ -> missing.add(new Waiting(Step.REHEARSAL, SignerRole.OPERATOR, since));
            case ReleaseStage.Rehearsed _ -> missing.addAll(signatures(release.signatures(), since));
            case ReleaseStage.Signed _ -> missing.add(new Waiting(Step.SCHEDULE, SignerRole.OPERATOR, since));
            case ReleaseStage.Scheduled _, ReleaseStage.Retired _ -> {
                // Only the moment has to come, or nothing.
            }
            case ReleaseStage.Open _ -> missing.addAll(ofPublic(release));
            case ReleaseStage.Paused paused -> {
                missing.add(new Waiting(Step.RESUMPTION, paused.by(), since));
                missing.addAll(ofPublic(release));
            }
        }
        return List.copyOf(missing);
    }

    /// The next step of a person. Nobody signs twice, so a person who has signed is not asked for the other signature.
    public static Optional<Waiting> next(Release release, Signer signer) {
        Pending pending = release.pending();
        boolean signed = (pending == null ? release.signatures() : pending.signatures())
                .stream().anyMatch(signature -> signature.person().equals(signer.person()));
        return of(release).stream()
                .filter(waiting -> signer.is(waiting.role()))
                .filter(waiting -> !signed
                        || (waiting.step() != Step.OWNER_SIGNATURE && waiting.step() != Step.OPERATOR_SIGNATURE))
                .findFirst();
    }

    private static List<Waiting> ofPublic(Release release) {
        List<Waiting> missing = new ArrayList<>();
        Pending pending = release.pending();
        if (pending != null) {
            Rehearsed rehearsal = passed(pending.rehearsal());
            if (rehearsal == null) {
                missing.add(new Waiting(Step.REHEARSAL, SignerRole.OPERATOR, pending.since()));
            } else {
                missing.addAll(signatures(pending.signatures(), rehearsal.at()));
            }
        }
        Release.Leaving leaving = release.leaving();
        if (leaving != null) {
            missing.add(new Waiting(Step.RETIREMENT, SignerRole.OPERATOR, leaving.at()));
        }
        return missing;
    }

    private static @Nullable Rehearsed passed(@Nullable Rehearsed rehearsal) {
        return rehearsal == null || !rehearsal.passed() ? null : rehearsal;
    }

    private static List<Waiting> signatures(List<Signature> given, Instant since) {
        List<Waiting> missing = new ArrayList<>();
        if (given.stream().noneMatch(signature -> signature.role() == SignerRole.OWNER)) {
            missing.add(new Waiting(Step.OWNER_SIGNATURE, SignerRole.OWNER, since));
        }
        if (given.stream().noneMatch(signature -> signature.role() == SignerRole.OPERATOR)) {
            missing.add(new Waiting(Step.OPERATOR_SIGNATURE, SignerRole.OPERATOR, since));
        }
        return missing;
    }
}
