package tereze.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Change;
import tereze.acts.PersonId;

/// A person's right to act for another, as it stands at this moment.
///
/// @param lastDay the last day on which it can be used, where it is a mandate's; else null
/// @param relied the rows that it rests on: a change made by this right relies on them, so that one which is taken
///     back in the same instant counts
public record Right(
        PersonId principal, Authority authority, @Nullable LocalDate lastDay, List<Change.Relied> relied) {
    public Right {
        relied = List.copyOf(relied);
    }
}
