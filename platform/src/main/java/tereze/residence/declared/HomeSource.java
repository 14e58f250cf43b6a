package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.api.Language;
import tereze.cases.EvidenceSource;

/// Whether a person is registered anywhere. Where, it does not say: a service that needs the address leaves it to the
/// register.
@Component
final class HomeSource implements EvidenceSource {
    private final RegisterReads homes;

    HomeSource(RegisterReads homes) {
        this.homes = homes;
    }

    @Override
    public String name() {
        return "addresses.home";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        List<Registration> standing = RegisterReads.person(request.text("person"))
                .map(homes::standingOf)
                .orElse(List.of());
        return Map.of(
                "permanent", isOf(standing, RegistrationKind.PERMANENT),
                "temporary", isOf(standing, RegistrationKind.TEMPORARY));
    }

    @Override
    public List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return homes.addressesOf(me, language);
    }

    private static boolean isOf(List<Registration> standing, RegistrationKind kind) {
        return standing.stream().anyMatch(held -> held.kind() == kind);
    }
}
