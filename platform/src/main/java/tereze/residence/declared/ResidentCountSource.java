package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Dwelling;
import tereze.addresses.RegistrationKind;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.catalogue.DataOfOthers;
import tereze.residence.rules.Household;

/// The number of residents of premises with a newcomer and the children who move along.
@Component("addresses.dwellers")
final class ResidentCountSource implements EvidenceSource<ResidentCountSource.Asked, ResidentCountSource.Facts> {
    record Asked(String rka, Optional<PersonId> newcomer, RegistrationKind kind) {}

    /// @param count people registered there today, with the newcomer and the children who would move along
    record Facts(@DataOfOthers int count) {}

    private final RegisterReads registers;

    ResidentCountSource(RegisterReads registers) {
        this.registers = registers;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        LocalDate today = registers.dayOf(context.now());
        Optional<Dwelling> dwelling = registers.dwelling(asked.rka(), today);
        Optional<PersonId> newcomer = asked.newcomer();
        if (dwelling.isEmpty() || newcomer.isEmpty()) {
            return new Facts(0);
        }
        Stream<PersonId> following = asked.kind() == RegistrationKind.PERMANENT
                ? registers.following(newcomer.get(), today).stream()
                        .map(child -> child.person().personId())
                : Stream.of();
        List<PersonId> coming = Stream.concat(newcomer.stream(), following).toList();
        return new Facts(Household.sizeWith(dwelling.get(), coming));
    }
}
