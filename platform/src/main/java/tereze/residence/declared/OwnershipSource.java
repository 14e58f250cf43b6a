package tereze.residence.declared;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.cases.EvidenceSource;

/// Whether a person owns the premises of a registration. A person who does not own them gets the same answer as for
/// an unknown registration. So does an owner if the resident is protected.
@Component
final class OwnershipSource implements EvidenceSource {
    private final RegisterReads homes;
    private final RegisteredHomes registered;
    private final ActStream stream;

    OwnershipSource(RegisterReads homes, RegisteredHomes registered, ActStream stream) {
        this.homes = homes;
        this.registered = registered;
        this.stream = stream;
    }

    @Override
    public String name() {
        return "residence.ownership";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        LocalDate today = homes.dayOf(request.now());
        Optional<PersonId> owner = RegisterReads.person(request.text("owner"));
        return owner.flatMap(person -> RegisterReads.uuid(request.text("registration"))
                        .flatMap(id -> registered.find(id, new Viewer.Citizen(person), today))
                        .filter(found ->
                                RegisterReads.owners(found.dwelling(), today).contains(person)))
                .map(found -> facts(found.registration(), request.kase()))
                .orElseGet(() -> facts(null, request.kase()));
    }

    private Map<String, Object> facts(@Nullable Registration owned, UUID kase) {
        return Map.of(
                "owns", owned != null,
                "stands", owned != null && owned.stands(),
                "disputed", owned != null && owned.disputed() && !hasOpened(kase));
    }

    /// The open case itself has marked the registration: no case is opened about a registration that is already
    /// marked.
    private boolean hasOpened(UUID kase) {
        return !stream.of(kase).isEmpty();
    }
}
