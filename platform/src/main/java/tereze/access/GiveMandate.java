package tereze.access;

import java.time.LocalDate;
import java.util.List;
import tereze.acts.PersonId;
import tereze.people.Iin;

/// A person wishes to let another apply for them.
///
/// @param services ids of services, or [#RESIDENCE] for all that write the register of residence
/// @param lastDay the last day on which it can be used
public record GiveMandate(PersonId principal, Iin representative, List<String> services, LocalDate lastDay) {
    /// Stands for all services that write the register of residence when the mandate is given.
    public static final String RESIDENCE = "residence";

    public GiveMandate {
        services = List.copyOf(services);
    }
}
