package tereze.mandates;

import java.time.LocalDate;
import java.util.List;
import tereze.acts.PersonId;
import tereze.people.Iin;

/// A person wishes to let another apply for them.
///
/// @param services ids of services, or of groups: a group stands for the services that are in it when the mandate is
///     given
/// @param lastDay the last day on which it can be used
public record GiveMandate(PersonId principal, Iin representative, List<String> services, LocalDate lastDay) {
    public GiveMandate {
        services = List.copyOf(services);
    }
}
