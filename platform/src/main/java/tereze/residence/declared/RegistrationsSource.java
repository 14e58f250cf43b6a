package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.cases.EvidenceSource;
import tereze.residence.rules.Household;

/// What registrations a person has, against an application for one more. Where one of them is at premises that are not
/// of record, the registers contradict each other. A registration that the sender may not see counts as none: who
/// applies for somebody flat by flat must not find it by the answers.
@Component
final class RegistrationsSource implements EvidenceSource {
    private final RegisterReads homes;

    RegistrationsSource(RegisterReads homes) {
        this.homes = homes;
    }

    @Override
    public String name() {
        return "addresses.registrations";
    }

    @Override
    public Map<String, Object> collect(Request request) {
        Optional<PersonId> person = RegisterReads.person(request.text("person"));
        Optional<UUID> premises =
                homes.dwelling(request).map(dwelling -> dwelling.premises().id());
        if (person.isEmpty() || premises.isEmpty()) {
            return facts(false, false);
        }
        boolean contradictory =
                homes.standingOf(person.get()).stream().anyMatch(held -> !homes.isOfRecord(held.premises()));
        boolean identical = Household.holdsAlready(
                homes.standingOf(person.get(), new Viewer.Citizen(request.sender())),
                premises.get(),
                RegistrationKinds.of(request.text("kind")));
        return facts(identical, contradictory);
    }

    @Override
    public List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return homes.addressesOf(me, language);
    }

    private static Map<String, Object> facts(boolean identical, boolean contradictory) {
        return Map.of("identical", identical, "contradictory", contradictory);
    }
}
