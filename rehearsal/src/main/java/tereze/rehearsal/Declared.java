package tereze.rehearsal;

import org.jspecify.annotations.Nullable;
import tereze.catalogue.Rehearsal;

/// What a rehearsal needs to know of a declared service.
///
/// @param agency the code of the agency that owns it
/// @param perDay applications on its busiest day; 0 if that is not known
/// @param openingMinute arrivals in the worst minute; null if it expects no rush
/// @param forChildren whether a parent applies, and the child is the applicant
/// @param rehearsal who applies, and with what
public record Declared(
        String id,
        int version,
        String agency,
        int perDay,
        @Nullable Integer openingMinute,
        boolean forChildren,
        Rehearsal rehearsal) {
    /// Whether it opens at an announced second, behind a gate.
    public boolean rush() {
        return openingMinute != null;
    }
}
