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
import tereze.notices.Outgoing;
import tereze.portal.ServerVersion;

/// The public status page, measured for each request by the node that serves it.
@Controller
class StatusController {
    private static final Logger LOG = LoggerFactory.getLogger(StatusController.class);

    private final ActStream stream;
    private final Outgoing outgoing;
    private final ServerVersion version;
    private final InstantSource time;

    StatusController(ActStream stream, Outgoing outgoing, ServerVersion version, InstantSource time) {
        this.stream = stream;
        this.outgoing = outgoing;
        this.version = version;
        this.time = time;
    }

    @GetMapping("/status")
    String status(Model model, HttpServletResponse response) {
        model.addAttribute("at", time.instant());
        model.addAttribute("version", version.value());
        try {
            long began = System.nanoTime();
            long last = stream.last();
            List<ActStream.Follower> followers = stream.followers();
            model.addAttribute(
                    "millis", Duration.ofNanos(System.nanoTime() - began).toMillis());
            model.addAttribute("acts", last + 1);
            model.addAttribute("followers", followers);
            model.addAttribute("backlogs", outgoing.backlogs());
            model.addAttribute("answers", true);
        } catch (DataAccessException e) {
            LOG.warn("the database does not answer: {}", e.getClass().getName());
            model.addAttribute("answers", false);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return "portal/status";
    }
}
