package tereze.mandates;

import java.time.LocalDate;
import java.util.List;
import tereze.acts.PersonId;
import tereze.people.Iin;

/// A request to let another person apply.
///
/// @param services ids of services or of groups: a group means the services in it when the mandate is given
/// @param lastDay the last day on which it can be used
public record GiveMandate(PersonId principal, Iin representative, List<String> services, LocalDate lastDay) {
    public GiveMandate {
        services = List.copyOf(services);
    }
}
