package tereze.residence.declared;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Dwelling;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.people.People;
import tereze.residence.rules.OwnersToAsk;

/// The owners of premises today.
@Component("addresses.owners")
final class OwnersSource implements EvidenceSource<OwnersSource.Asked, OwnersToAsk> {
    /// @param except an owner who is not asked
    record Asked(String rka, Optional<PersonId> except) {}

    private final RegisterReads registers;
    private final People people;

    OwnersSource(RegisterReads registers, People people) {
        this.registers = registers;
        this.people = people;
    }

    @Override
    public OwnersToAsk collect(Asked asked, CaseContext context) {
        LocalDate today = registers.dayOf(context.now());
        return registers
                .dwelling(asked.rka(), today)
                .map(dwelling -> owning(dwelling, asked.except(), today))
                .orElseGet(OwnersToAsk::nothing);
    }

    private OwnersToAsk owning(Dwelling dwelling, Optional<PersonId> except, LocalDate today) {
        return OwnersToAsk.of(
                dwelling,
                people.findAll(dwelling.personsOwning(today)),
                except.orElse(null),
                registers.majority(today),
                today);
    }
}
