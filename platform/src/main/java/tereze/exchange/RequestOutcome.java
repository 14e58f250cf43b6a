package tereze.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of a person's answer to a request.
public sealed interface RequestOutcome permits RequestOutcome.Answered, RequestRefusal {
    /// It is recorded and durable.
    ///
    /// @param receipt the id of the act
    /// @param told what the organisation was told; null where the person refused
    record Answered(
            UUID request,
            UUID receipt,
            RequestStatus status,
            @Nullable Disclosed told) implements RequestOutcome {}
}
