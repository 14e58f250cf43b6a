package tereze.mandates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A person's current right to act for another.
///
/// @param lastDay the last day on which it can be used, if it is based on a mandate; otherwise null
public record Representation(
        PersonId principal,
        RepresentationBasis basis,
        @Nullable LocalDate lastDay) {}
