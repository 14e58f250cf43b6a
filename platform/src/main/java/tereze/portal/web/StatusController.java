package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.acts.BackgroundRead;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.api.Language;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;
import tereze.portal.LawExpiryWarnings;
import tereze.portal.ServerVersion;
import tereze.sessions.Sessions;

/// The public status page, measured by the node that serves it. It waits for the database a second at most, and not at
/// all if readiness knows that it does not answer. What cannot be known then is shown as not known.
@Controller
class StatusController {
    private final Readiness readiness;
    private final StatusFigures figures;
    private final InterruptionLines interruptions;
    private final Sessions sessions;
    private final ServerVersion version;
    private final LawExpiryWarnings law;
    private final PublicServices services;

    StatusController(
            Readiness readiness,
            StatusFigures figures,
            InterruptionLines interruptions,
            Sessions sessions,
            ServerVersion version,
            LawExpiryWarnings law,
            PublicServices services) {
        this.readiness = readiness;
        this.figures = figures;
        this.interruptions = interruptions;
        this.sessions = sessions;
        this.version = version;
        this.law = law;
        this.services = services;
    }

    @GetMapping("/status")
    String status(Language language, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<BackgroundRead<Map<String, Object>>> begun = figures.begin();
        // The header asks this too. Here the page waits for both answers at the same time.
        sessions.isUnknown(request);
        Optional<Map<String, Object>> measured = begun.flatMap(StatusFigures::of);
        measured.ifPresent(model::addAllAttributes);
        model.addAttribute("answers", measured.isPresent());
        model.addAttribute("at", figures.now());
        InterruptionLines.Known known = StatusFigures.interruptions(measured);
        model.addAttribute("pauses", interruptions.pauses(known, language));
        model.addAttribute("outages", known.outages());
        model.addAttribute("operator", known.operator(language));
        model.addAttribute("version", version.value());
        model.addAttribute("lawEnds", law.soon());
        model.addAttribute(
                "services",
                services.recent().stream()
                        .filter(PublicService::isOffered)
                        .map(service -> ServiceCard.of(service, language))
                        .sorted(Comparator.comparing(ServiceCard::name))
                        .toList());
        // The page has a row of its own for the database.
        model.addAttribute(
                "checks",
                readiness.results().stream()
                        .filter(result -> !result.check().equals(ReadinessCheck.DATABASE))
                        .toList());
        model.addAttribute("well", readiness.results().stream().allMatch(Readiness.CheckResult::passed));
        if (measured.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return "portal/status";
    }
}
