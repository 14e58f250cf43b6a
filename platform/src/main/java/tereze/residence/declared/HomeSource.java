package tereze.residence.declared;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Standing;
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
        List<Standing> standing =
                Homes.person(request.text("person")).map(homes::standingAtHomes).orElse(List.of());
        return new Evidence(
                Map.of(
                        "permanent", isOf(standing, RegistrationKind.PERMANENT),
                        "temporary", isOf(standing, RegistrationKind.TEMPORARY)),
                Homes.relied(standing));
    }

    private static boolean isOf(List<Standing> standing, RegistrationKind kind) {
        return standing.stream().anyMatch(held -> held.registration().kind() == kind);
    }
}
