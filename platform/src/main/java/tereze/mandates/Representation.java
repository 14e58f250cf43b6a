package tereze.mandates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A person's right to act for another, as it stands at this moment.
///
/// @param lastDay the last day on which it can be used, where it is a mandate's; else null
public record Representation(
        PersonId principal,
        RepresentationBasis authority,
        @Nullable LocalDate lastDay) {}
