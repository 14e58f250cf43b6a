package tereze.releases.rules;

import java.time.Instant;

/// A version of a service that was registered once, with or without a file today.
///
/// @param rush whether it expects a rush when it opens
/// @param at when it was registered
public record RegisteredVersion(String service, int version, boolean rush, Instant at) {}
