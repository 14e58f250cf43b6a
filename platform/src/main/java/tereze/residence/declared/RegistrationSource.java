package tereze.residence.declared;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.cases.EvidenceSource;

/// One registration of a person, by its id.
@Component
final class RegistrationSource implements EvidenceSource {
    private final RegisterReads homes;
    private final RegisteredHomes registered;

    RegistrationSource(RegisterReads homes, RegisteredHomes registered) {
        this.homes = homes;
        this.registered = registered;
    }

    @Override
    public String name() {
        return "residence.registration";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        return RegisterReads.uuid(request.text("registration"))
                .flatMap(id -> registered.find(id, new Viewer.Rules(), homes.dayOf(request.now())))
                .map(found -> facts(found.registration()))
                .orElseGet(() -> facts(null));
    }

    private static Map<String, Object> facts(@Nullable Registration registration) {
        return registration == null
                ? Map.of("known", false, "stands", false, "person", "", "disputed", false)
                : Map.of(
                        "known", true,
                        "stands", registration.stands(),
                        "person", registration.person().toString(),
                        "disputed", registration.disputed());
    }
}
