package tereze.civil;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.PersonId;

/// A registered birth.
///
/// @param kase the granted case that it rests on
/// @param medical the number of the medical certificate, as it was typed
/// @param certificate the birth certificate among the documents of the register
public record Birth(UUID id, UUID kase, PersonId child, String medical, UUID certificate, Instant at) {}
