package tereze.releases.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.agencies.Agencies;
import tereze.api.Language;
import tereze.catalogue.Catalogue;
import tereze.releases.OpeningChecks.CheckResult;
import tereze.releases.OpeningPlans;
import tereze.releases.Release;
import tereze.releases.ReleaseStage;
import tereze.releases.Signer;
import tereze.releases.SignerRole;
import tereze.releases.rules.SignerRules;
import tereze.releases.rules.WaitingRules;
import tereze.releases.rules.WaitingRules.Step;
import tereze.releases.rules.WaitingRules.Waiting;
import tereze.releases.web.ReleaseViews.RehearsalView;
import tereze.releases.web.ReleaseViews.SignatureView;

/// Makes the views of releases on pages, in the reader's language.
@Component
final class ReleasePageViews {
    private final ReleaseViews views;
    private final OpeningPlans plans;
    private final Catalogue catalogue;
    private final Agencies agencies;

    ReleasePageViews(ReleaseViews views, OpeningPlans plans, Catalogue catalogue, Agencies agencies) {
        this.views = views;
        this.plans = plans;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /// A release, as everybody sees it.
    ///
    /// @param state its code, see [ReleaseViews.ReleaseView]
    /// @param why why it was put back to a draft, as a code; null if it was not
    /// @param owner the agency that owns the service
    /// @param plan null if no opening is announced
    /// @param pending the number of a newer version, which waits for its own rehearsal and signatures; null for
    ///     none
    public record ReadinessView(
            String service,
            String name,
            String state,
            Instant since,
            @Nullable String why,
            String owner,
            List<StepLine> waiting,
            List<AgencyChecks> checks,
            @Nullable RehearsalView rehearsal,
            List<SignatureView> signatures,
            @Nullable PlanView plan,
            @Nullable PauseLine pause,
            @Nullable Integer pending,
            @Nullable Successor successor) {
        /// A missing step.
        ///
        /// @param code see [ReleaseViews.WaitingView]
        public record StepLine(String code, String agency, String post, Instant since) {}

        /// The checks before the opening that an agency answers for.
        public record AgencyChecks(String agency, List<CheckLine> checks) {}

        /// A check before the opening.
        public record CheckLine(boolean ok, String text) {}

        /// An announced opening.
        public record PlanView(Instant opens, @Nullable Instant prequeue, Instant closes) {}

        /// A pause.
        ///
        /// @param agency who paused it
        public record PauseLine(
                String reason, Instant since, Instant expected, String elsewhere, String agency, String post) {}

        /// The service that takes its place.
        public record Successor(String service, String name) {}
    }

    /// What a signer can do with a release now.
    ///
    /// @param leaving the successor that the owner has named; null if it has named none
    public record StepsView(
            boolean rehearse,
            boolean sign,
            boolean schedule,
            boolean pause,
            boolean resume,
            boolean retire,
            @Nullable String leaving) {}

    /// The step of a signer for which a release waits now, as a code, see [ReleaseViews.WaitingView]; empty if it waits
    /// for none of theirs.
    Optional<String> stepOf(Release stored, Signer signer) {
        return WaitingRules.next(views.seen(stored), signer).map(waiting -> Code.of(waiting.step()));
    }

    ReadinessView of(Release stored, Language language) {
        Release release = views.seen(stored);
        Release.Pending pending = release.pending();
        String successor = ReleaseViews.successorOf(release);
        return new ReadinessView(
                release.service(),
                nameOf(release.service(), language),
                ReleaseViews.stateOf(release),
                release.stage().since(),
                release.stage() instanceof ReleaseStage.Draft draft ? draft.why() : null,
                agency(release.agency(), language),
                WaitingRules.of(release).stream()
                        .map(waiting -> step(release, waiting, language))
                        .toList(),
                checks(release, language),
                Stream.of(pending == null ? null : pending.rehearsal(), release.rehearsal())
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .map(RehearsalView::of)
                        .orElse(null),
                (pending == null ? release.signatures() : pending.signatures())
                        .stream()
                                .map(signature -> new SignatureView(Code.of(signature.role()), signature.at()))
                                .toList(),
                plan(release),
                pause(release, language),
                pending == null ? null : pending.version(),
                successor == null ? null : new ReadinessView.Successor(successor, nameOf(successor, language)));
    }

    /// What a signer can do now.
    StepsView steps(Release stored, Signer signer) {
        Release release = views.seen(stored);
        List<Step> missing = WaitingRules.of(release).stream()
                .filter(waiting -> signer.is(waiting.role()))
                .map(Waiting::step)
                .toList();
        Move move = moveAt(release.stage());
        boolean begun = move == Move.PAUSE || move == Move.RESUME;
        Release.Leaving leaving = release.leaving();
        return new StepsView(
                missing.contains(Step.REHEARSAL),
                missing.contains(Step.OWNER_SIGNATURE) || missing.contains(Step.OPERATOR_SIGNATURE),
                move == Move.SCHEDULE && signer.is(SignerRole.OPERATOR),
                move == Move.PAUSE,
                move == Move.RESUME,
                begun && (signer.is(SignerRole.OWNER) || leaving != null),
                leaving == null ? null : leaving.successor());
    }

    /// What the stage of a release allows, apart from its rehearsal, its signatures and its end.
    private enum Move {
        SCHEDULE,
        PAUSE,
        RESUME,
        NONE
    }

    private static Move moveAt(ReleaseStage stage) {
        return switch (stage) {
            case ReleaseStage.Signed _, ReleaseStage.Scheduled _ -> Move.SCHEDULE;
            case ReleaseStage.Open _ -> Move.PAUSE;
            case ReleaseStage.Paused _ -> Move.RESUME;
            case ReleaseStage.Draft _, ReleaseStage.Rehearsed _, ReleaseStage.Retired _ -> Move.NONE;
        };
    }

    private static ReadinessView.@Nullable PlanView plan(Release release) {
        return release.stage() instanceof ReleaseStage.Scheduled scheduled
                ? new ReadinessView.PlanView(scheduled.opens(), scheduled.prequeue(), scheduled.closes())
                : null;
    }

    private ReadinessView.@Nullable PauseLine pause(Release release, Language language) {
        return release.stage() instanceof ReleaseStage.Paused paused
                ? new ReadinessView.PauseLine(
                        paused.reason().in(language),
                        paused.since(),
                        paused.expected(),
                        paused.elsewhere().in(language),
                        agency(SignerRules.agencyOf(release, paused.by()), language),
                        views.postOf(release, paused.by()).in(language))
                : null;
    }

    private List<ReadinessView.AgencyChecks> checks(Release release, Language language) {
        Map<String, List<ReadinessView.CheckLine>> byAgency = plans.checks(release).stream()
                .collect(Collectors.groupingBy(
                        CheckResult::agency,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                check -> new ReadinessView.CheckLine(
                                        check.ok(), check.text().in(language)),
                                Collectors.toList())));
        return byAgency.entrySet().stream()
                .map(one -> new ReadinessView.AgencyChecks(agency(one.getKey(), language), one.getValue()))
                .toList();
    }

    private ReadinessView.StepLine step(Release release, Waiting waiting, Language language) {
        return new ReadinessView.StepLine(
                Code.of(waiting.step()),
                agency(SignerRules.agencyOf(release, waiting.role()), language),
                views.postOf(release, waiting.role()).in(language),
                waiting.since());
    }

    /// The name of a service.
    String nameOf(String service, Language language) {
        return catalogue
                .find(service)
                .map(definition -> definition.about().name().in(language))
                .orElse(service);
    }

    /// The name of an agency.
    String agency(String code, Language language) {
        return agencies.byCode(code).map(agency -> agency.name().in(language)).orElse(code);
    }
}
