package tereze.releases.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.Subject;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.Release.Leaving;
import tereze.releases.Release.Pending;
import tereze.releases.ReleaseAct;
import tereze.releases.ReleaseCommand;
import tereze.releases.ReleaseCommand.Plan;
import tereze.releases.ReleaseCommand.ScheduleFacts;
import tereze.releases.ReleaseRefusal;
import tereze.releases.ReleaseStage;
import tereze.releases.Signer;
import tereze.releases.SignerRole;

/// The rules for releases: which step follows which, and who takes it. Signatures have rules of their own.
public final class ReleaseRules {
    private ReleaseRules() {}

    /// Decides a command to a release.
    public static Decision<ReleaseAct, ReleaseRefusal> decide(ReleaseCommand command, Release release, Instant now) {
        return switch (command) {
            case ReleaseCommand.Rehearse rehearse -> rehearse(rehearse, release, now);
            case ReleaseCommand.Sign sign -> SignatureRules.sign(sign, release, now);
            case ReleaseCommand.Schedule(var signer, var plan, var facts) ->
                schedule(signer, plan, facts, release, now);
            case ReleaseCommand.Open _ -> open(release, now);
            case ReleaseCommand.Pause pause -> pause(pause, release, now);
            case ReleaseCommand.Resume(var signer) -> resume(signer, release, now);
            case ReleaseCommand.Retire retire -> retire(retire, release, now);
            case ReleaseCommand.PutBack(var why) -> putBack(why, release, now);
            case ReleaseCommand.NewVersion(var version) -> newVersion(version, release, now);
        };
    }

    private static Decision<ReleaseAct, ReleaseRefusal> rehearse(
            ReleaseCommand.Rehearse command, Release release, Instant now) {
        if (!command.signer().is(SignerRole.OPERATOR)) {
            return refuse(new ReleaseRefusal.NotYours());
        }
        Pending pending = isPublic(release) ? release.pending() : null;
        boolean waits = switch (release.stage()) {
            case ReleaseStage.Draft _, ReleaseStage.Rehearsed _, ReleaseStage.Signed _ -> true;
            case ReleaseStage.Open _, ReleaseStage.Paused _ -> pending != null;
            case ReleaseStage.Scheduled _, ReleaseStage.Retired _ -> false;
        };
        if (!waits) {
            return refuse(new ReleaseRefusal.NotNext());
        }
        int version = pending == null ? command.facts().version() : pending.version();
        return ReportRules.judge(command.report(), command.facts(), version, last(release, pending), now);
    }

    /// When the newest known rehearsal was made.
    private static @Nullable Instant last(Release release, @Nullable Pending pending) {
        Rehearsed ofPending = pending == null ? null : pending.rehearsal();
        Rehearsed known = ofPending == null ? release.rehearsal() : ofPending;
        return known == null ? null : known.at();
    }

    private static Decision<ReleaseAct, ReleaseRefusal> schedule(
            Signer signer, Plan plan, ScheduleFacts facts, Release release, Instant now) {
        if (!signer.is(SignerRole.OPERATOR)) {
            return refuse(new ReleaseRefusal.NotYours());
        }
        return switch (release.stage()) {
            case ReleaseStage.Draft _, ReleaseStage.Rehearsed _ -> refuse(new ReleaseRefusal.NotSigned());
            case ReleaseStage.Scheduled scheduled
            when now.isBefore(scheduled.begins()) -> planned(signer, plan, facts, now);
            case ReleaseStage.Signed _ -> planned(signer, plan, facts, now);
            case ReleaseStage.Scheduled _, ReleaseStage.Open _, ReleaseStage.Paused _, ReleaseStage.Retired _ ->
                refuse(new ReleaseRefusal.NotNext());
        };
    }

    private static Decision<ReleaseAct, ReleaseRefusal> planned(
            Signer signer, Plan plan, ScheduleFacts facts, Instant now) {
        Instant prequeue = plan.prequeue();
        if (plan.opens().isBefore(facts.earliest()) || (prequeue != null && prequeue.isBefore(now))) {
            return refuse(new ReleaseRefusal.TooSoon(facts.earliest()));
        } else if (!facts.inHours()) {
            return refuse(new ReleaseRefusal.OutOfHours());
        } else if (!facts.failed().isEmpty()) {
            return refuse(new ReleaseRefusal.CheckFailed(facts.failed()));
        } else if (facts.collision() != null) {
            return refuse(new ReleaseRefusal.PeaksCollide(facts.collision()));
        }
        return Decision.accept(
                new ReleaseAct.Scheduled(Subject.of(signer.person()), plan.opens(), prequeue, plan.closes(), now));
    }

    private static Decision<ReleaseAct, ReleaseRefusal> open(Release release, Instant now) {
        if (!(release.stage() instanceof ReleaseStage.Scheduled scheduled)) {
            return refuse(new ReleaseRefusal.NotNext());
        }
        return now.isBefore(scheduled.opens())
                ? refuse(new ReleaseRefusal.TooEarly())
                : Decision.accept(opened(release, now));
    }

    private static ReleaseAct opened(Release release, Instant now) {
        Rehearsed rehearsal = release.rehearsal();
        if (rehearsal == null) {
            throw new IllegalArgumentException("release: scheduled without a rehearsal");
        }
        return new ReleaseAct.OpenedAsScheduled(rehearsal.version(), now);
    }

    /// From its announced moment on a service is open, also if nothing has recorded it yet.
    private static Decision<ReleaseAct, ReleaseRefusal> pause(
            ReleaseCommand.Pause command, Release release, Instant now) {
        Signer signer = command.signer();
        if (signer.roles().isEmpty()) {
            return refuse(new ReleaseRefusal.NotYours());
        }
        ReleaseAct paused = new ReleaseAct.Paused(
                Subject.of(signer.person()),
                roleOf(signer),
                command.reason(),
                command.expected(),
                command.elsewhere(),
                now);
        return switch (release.stage()) {
            case ReleaseStage.Open _ -> Decision.accept(paused);
            case ReleaseStage.Scheduled scheduled
            when !now.isBefore(scheduled.opens()) -> Decision.accept(List.of(opened(release, now), paused));
            case ReleaseStage.Draft _,
                    ReleaseStage.Rehearsed _,
                    ReleaseStage.Signed _,
                    ReleaseStage.Scheduled _,
                    ReleaseStage.Paused _,
                    ReleaseStage.Retired _ -> refuse(new ReleaseRefusal.NotOpen());
        };
    }

    /// As [#pause]: all nodes may have been stopped when the announced moment came.
    private static Decision<ReleaseAct, ReleaseRefusal> newVersion(int version, Release release, Instant now) {
        ReleaseAct pending = new ReleaseAct.VersionPending(version, now);
        if (isPublic(release)) {
            return Decision.accept(pending);
        }
        return release.stage() instanceof ReleaseStage.Scheduled scheduled && !now.isBefore(scheduled.opens())
                ? Decision.accept(List.of(opened(release, now), pending))
                : refuse(new ReleaseRefusal.NotNext());
    }

    private static Decision<ReleaseAct, ReleaseRefusal> resume(Signer signer, Release release, Instant now) {
        if (signer.roles().isEmpty()) {
            return refuse(new ReleaseRefusal.NotYours());
        }
        return release.stage() instanceof ReleaseStage.Paused
                ? Decision.accept(new ReleaseAct.Resumed(Subject.of(signer.person()), roleOf(signer), now))
                : refuse(new ReleaseRefusal.NotPaused());
    }

    private static SignerRole roleOf(Signer signer) {
        return signer.is(SignerRole.OWNER) ? SignerRole.OWNER : SignerRole.OPERATOR;
    }

    private static Decision<ReleaseAct, ReleaseRefusal> retire(
            ReleaseCommand.Retire command, Release release, Instant now) {
        Signer signer = command.signer();
        if (signer.roles().isEmpty()) {
            return refuse(new ReleaseRefusal.NotYours());
        } else if (!isPublic(release)) {
            return refuse(new ReleaseRefusal.NotOpen());
        } else if (!command.open() || command.successor().equals(release.service())) {
            return refuse(new ReleaseRefusal.SuccessorUnknown());
        }
        Leaving leaving = release.leaving();
        if (signer.is(SignerRole.OPERATOR)
                && leaving != null
                && leaving.successor().equals(command.successor())) {
            return leaving.by().equals(signer.person())
                    ? refuse(new ReleaseRefusal.SamePerson())
                    : Decision.accept(new ReleaseAct.Retired(Subject.of(signer.person()), command.successor(), now));
        }
        return signer.is(SignerRole.OWNER)
                ? Decision.accept(new ReleaseAct.RetirementAsked(Subject.of(signer.person()), command.successor(), now))
                : refuse(new ReleaseRefusal.OwnerFirst());
    }

    private static Decision<ReleaseAct, ReleaseRefusal> putBack(String why, Release release, Instant now) {
        return switch (release.stage()) {
            case ReleaseStage.Rehearsed _, ReleaseStage.Signed _ -> Decision.accept(new ReleaseAct.PutBack(why, now));
            case ReleaseStage.Scheduled scheduled
            when now.isBefore(scheduled.opens()) -> Decision.accept(new ReleaseAct.PutBack(why, now));
            case ReleaseStage.Draft _,
                    ReleaseStage.Scheduled _,
                    ReleaseStage.Open _,
                    ReleaseStage.Paused _,
                    ReleaseStage.Retired _ -> refuse(new ReleaseRefusal.NotNext());
        };
    }

    /// Whether it is open, or open and paused.
    static boolean isPublic(Release release) {
        return switch (release.stage()) {
            case ReleaseStage.Open _, ReleaseStage.Paused _ -> true;
            case ReleaseStage.Draft _,
                    ReleaseStage.Rehearsed _,
                    ReleaseStage.Signed _,
                    ReleaseStage.Scheduled _,
                    ReleaseStage.Retired _ -> false;
        };
    }

    private static Decision<ReleaseAct, ReleaseRefusal> refuse(ReleaseRefusal why) {
        return Decision.refuse(why);
    }
}
