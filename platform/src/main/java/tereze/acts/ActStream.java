package tereze.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads acts back.
public interface ActStream {
    /// The act of this id.
    Optional<RecordedAct> find(UUID id);

    /// All acts of a thing, oldest first.
    List<RecordedAct> of(UUID thing);

    /// Acts about a person, newest first, of the given kinds (all where none is named), before the number given.
    ///
    /// @param before exclusive; [Long#MAX_VALUE] for the newest
    List<RecordedAct> about(PersonId person, long before, int limit, List<Class<? extends Act>> kinds);

    /// Acts after a number, in order.
    List<RecordedAct> after(long seq, int limit);

    /// A secret that belongs to an act and one of its subjects. It is made from the salt of what the act says of them:
    /// the same whenever it is asked for, with no key to be kept, and gone once that part is erased.
    ///
    /// @param purpose what it is for; the secrets of two purposes tell nothing of each other
    /// @return 32 bytes; empty where there is no such act, or it says nothing of this person
    Optional<byte[]> secretOf(UUID act, PersonId subject, String purpose);

    /// How many acts of these kinds were made since a moment. It looks at each act since then.
    long countSince(Instant moment, List<Class<? extends Act>> kinds);

    /// The number of the newest act, -1 where there is none.
    long last();

    /// How far the listeners have come, by name.
    List<Follower> followers();

    /// A listener that follows the stream.
    ///
    /// @param behind acts that it has not taken yet
    /// @param parked acts that it could not take, and later ones of the same things
    record Follower(String listener, long behind, long parked) {}
}
