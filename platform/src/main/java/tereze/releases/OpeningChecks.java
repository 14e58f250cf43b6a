package tereze.releases;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tereze.acts.BackgroundRead;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.Texts;
import tereze.catalogue.OpeningCheck;
import tereze.catalogue.OpeningCheck.Opening;
import tereze.releases.rules.SignerRules;

/// Runs the checks before an opening. All run at the same time, each on a thread of its own. One that has no result
/// after two seconds is not passed. Thread-safe.
@Component
public final class OpeningChecks {
    /// For how long the results are shown to everybody. A scheduling runs the checks afresh.
    static final Duration KEPT = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(OpeningChecks.class);

    private final List<OpeningCheck> checks;
    private final Texts texts = Texts.load("*-openings");
    private final Map<String, Run> recent = new ConcurrentHashMap<>();

    OpeningChecks(List<OpeningCheck> checks) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(OpeningCheck::id)).toList();
        this.checks.forEach(this::text);
    }

    /// The result of a check.
    ///
    /// @param agency the code of the agency that answers for it
    /// @param text what is so if it is passed
    public record CheckResult(String id, String agency, boolean ok, Text text) {}

    /// A run of all checks.
    private record Run(Opening opening, Map<OpeningCheck, BackgroundRead<Boolean>> reads, long began) {
        boolean isOf(Opening other) {
            return opening.service().version() == other.service().version()
                    && System.nanoTime() - began < KEPT.toNanos();
        }
    }

    /// Runs the checks now.
    public List<CheckResult> fresh(Opening opening) {
        Run run = start(opening);
        recent.put(opening.service().service().value(), run);
        return results(run);
    }

    /// The results of at most ten seconds ago. Callers who come at the same time share a run.
    public List<CheckResult> recent(Opening opening) {
        return results(Objects.requireNonNull(recent.compute(
                opening.service().service().value(),
                (_, last) -> last != null && last.isOf(opening) ? last : start(opening))));
    }

    private Run start(Opening opening) {
        Map<OpeningCheck, BackgroundRead<Boolean>> reads = new TreeMap<>(Comparator.comparing(OpeningCheck::id));
        checks.forEach(check -> reads.put(check, BackgroundRead.start(() -> check.isPassed(opening))));
        return new Run(opening, reads, System.nanoTime());
    }

    private List<CheckResult> results(Run run) {
        String owner = run.opening().service().about().agency();
        return run.reads().entrySet().stream()
                .map(entry -> new CheckResult(
                        entry.getKey().id(),
                        entry.getKey().isOfOwner() ? owner : SignerRules.PLATFORM,
                        isPassed(entry.getKey(), entry.getValue()),
                        text(entry.getKey())))
                .toList();
    }

    private static boolean isPassed(OpeningCheck check, BackgroundRead<Boolean> read) {
        try {
            return read.within(PATIENCE).orElse(false);
        } catch (RuntimeException e) {
            LOG.warn("the check {} failed", check.id(), e);
            return false;
        }
    }

    private Text text(OpeningCheck check) {
        String key = "check." + check.id();
        return new Text(
                texts.text(key, Language.KK, Map.of()),
                texts.text(key, Language.RU, Map.of()),
                texts.text(key, Language.EN, Map.of()));
    }
}
