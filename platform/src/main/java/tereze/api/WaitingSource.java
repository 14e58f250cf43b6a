package tereze.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tereze.acts.PersonId;

/// What waits for people in a module. A module registers it as a bean: the cabinet begins with the items of all
/// modules, and the header of every page tells their number.
///
/// @param items those of a person, the most urgent first
/// @param count how many of them the header counts, found by one short read
public record WaitingSource(Function<CabinetVisit, List<WaitingItem>> items, ToIntFunction<PersonId> count) {
    /// Items that the header does not count, because the person has plenty of time.
    public static WaitingSource notCounted(Function<CabinetVisit, List<WaitingItem>> items) {
        return new WaitingSource(items, _ -> 0);
    }
}
