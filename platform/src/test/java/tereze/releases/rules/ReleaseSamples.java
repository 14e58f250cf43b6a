package tereze.releases.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.api.Text;
import tereze.catalogue.ServiceInfo.Peak;
import tereze.releases.RehearsalReport;
import tereze.releases.Release;
import tereze.releases.ReleaseAct;
import tereze.releases.ReleaseCommand;
import tereze.releases.ReleaseCommand.Plan;
import tereze.releases.ReleaseCommand.ReportFacts;
import tereze.releases.ReleaseCommand.ScheduleFacts;
import tereze.releases.ReleaseCommand.Validity;
import tereze.releases.ReleaseRefusal;
import tereze.releases.Signer;
import tereze.releases.SignerRole;
import tereze.releases.store.ReleaseTable;

/// Releases and commands for the tests of the rules.
final class ReleaseSamples {
    static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    static final Instant OPENS = NOW.plus(Duration.ofDays(2));
    static final Instant CLOSES = OPENS.plus(Duration.ofDays(1));

    /// When rehearsals were made, in order.
    static final Instant FIRST = NOW.minus(Duration.ofHours(3));

    static final Instant SECOND = NOW.minus(Duration.ofHours(2));
    static final Instant THIRD = NOW.minus(Duration.ofHours(1));

    static final Peak PEAK = new Peak(28_800, 1_000, "test");
    static final String BUILD = "b".repeat(64);
    static final Text TEXT = new Text("А", "Б", "C");
    static final UUID ID = new UUID(1, 1);

    static final Signer OWNER = signer(1, SignerRole.OWNER);
    static final Signer OPERATOR = signer(2, SignerRole.OPERATOR);

    /// The owner's person, who is an operator too.
    static final Signer SAME = signer(1, SignerRole.OWNER, SignerRole.OPERATOR);

    static final Signer STRANGER = signer(3);

    private ReleaseSamples() {}

    private static Signer signer(int person, SignerRole... roles) {
        return new Signer(new PersonId(new UUID(0, person)), Set.of(roles));
    }

    /// A report that passes.
    static RehearsalReport report(int version, Instant at) {
        return report(version, at, 1_500, true);
    }

    static RehearsalReport report(int version, Instant at, int families, boolean passed) {
        return new RehearsalReport(
                1,
                "school-first-grade",
                version,
                BUILD,
                at,
                2,
                8_000_000_000L,
                families,
                5,
                List.of("peak"),
                families,
                0,
                600,
                600,
                0,
                0,
                0,
                2.0,
                12.5,
                250.2,
                3,
                4.1,
                passed,
                passed ? "" : "slow");
    }

    static ReleaseCommand.Rehearse rehearse(RehearsalReport report, int version) {
        return rehearse(report, version, BUILD);
    }

    static ReleaseCommand.Rehearse rehearse(RehearsalReport report, int version, String build) {
        return new ReleaseCommand.Rehearse(
                OPERATOR, report, new ReportFacts(PEAK, build, version, Duration.ofDays(14), "a".repeat(64)));
    }

    static ReleaseCommand.Sign sign(Signer signer, int version) {
        return new ReleaseCommand.Sign(signer, version, new Validity(BUILD, Duration.ofDays(14)));
    }

    static ReleaseCommand.Schedule schedule(ScheduleFacts facts) {
        return new ReleaseCommand.Schedule(OPERATOR, new Plan(OPENS, null, CLOSES), facts);
    }

    static ScheduleFacts good() {
        return new ScheduleFacts(NOW.plus(Duration.ofDays(1)), true, List.of(), null);
    }

    static ReleaseCommand.Pause pause(Signer signer) {
        return new ReleaseCommand.Pause(signer, TEXT, CLOSES, TEXT);
    }

    static Release draft() {
        return after(null, List.of(new ReleaseAct.Drafted("school-first-grade", "education", NOW)));
    }

    /// After a rehearsal of a version.
    static Release rehearsed(int version) {
        return after(draft(), NOW, rehearse(report(version, FIRST), version));
    }

    static Release signed(int version) {
        return after(rehearsed(version), NOW, sign(OWNER, version), sign(OPERATOR, version));
    }

    static Release scheduled(int version) {
        return after(signed(version), NOW, schedule(good()));
    }

    static Release open(int version) {
        return after(scheduled(version), OPENS, new ReleaseCommand.Open());
    }

    /// The release after commands that are accepted.
    static Release after(Release release, Instant now, ReleaseCommand... commands) {
        Release state = release;
        for (ReleaseCommand command : commands) {
            state = after(state, acts(ReleaseRules.decide(command, state, now)));
        }
        return state;
    }

    static Release after(@Nullable Release before, List<ReleaseAct> acts) {
        return ReleaseTable.RELEASES.replay(ID, before, acts);
    }

    private static List<ReleaseAct> acts(Decision<ReleaseAct, ReleaseRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<ReleaseAct, ReleaseRefusal>(var acts) -> acts;
            case Decision.Refused<ReleaseAct, ReleaseRefusal>(var why) -> throw new AssertionError("refused: " + why);
        };
    }
}
