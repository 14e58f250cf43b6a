package tereze.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A message to a person about one act. Its words are found when it is read, in the language the person wishes.
///
/// @param seq the number of the act
/// @param thing what the act is about: a case or a registration
/// @param service the declared service behind it; null where there is none
/// @param until by when the person may answer; null where nothing is asked
/// @param receipt of the act, where it concerns the person itself; else null
public record Notice(
        PersonId person,
        long seq,
        Instant at,
        NoticeKind kind,
        UUID thing,
        @Nullable String service,
        @Nullable Instant until,
        @Nullable UUID receipt) {
    /// What it says.
    public Matter matter() {
        return new Matter(kind, service, until);
    }
}
