package tereze.rehearsal.result;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.catalogue.ServiceInfo.Peak;
import tereze.releases.RehearsalReport;
import tereze.releases.Release;
import tereze.releases.ReleaseCommand;
import tereze.releases.ReleaseStage;
import tereze.releases.Signer;
import tereze.releases.SignerRole;
import tereze.releases.rules.ReleaseRules;

/// What the platform says to a report.
final class PlatformRules {
    private PlatformRules() {}

    /// The report as somebody would edit it who wants it to count.
    static RehearsalReport edited(RehearsalReport r) {
        return new RehearsalReport(
                r.format(),
                r.service(),
                r.version(),
                r.build(),
                r.at(),
                r.cpus(),
                r.memory(),
                r.families(),
                r.minutes(),
                r.beside(),
                r.tickets(),
                r.ticketsLost(),
                r.applications(),
                r.receipts(),
                r.receiptsLost(),
                r.doubles(),
                r.inversions(),
                r.goodput(),
                r.p50(),
                r.p99(),
                r.errors(),
                r.recoverySeconds(),
                true,
                "");
    }

    /// The decision about a draft of the service.
    static Decision<?, ?> of(RehearsalReport report) {
        Integer minute = VerdictTest.RUSH.openingMinute();
        Peak peak = new Peak(VerdictTest.RUSH.perDay(), minute, "test");
        Release draft = new Release(
                Release.idOf(report.service()),
                report.service(),
                true,
                "interior",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                new ReleaseStage.Draft(report.at(), null));
        Signer operator = new Signer(new PersonId(new UUID(0, 1)), Set.of(SignerRole.OPERATOR));
        return ReleaseRules.decide(
                new ReleaseCommand.Rehearse(
                        operator,
                        report,
                        new ReleaseCommand.ReportFacts(
                                peak, report.build(), report.version(), Duration.ofDays(14), "00".repeat(32))),
                draft,
                report.at().plus(Duration.ofMinutes(10)));
    }
}
