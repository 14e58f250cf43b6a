package tereze.cases;

import java.util.Optional;
import tereze.acts.QuotaReached;

/// What an applicant has filed for a service before.
///
/// @param same whether there is an open case about the same thing
/// @param quota the limit that is reached; empty if one more is allowed
public record FilingHistory(boolean same, Optional<QuotaReached> quota) {}
