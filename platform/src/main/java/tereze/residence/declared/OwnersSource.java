package tereze.residence.declared;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import tereze.addresses.Dwelling;
import tereze.cases.EvidenceSource;
import tereze.people.People;
import tereze.residence.rules.OwnersToAsk;

/// The owners of premises today.
@Component
final class OwnersSource implements EvidenceSource {
    private final RegisterReads homes;
    private final People people;

    OwnersSource(RegisterReads homes, People people) {
        this.homes = homes;
        this.people = people;
    }

    @Override
    public String name() {
        return "addresses.owners";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        LocalDate today = homes.dayOf(request.now());
        return homes.dwelling(request)
                .map(dwelling -> facts(dwelling, request, today))
                .orElseGet(() -> facts(OwnersToAsk.nothing()));
    }

    private Map<String, Object> facts(Dwelling dwelling, Request request, LocalDate today) {
        return facts(OwnersToAsk.of(
                dwelling,
                people.findAll(RegisterReads.owners(dwelling, today)),
                RegisterReads.person(request.text("except")).orElse(null),
                homes.majority(today),
                today));
    }

    private static Map<String, Object> facts(OwnersToAsk owning) {
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
