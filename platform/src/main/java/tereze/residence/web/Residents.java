package tereze.residence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.people.People;
import tereze.people.Person;

/// Shows the residents of premises to the owner: enough to recognise a person, never the full IIN.
@Component
final class Residents {
    private final People people;

    Residents(People people) {
        this.people = people;
    }

    /// A resident as the owner sees them.
    ///
    /// @param name given name, and the first letter of the family name
    /// @param iin its last four digits
    /// @param until the first day on which a temporary one no longer holds; null for a permanent one, even if
    ///     it has an end
    /// @param lastDay the last day on which it holds; null if no end is known
    public record Resident(
            UUID registration,
            String name,
            String iin,
            RegistrationKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate lastDay,
            boolean disputed) {}

    /// @param registrations those the owner may see, at most [People#MAX_FOUND]
    List<Resident> seenByOwner(List<Registration> registrations, LocalDate today) {
        List<Registration> shown = registrations.stream()
                .filter(held -> held.standsOrHoldsOn(today))
                .toList();
        Map<PersonId, Person> known =
                people.findAll(shown.stream().map(Registration::person).toList());
        return shown.stream()
                .flatMap(held ->
                        Optional.ofNullable(known.get(held.person())).map(person -> resident(held, person)).stream())
                .toList();
    }

    private static Resident resident(Registration held, Person person) {
        return new Resident(
                held.id(),
                person.shortName(),
                person.iin().masked(),
                held.kind(),
                held.since(),
                held.until(),
                held.lastDay().orElse(null),
                held.disputed());
    }
}
