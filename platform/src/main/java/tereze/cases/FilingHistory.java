package tereze.cases;

import java.util.Optional;
import tereze.acts.QuotaReached;

/// What an applicant has filed for one service before.
///
/// @param same whether an open case is about the same
/// @param quota the limit that one more would pass; empty where one more is allowed
public record FilingHistory(boolean same, Optional<QuotaReached> quota) {}
