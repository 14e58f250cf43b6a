package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.api.Language;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;

/// Whether a person is registered anywhere, without the address. A service that needs the address gets it from the
/// register.
@Component("addresses.home")
final class HomeSource implements EvidenceSource<HomeSource.Asked, HomeSource.Facts> {
    record Asked(Optional<PersonId> person) {}

    /// Which registrations are active.
    record Facts(boolean permanent, boolean temporary) {}

    private final RegisterReads registers;

    HomeSource(RegisterReads registers) {
        this.registers = registers;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        List<Registration> standing = asked.person().map(registers::standingOf).orElse(List.of());
        return new Facts(isOf(standing, RegistrationKind.PERMANENT), isOf(standing, RegistrationKind.TEMPORARY));
    }

    @Override
    public List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return registers.addressesOf(me, language);
    }

    private static boolean isOf(List<Registration> standing, RegistrationKind kind) {
        return standing.stream().anyMatch(held -> held.kind() == kind);
    }
}
