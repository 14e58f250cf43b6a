package tereze.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.acts.ActStream;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.notices.NoticeComparison;
import tereze.notices.Outgoing;
import tereze.portal.LawExpiryWarnings;
import tereze.portal.ServerVersion;

/// The public status page, measured for each request by the node that serves it. A database that does not answer is
/// not asked, so that the page does not wait for it.
@Controller
class StatusController {
    private static final Logger LOG = LoggerFactory.getLogger(StatusController.class);

    private final Readiness readiness;
    private final ActStream stream;
    private final Outgoing outgoing;
    private final NoticeComparison comparison;
    private final ServerVersion version;
    private final LawExpiryWarnings law;
    private final InstantSource time;

    StatusController(
            Readiness readiness,
            ActStream stream,
            Outgoing outgoing,
            NoticeComparison comparison,
            ServerVersion version,
            LawExpiryWarnings law,
            InstantSource time) {
        this.readiness = readiness;
        this.stream = stream;
        this.outgoing = outgoing;
        this.comparison = comparison;
        this.version = version;
        this.law = law;
        this.time = time;
    }

    @GetMapping("/status")
    String status(Model model, HttpServletResponse response) {
        model.addAttribute("at", time.instant());
        model.addAttribute("version", version.value());
        model.addAttribute("lawEnds", law.soon());
        // The page has a row of its own for the database.
        model.addAttribute(
                "checks",
                readiness.results().stream()
                        .filter(result -> !result.check().equals(ReadinessCheck.DATABASE))
                        .toList());
        boolean answers = readiness.isWell(ReadinessCheck.DATABASE) && measure(model);
        model.addAttribute("answers", answers);
        model.addAttribute("well", readiness.results().stream().allMatch(Readiness.CheckResult::passed));
        if (!answers) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return "portal/status";
    }

    /// @return whether the database has answered
    private boolean measure(Model model) {
        try {
            long began = System.nanoTime();
            long last = stream.last();
            List<ActStream.Follower> followers = stream.followers();
            model.addAttribute(
                    "millis", Duration.ofNanos(System.nanoTime() - began).toMillis());
            model.addAttribute("acts", last + 1);
            model.addAttribute("followers", followers);
            model.addAttribute("backlogs", outgoing.backlogs());
            model.addAttribute("compared", comparison.last().orElse(null));
            return true;
        } catch (DataAccessException e) {
            LOG.warn("the database does not answer: {}", e.getClass().getName());
            return false;
        }
    }
}
