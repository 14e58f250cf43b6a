package tereze.api;

import tereze.acts.PersonId;

/// A visit of a person to their cabinet.
///
/// @param officer whether the person is also an officer
/// @param cursor the position in a long list of a section
public record CabinetVisit(PersonId person, boolean officer, Cursor cursor, Language language) {}
