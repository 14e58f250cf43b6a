package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Dwelling;
import tereze.addresses.RegistrationKind;
import tereze.cases.EvidenceSource;
import tereze.residence.rules.Household;

/// The number of residents of premises with a newcomer and the children who move along.
@Component
final class DwellersSource implements EvidenceSource {
    private final RegisterReads homes;

    DwellersSource(RegisterReads homes) {
        this.homes = homes;
    }

    @Override
    public String name() {
        return "addresses.dwellers";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        LocalDate today = homes.dayOf(request.now());
        Optional<Dwelling> dwelling = homes.dwelling(request);
        Optional<PersonId> newcomer = RegisterReads.person(request.text("newcomer"));
        if (dwelling.isEmpty() || newcomer.isEmpty()) {
            return Map.of("count", 0);
        }
        Stream<PersonId> following = RegistrationKinds.of(request.text("kind")) == RegistrationKind.PERMANENT
                ? homes.following(newcomer.get(), today).stream()
                        .map(child -> child.person().personId())
                : Stream.of();
        List<PersonId> coming = Stream.concat(newcomer.stream(), following).toList();
        return Map.of("count", Household.sizeWith(dwelling.get(), coming));
    }
}
