package tereze.releases.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.Subject;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.Release.Pending;
import tereze.releases.Release.Signature;
import tereze.releases.ReleaseAct;
import tereze.releases.ReleaseCommand;
import tereze.releases.ReleaseRefusal;
import tereze.releases.ReleaseStage;
import tereze.releases.Signer;
import tereze.releases.SignerRole;

/// Who signs for a release: one person for the owner of the service and another for the platform.
final class SignatureRules {
    private SignatureRules() {}

    /// Decides on a signature for what was rehearsed.
    static Decision<ReleaseAct, ReleaseRefusal> sign(ReleaseCommand.Sign command, Release release, Instant now) {
        if (command.signer().roles().isEmpty()) {
            return Decision.refuse(new ReleaseRefusal.NotYours());
        }
        Pending pending = release.pending();
        return switch (release.stage()) {
            case ReleaseStage.Draft _, ReleaseStage.Retired _ -> Decision.refuse(new ReleaseRefusal.NotRehearsed());
            case ReleaseStage.Rehearsed _, ReleaseStage.Signed _, ReleaseStage.Scheduled _ ->
                sign(command, release.rehearsal(), command.version(), release.signatures(), now);
            case ReleaseStage.Open _, ReleaseStage.Paused _ ->
                pending == null
                        ? Decision.refuse(new ReleaseRefusal.NotRehearsed())
                        : signPending(command, pending, now);
        };
    }

    /// The second signature opens the pending version.
    private static Decision<ReleaseAct, ReleaseRefusal> signPending(
            ReleaseCommand.Sign command, Pending pending, Instant now) {
        Decision<ReleaseAct, ReleaseRefusal> signed =
                sign(command, pending.rehearsal(), pending.version(), pending.signatures(), now);
        return switch (signed) {
            case Decision.Accepted<ReleaseAct, ReleaseRefusal>(var acts)
            when !pending.signatures().isEmpty() ->
                Decision.accept(
                        Stream.concat(acts.stream(), Stream.of(new ReleaseAct.VersionOpened(pending.version(), now)))
                                .toList());
            case Decision.Accepted<ReleaseAct, ReleaseRefusal> _, Decision.Refused<ReleaseAct, ReleaseRefusal> _ ->
                signed;
        };
    }

    private static Decision<ReleaseAct, ReleaseRefusal> sign(
            ReleaseCommand.Sign command,
            @Nullable Rehearsed rehearsal,
            int version,
            List<Signature> signatures,
            Instant now) {
        if (rehearsal == null
                || !rehearsal.passed()
                || rehearsal.version() != version
                || ValidityRules.expired(rehearsal, command.validity(), now).isPresent()) {
            return Decision.refuse(new ReleaseRefusal.NotRehearsed());
        }
        Signer signer = command.signer();
        Optional<SignerRole> role = Stream.of(SignerRole.values())
                .filter(signer::is)
                .filter(free -> signatures.stream().noneMatch(signature -> signature.role() == free))
                .findFirst();
        if (role.isEmpty()) {
            return Decision.refuse(new ReleaseRefusal.SignedAlready());
        }
        return signatures.stream().anyMatch(signature -> signature.person().equals(signer.person()))
                ? Decision.refuse(new ReleaseRefusal.SamePerson())
                : Decision.accept(new ReleaseAct.Signed(Subject.of(signer.person()), role.get(), version, now));
    }
}
