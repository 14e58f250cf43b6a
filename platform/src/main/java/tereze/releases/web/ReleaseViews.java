package tereze.releases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.acts.DatabaseClock;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.Texts;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.releases.OpeningChecks.CheckResult;
import tereze.releases.OpeningPlans;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.Release.Signature;
import tereze.releases.ReleaseStage;
import tereze.releases.SignerRole;
import tereze.releases.rules.AvailabilityRules;
import tereze.releases.rules.SignerRules;
import tereze.releases.rules.WaitingRules;
import tereze.releases.rules.WaitingRules.Waiting;

/// Makes the public views of releases. They never say who signed, only in which role.
@Component
final class ReleaseViews {
    private final OpeningPlans plans;
    private final Catalogue catalogue;
    private final DatabaseClock clock;
    private final Texts texts = Texts.load("*-openings");

    ReleaseViews(OpeningPlans plans, Catalogue catalogue, DatabaseClock clock) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// The release of a service.
    ///
    /// @param state `draft`, `rehearsed`, `signed`, `scheduled`, `open`, `paused` or `retired`
    /// @param since since when it is so
    /// @param opens the announced moment; null if none is announced
    /// @param waitingFor the missing steps, the next one first
    /// @param checks before the opening; empty if nothing is going to open
    /// @param rehearsal the last one that counts or failed; null before the first
    /// @param pending a newer version of an open service; null if there is none
    /// @param successor the service that takes its place; null if it is not retired
    public record ReleaseView(
            String service,
            String state,
            Instant since,
            @Nullable Instant opens,
            List<WaitingView> waitingFor,
            List<CheckResult> checks,
            @Nullable RehearsalView rehearsal,
            List<SignatureView> signatures,
            @Nullable PauseView pause,
            @Nullable PendingView pending,
            @Nullable String successor) {}

    /// A missing step.
    ///
    /// @param step `rehearsal`, `owner-signature`, `operator-signature`, `schedule`, `resumption` or `retirement`
    /// @param agency the code of the agency that has the step
    /// @param post who answers for it there
    public record WaitingView(String step, String agency, Text post, Instant since) {}

    /// A signature.
    ///
    /// @param role `owner` or `operator`
    public record SignatureView(String role, Instant at) {}

    /// A rehearsal, see `POST …/rehearsals`.
    ///
    /// @param sha256 of the report
    /// @param reason why it failed; empty if it passed
    public record RehearsalView(
            int version,
            String build,
            String sha256,
            Instant at,
            boolean passed,
            String reason,
            List<String> beside,
            int families,
            int minutes,
            int tickets,
            int ticketsLost,
            int applications,
            int receipts,
            int receiptsLost,
            int doubles,
            int inversions,
            double goodput,
            int p50,
            int p99,
            int errors,
            int recoverySeconds) {
        private static final double THOUSAND = 1_000;

        static RehearsalView of(Rehearsed made) {
            Rehearsed.Figures figures = made.figures();
            return new RehearsalView(
                    made.version(),
                    made.build(),
                    made.sha256(),
                    made.at(),
                    made.passed(),
                    made.reason(),
                    made.beside(),
                    figures.families(),
                    figures.minutes(),
                    figures.tickets(),
                    figures.ticketsLost(),
                    figures.applications(),
                    figures.receipts(),
                    figures.receiptsLost(),
                    figures.doubles(),
                    figures.inversions(),
                    figures.thousandths() / THOUSAND,
                    figures.p50(),
                    figures.p99(),
                    figures.errors(),
                    figures.recoverySeconds());
        }
    }

    /// A pause.
    ///
    /// @param expected when it probably goes on
    /// @param elsewhere what people can do without the portal
    /// @param agency the code of the agency that paused it
    public record PauseView(Text reason, Instant since, Instant expected, Text elsewhere, String agency) {}

    /// A newer version of an open service, which goes on meanwhile.
    public record PendingView(
            int version, Instant since, @Nullable RehearsalView rehearsal, List<SignatureView> signatures) {}

    /// The state of a release as it is stored, or as [#seen].
    static String stateOf(Release release) {
        return AvailabilityRules.of(release, Instant.MIN).state();
    }

    /// The service that takes its place; null unless it is retired.
    static @Nullable String successorOf(Release release) {
        return switch (release.stage()) {
            case ReleaseStage.Retired(var _, var successor) -> successor;
            case ReleaseStage.Draft _,
                    ReleaseStage.Rehearsed _,
                    ReleaseStage.Signed _,
                    ReleaseStage.Scheduled _,
                    ReleaseStage.Open _,
                    ReleaseStage.Paused _ -> null;
        };
    }

    /// As everybody sees it now: from its announced moment on it is open, also if no job has recorded it yet.
    Release seen(Release release) {
        return release.stage() instanceof ReleaseStage.Scheduled scheduled
                        && !clock.now().isBefore(scheduled.opens())
                ? release.at(new ReleaseStage.Open(scheduled.opens()))
                : release;
    }

    /// The view of a release.
    ReleaseView of(Release stored) {
        Release release = seen(stored);
        Release.Pending pending = release.pending();
        return new ReleaseView(
                release.service(),
                stateOf(release),
                release.stage().since(),
                release.stage() instanceof ReleaseStage.Scheduled scheduled ? scheduled.opens() : null,
                WaitingRules.of(release).stream()
                        .map(waiting -> waiting(release, waiting))
                        .toList(),
                plans.checks(release),
                release.rehearsal() == null ? null : RehearsalView.of(release.rehearsal()),
                signatures(release.signatures()),
                pause(release),
                pending == null
                        ? null
                        : new PendingView(
                                pending.version(),
                                pending.since(),
                                pending.rehearsal() == null ? null : RehearsalView.of(pending.rehearsal()),
                                signatures(pending.signatures())),
                successorOf(release));
    }

    private static @Nullable PauseView pause(Release release) {
        return release.stage() instanceof ReleaseStage.Paused paused
                ? new PauseView(
                        paused.reason(),
                        paused.since(),
                        paused.expected(),
                        paused.elsewhere(),
                        SignerRules.agencyOf(release, paused.by()))
                : null;
    }

    private static List<SignatureView> signatures(List<Signature> given) {
        return given.stream()
                .map(signature -> new SignatureView(Code.of(signature.role()), signature.at()))
                .toList();
    }

    private WaitingView waiting(Release release, Waiting waiting) {
        return new WaitingView(
                Code.of(waiting.step()),
                SignerRules.agencyOf(release, waiting.role()),
                postOf(release, waiting.role()),
                waiting.since());
    }

    /// Who answers in a role.
    Text postOf(Release release, SignerRole role) {
        Optional<Text> responsible =
                catalogue.find(release.service()).map(Definition::about).map(about -> about.responsible());
        return switch (role) {
            case OWNER -> responsible.orElseGet(() -> text("post.owner"));
            case OPERATOR -> text("post.operator");
        };
    }

    private Text text(String key) {
        return new Text(
                texts.text(key, Language.KK, Map.of()),
                texts.text(key, Language.RU, Map.of()),
                texts.text(key, Language.EN, Map.of()));
    }
}
