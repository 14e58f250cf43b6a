package tereze.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import tereze.acts.PersonId;

/// It was somebody's turn. There is one for each person of an event.
///
/// @param id derived from the event and the pseudonym
/// @param event its number
/// @param pid the person's pseudonym in the event, 32 hexadecimal digits
/// @param ord the place in the order, 16 hexadecimal digits
/// @param lane of the ticket: 0 public, 1 for tickets of desks, 2 emergency
/// @param reached how far that lane had been released when the person was let in, 16 hexadecimal digits; never before
///     `ord`
/// @param person who may apply
/// @param at when it was made
/// @param lastsTo when it ends
/// @param times how often it was given: after its end the person may come again
public record Admission(
        UUID id,
        int event,
        String pid,
        String ord,
        int lane,
        String reached,
        PersonId person,
        Instant at,
        Instant lastsTo,
        int times) {
    /// The id of the admission of a pseudonym.
    public static UUID idOf(int event, String pid) {
        return UUID.nameUUIDFromBytes(("tereze/queue/admission/" + event + "/" + pid).getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the person may apply.
    public boolean isGoodAt(Instant now) {
        return now.isBefore(lastsTo);
    }

    /// The same admission, given again.
    public Admission lasting(Instant later) {
        return new Admission(id, event, pid, ord, lane, reached, person, at, later, times + 1);
    }
}
