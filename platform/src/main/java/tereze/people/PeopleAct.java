package tereze.people;

import tereze.acts.Act;
import tereze.acts.Kind;

/// What happens to the register of people as a whole. Single people change in the ministry's own register.
public sealed interface PeopleAct extends Act {
    /// Base registers were loaded in bulk from one source; every row that came in names this act.
    ///
    /// @param source what was loaded, in words: `synthetic country, seed 1`
    /// @param sha256 of the source, in hexadecimal
    /// @param rows how many rows came in
    @Kind("people.loaded/1")
    record Loaded(String source, String sha256, long rows) implements PeopleAct {}
}
