package tereze.acts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An act in the stream.
///
/// @param seq its number in the stream, from 0, without gaps
/// @param kind stable name and version
/// @param reason a short stable code of why it happened; the record and the database call it `ground`
public record RecordedAct(
        long seq,
        UUID id,
        String kind,
        Instant at,
        UUID thing,
        int version,
        UUID actor,
        String reason,
        List<PersonId> subjects,
        Act act) {}
