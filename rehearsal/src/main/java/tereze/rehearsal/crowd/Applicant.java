package tereze.rehearsal.crowd;

import org.jspecify.annotations.Nullable;

/// A person of the synthetic country who can apply.
///
/// @param iin of the person who signs in
/// @param premises code of the premises where they live, or that they own; null if the declaration needs none
/// @param child IIN of a child; null if the declaration needs none
public record Applicant(
        String iin, @Nullable String premises, @Nullable String child) {}
