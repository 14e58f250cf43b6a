package tereze.residence.declared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tereze.acts.Change;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.cases.EvidenceSource;

/// Whether a person is registered anywhere. Where, it does not say: a service that needs the address leaves it to the
/// register.
@Component
final class HomeSource implements EvidenceSource {
    private final Homes homes;

    HomeSource(Homes homes) {
        this.homes = homes;
    }

    @Override
    public String name() {
        return "addresses.home";
    }

    @Override
    public Evidence collect(Request request) {
        LocalDate today = homes.dayOf(request.now());
        List<Registration> standing =
                Homes.person(request.text("person")).map(homes::standingOf).orElse(List.of());
        List<Change.Relied> relied = new ArrayList<>();
        standing.forEach(
                held -> homes.dwelling(held.premises(), today).ifPresent(dwelling -> relied.addAll(dwelling.relied())));
        return new Evidence(
                Map.of(
                        "permanent", isOf(standing, RegistrationKind.PERMANENT),
                        "temporary", isOf(standing, RegistrationKind.TEMPORARY)),
                relied);
    }

    private static boolean isOf(List<Registration> standing, RegistrationKind kind) {
        return standing.stream().anyMatch(held -> held.kind() == kind);
    }
}
