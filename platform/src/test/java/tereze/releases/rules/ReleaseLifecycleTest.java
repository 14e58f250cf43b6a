package tereze.releases.rules;

import static tereze.releases.rules.ReleaseSamples.BUILD;
import static tereze.releases.rules.ReleaseSamples.FIRST;
import static tereze.releases.rules.ReleaseSamples.NOW;
import static tereze.releases.rules.ReleaseSamples.OPENS;
import static tereze.releases.rules.ReleaseSamples.OPERATOR;
import static tereze.releases.rules.ReleaseSamples.OWNER;
import static tereze.releases.rules.ReleaseSamples.SAME;
import static tereze.releases.rules.ReleaseSamples.SECOND;
import static tereze.releases.rules.ReleaseSamples.STRANGER;
import static tereze.releases.rules.ReleaseSamples.THIRD;
import static tereze.releases.rules.ReleaseSamples.after;
import static tereze.releases.rules.ReleaseSamples.good;
import static tereze.releases.rules.ReleaseSamples.open;
import static tereze.releases.rules.ReleaseSamples.pause;
import static tereze.releases.rules.ReleaseSamples.rehearse;
import static tereze.releases.rules.ReleaseSamples.rehearsed;
import static tereze.releases.rules.ReleaseSamples.report;
import static tereze.releases.rules.ReleaseSamples.schedule;
import static tereze.releases.rules.ReleaseSamples.scheduled;
import static tereze.releases.rules.ReleaseSamples.sign;
import static tereze.releases.rules.ReleaseSamples.signed;

import java.time.Instant;
import java.util.stream.Stream;
import tereze.acts.Decision;
import tereze.releases.RehearsalReport;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.ReleaseAct;
import tereze.releases.ReleaseCommand;
import tereze.releases.ReleaseCommand.NewVersion;
import tereze.releases.ReleaseCommand.Open;
import tereze.releases.ReleaseCommand.PutBack;
import tereze.releases.ReleaseCommand.Resume;
import tereze.releases.ReleaseCommand.Retire;
import tereze.releases.store.ReleaseTable;
import tereze.testing.LifecycleContract;

/// Releases: D draft that was put back, R rehearsed, R1 rehearsed and signed by the owner, S signed by both,
/// C scheduled, O open, OP open while a newer version waits, PR that version rehearsed, P1 signed by the owner,
/// PA paused, L open while the owner wishes to retire it, X retired.
class ReleaseLifecycleTest extends LifecycleContract<Release, ReleaseAct, ReleaseCommand> {
    private static final String NEXT = "school-entry";
    private static final int VERSION = 2;
    private static final RehearsalReport GOOD = report(VERSION, THIRD);

    ReleaseLifecycleTest() {
        super(ReleaseTable.RELEASES, ReleaseCommand.class, """
                             D                R                R1               S                C                         O                OP               PR               P1                    PA               L                X
            REHEARSE         Rehearsed        Rehearsed        Rehearsed        Rehearsed        !NotNext                  !NotNext         Rehearsed        Rehearsed        Rehearsed             !NotNext         !NotNext         !NotNext
            REHEARSE_FAILED  RehearsalFailed  RehearsalFailed  RehearsalFailed  RehearsalFailed  !NotNext                  !NotNext         RehearsalFailed  RehearsalFailed  RehearsalFailed       !NotNext         !NotNext         !NotNext
            OTHER_BUILD      !OtherBuild      !OtherBuild      !OtherBuild      !OtherBuild      !NotNext                  !NotNext         !OtherBuild      !OtherBuild      !OtherBuild           !NotNext         !NotNext         !NotNext
            EDITED           !Failed          !Failed          !Failed          !Failed          !NotNext                  !NotNext         !Failed          !Failed          !Failed               !NotNext         !NotNext         !NotNext
            TOO_SMALL        !BelowPeak       !BelowPeak       !BelowPeak       !BelowPeak       !NotNext                  !NotNext         !BelowPeak       !BelowPeak       !BelowPeak            !NotNext         !NotNext         !NotNext
            POSTED_TWICE     !Stale           !Stale           !Stale           !Stale           !NotNext                  !NotNext         !Stale           !Stale           !Stale                !NotNext         !NotNext         !NotNext
            SIGN_OWNER       !NotRehearsed    Signed           !SignedAlready   !SignedAlready   !SignedAlready            !NotRehearsed    !NotRehearsed    Signed           !SignedAlready        !NotRehearsed    !NotRehearsed    !NotRehearsed
            SIGN_OPERATOR    !NotRehearsed    Signed           Signed           !SignedAlready   !SignedAlready            !NotRehearsed    !NotRehearsed    Signed           Signed+VersionOpened  !NotRehearsed    !NotRehearsed    !NotRehearsed
            SIGN_SAME        !NotRehearsed    Signed           !SamePerson      !SignedAlready   !SignedAlready            !NotRehearsed    !NotRehearsed    Signed           !SamePerson           !NotRehearsed    !NotRehearsed    !NotRehearsed
            SIGN_STRANGER    !NotYours        !NotYours        !NotYours        !NotYours        !NotYours                 !NotYours        !NotYours        !NotYours        !NotYours             !NotYours        !NotYours        !NotYours
            SCHEDULE         !NotSigned       !NotSigned       !NotSigned       Scheduled        Scheduled                 !NotNext         !NotNext         !NotNext         !NotNext              !NotNext         !NotNext         !NotNext
            OPEN             !NotNext         !NotNext         !NotNext         !NotNext         OpenedAsScheduled         !NotNext         !NotNext         !NotNext         !NotNext              !NotNext         !NotNext         !NotNext
            OPEN_EARLY       !NotNext         !NotNext         !NotNext         !NotNext         !TooEarly                 !NotNext         !NotNext         !NotNext         !NotNext              !NotNext         !NotNext         !NotNext
            PAUSE            !NotOpen         !NotOpen         !NotOpen         !NotOpen         !NotOpen                  Paused           Paused           Paused           Paused                !NotOpen         Paused           !NotOpen
            PAUSE_ARRIVED    !NotOpen         !NotOpen         !NotOpen         !NotOpen         OpenedAsScheduled+Paused  Paused           Paused           Paused           Paused                !NotOpen         Paused           !NotOpen
            RESUME           !NotPaused       !NotPaused       !NotPaused       !NotPaused       !NotPaused                !NotPaused       !NotPaused       !NotPaused       !NotPaused            Resumed          !NotPaused       !NotPaused
            RETIRE_OWNER     !NotOpen         !NotOpen         !NotOpen         !NotOpen         !NotOpen                  RetirementAsked  RetirementAsked  RetirementAsked  RetirementAsked       RetirementAsked  RetirementAsked  !NotOpen
            RETIRE_OPERATOR  !NotOpen         !NotOpen         !NotOpen         !NotOpen         !NotOpen                  !OwnerFirst      !OwnerFirst      !OwnerFirst      !OwnerFirst           !OwnerFirst      Retired          !NotOpen
            PUT_BACK         !NotNext         PutBack          PutBack          PutBack          PutBack                   !NotNext         !NotNext         !NotNext         !NotNext              !NotNext         !NotNext         !NotNext
            NEW_VERSION      !NotNext         !NotNext         !NotNext         !NotNext         !NotNext                  VersionPending   VersionPending   VersionPending   VersionPending        VersionPending   VersionPending   !NotNext
            NEW_VERSION_ARRIVED  !NotNext  !NotNext  !NotNext  !NotNext  OpenedAsScheduled+VersionPending  VersionPending  VersionPending  VersionPending  VersionPending  VersionPending  VersionPending  !NotNext
            """);
        Release waiting = after(open(1), NOW, new NewVersion(VERSION));
        Release again = after(waiting, NOW, rehearse(report(VERSION, SECOND), VERSION));
        Release leaving = after(open(1), NOW, new Retire(OWNER, NEXT, true));
        state("D", after(rehearsed(VERSION), NOW, new PutBack("other-build")));
        state("R", rehearsed(VERSION));
        state("R1", after(rehearsed(VERSION), NOW, sign(OWNER, VERSION)));
        state("S", signed(VERSION));
        state("C", scheduled(VERSION));
        state("O", open(1));
        state("OP", waiting);
        state("PR", again);
        state("P1", after(again, NOW, sign(OWNER, VERSION)));
        state("PA", after(open(1), NOW, pause(OPERATOR)));
        state("L", leaving);
        state("X", after(leaving, NOW, new Retire(OPERATOR, NEXT, true)));
        sent("REHEARSE", rehearse(GOOD, VERSION), NOW);
        sent("REHEARSE_FAILED", rehearse(report(VERSION, THIRD.plusSeconds(1), 1_500, false), VERSION), NOW);
        sent("OTHER_BUILD", rehearse(GOOD, VERSION, BUILD.replace('b', 'c')), NOW);
        sent("EDITED", rehearse(edited(), VERSION), NOW);
        sent("TOO_SMALL", rehearse(report(VERSION, THIRD, 1_499, true), VERSION), NOW);
        sent("POSTED_TWICE", rehearse(report(VERSION, FIRST), VERSION), NOW);
        sent("SIGN_OWNER", sign(OWNER, VERSION), NOW);
        sent("SIGN_OPERATOR", sign(OPERATOR, VERSION), NOW);
        sent("SIGN_SAME", sign(SAME, VERSION), NOW);
        sent("SIGN_STRANGER", sign(STRANGER, VERSION), NOW);
        sent("SCHEDULE", schedule(good()), NOW);
        sent("OPEN", new Open(), OPENS);
        sent("OPEN_EARLY", new Open(), OPENS.minusMillis(1));
        sent("PAUSE", pause(OWNER), NOW);
        sent("PAUSE_ARRIVED", pause(OWNER), OPENS);
        sent("RESUME", new Resume(OPERATOR), NOW);
        sent("RETIRE_OWNER", new Retire(OWNER, NEXT, true), NOW);
        sent("RETIRE_OPERATOR", new Retire(OPERATOR, NEXT, true), NOW);
        sent("PUT_BACK", new PutBack("rehearsal-stale"), NOW);
        sent("NEW_VERSION", new NewVersion(VERSION), NOW);
        sent("NEW_VERSION_ARRIVED", new NewVersion(VERSION), OPENS);
    }

    /// A report with one lost ticket that says that it passed.
    private static RehearsalReport edited() {
        return ReportRulesTest.with(GOOD, "ticketsLost", 1);
    }

    @Override
    protected Decision<ReleaseAct, ?> decide(ReleaseCommand command, Release release, Instant now) {
        return ReleaseRules.decide(command, release, now);
    }

    /// In the diagram, another rehearsal can always follow.
    @Override
    protected Stream<Decision<ReleaseAct, ?>> moves(Release release) {
        Rehearsed known = release.rehearsal();
        return super.moves(
                known == null
                        ? release
                        : release.under(report(known.version(), FIRST).kept(known.sha256()), release.signatures()));
    }

    @Override
    protected String page() {
        return "releases.md";
    }

    @Override
    protected Stream<Decision<ReleaseAct, ?>> beginnings() {
        return Stream.of(
                Decision.accept(new ReleaseAct.Drafted("school-first-grade", "education", NOW)),
                Decision.accept(new ReleaseAct.Opened("school-first-grade", "education", FIRST, NOW)));
    }
}
