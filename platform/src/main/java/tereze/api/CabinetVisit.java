package tereze.api;

import tereze.acts.PersonId;

/// Somebody looks at their cabinet.
///
/// @param officer whether they are an officer too
/// @param cursor where a long list of a section goes on
public record CabinetVisit(PersonId person, boolean officer, Cursor cursor, Language language) {}
