package tereze.people;

import tereze.acts.Act;
import tereze.acts.Kind;

/// Acts of the register of people as a whole.
public sealed interface PeopleAct extends Act {
    /// The base registers were loaded in bulk from one source. Every loaded row names this act.
    ///
    /// @param source in words: `synthetic country, seed 1`
    /// @param sha256 of the source, in hexadecimal
    /// @param rows the number of loaded rows
    @Kind(value = "people.loaded/1", number = 100)
    record Loaded(String source, String sha256, long rows) implements PeopleAct {}
}
