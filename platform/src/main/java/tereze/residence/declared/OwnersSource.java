package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.addresses.Dwelling;
import tereze.cases.EvidenceSource;
import tereze.residence.rules.Owning;

/// Who owns premises today.
@Component
final class OwnersSource implements EvidenceSource {
    private final Homes homes;

    OwnersSource(Homes homes) {
        this.homes = homes;
    }

    @Override
    public String name() {
        return "addresses.owners";
    }

    @Override
    public Evidence collect(Request request) {
        LocalDate today = homes.dayOf(request.now());
        return homes.dwelling(request)
                .map(dwelling -> evidence(dwelling, request, today))
                .orElseGet(() -> new Evidence(facts(Owning.nothing()), List.of()));
    }

    private Evidence evidence(Dwelling dwelling, Request request, LocalDate today) {
        Homes.Known owners = homes.known(Homes.owners(dwelling, today));
        Owning owning = Owning.of(
                dwelling,
                owners.persons(),
                Homes.person(request.text("except")).orElse(null),
                homes.majority(today),
                today);
        return new Evidence(
                facts(owning),
                Stream.concat(dwelling.relied().stream(), owners.relied().stream())
                        .toList());
    }

    private static Map<String, Object> facts(Owning owning) {
        return Map.of(
                "known", owning.known(),
                "includesExcepted", owning.includesExcepted(),
                "others", owning.others(),
                "anyOrganisation", owning.anyOrganisation(),
                "anyMinor", owning.anyMinor(),
                "anyIncapable", owning.anyIncapable(),
                "anyDeceased", owning.anyDeceased(),
                "contradictory", owning.contradictory());
    }
}
