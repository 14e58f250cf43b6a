package tereze.garden.web;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Language;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.garden.Lease;
import tereze.garden.LeaseRefusal;
import tereze.garden.Leases;
import tereze.garden.Plot;

/// The page where a person sees their plots and returns one.
@Controller
class LeasePages {
    private final Leases leases;

    LeasePages(Leases leases) {
        this.leases = leases;
    }

    /// A lease as the page shows it.
    public record LeaseView(UUID id, String plot, Instant until, boolean running) {}

    /// The response to a returned plot.
    record Returned(UUID receipt) {}

    @GetMapping("/cabinet/leases")
    String list(Caller.Person caller, Language language, Model model) {
        model.addAttribute(
                "leases",
                leases.of(caller.person()).stream()
                        .map(lease -> view(lease, language))
                        .toList());
        return "garden/leases";
    }

    @PostMapping("/cabinet/leases/{id}/return")
    String giveBack(@PathVariable UUID id, Caller.Person caller, Answering answering, Model model) {
        return answering
                .read(answering.run(
                        leases.giveBack(id, caller.person()),
                        (_, receipt) -> Reply.ok(new Returned(receipt)),
                        LeasePages::problem))
                .redirect(_ -> "/cabinet/leases")
                .orShowAgain(model, () -> list(caller, answering.language(), model));
    }

    private static Problem problem(LeaseRefusal why) {
        return switch (why) {
            case LeaseRefusal.Unknown _ -> Problem.of(GardenProblem.LEASE_UNKNOWN);
            case LeaseRefusal.EndedBefore _, LeaseRefusal.TooEarly _ -> Problem.of(GardenProblem.LEASE_ENDED);
        };
    }

    private static LeaseView view(Lease lease, Language language) {
        String plot =
                Plot.of(lease.plot()).map(known -> known.title().in(language)).orElse("—");
        return new LeaseView(lease.id(), plot, lease.until(), lease.isRunning());
    }
}
