package tereze.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads back the acts of kinds and formats that this version knows. After an upgrade that was rolled back there may be
/// others: they are left out, because a page without a line is better than none. An act that cannot be read at all is
/// left out too, and logged once as an error.
public interface ActStream {
    /// The act with this id, if this version knows its kind and format.
    Optional<RecordedAct> find(UUID id);

    /// The acts of a thing of kinds and formats that this version knows, oldest first.
    List<RecordedAct> of(UUID thing);

    /// As [#of(UUID)], of several things in one query.
    ///
    /// @param families only acts of these types; all acts that this node knows if the list is empty
    List<RecordedAct> of(Collection<UUID> things, List<Class<? extends Act>> families);

    /// Acts about a person, newest first.
    ///
    /// @param before only acts with a smaller number; [Long#MAX_VALUE] for the newest
    /// @param families only acts of these types; all acts that this node knows if the list is empty
    List<RecordedAct> about(PersonId person, long before, int limit, List<Class<? extends Act>> families);

    /// Acts after a number, oldest first.
    ///
    /// @param families only acts of these types; all acts that this node knows if the list is empty
    List<RecordedAct> after(long seq, int limit, List<Class<? extends Act>> families);

    /// A secret of an act and one of its subjects, derived from the nonce of the subject's part. It is the same on
    /// every call, needs no stored key, and is lost when the part is erased.
    ///
    /// @param purpose what the secret is for; the secret of one purpose reveals nothing about that of another
    /// @return 32 bytes; empty if there is no such act, if the act says nothing of this person, or if its format
    ///     is of a newer version
    Optional<byte[]> secretOf(UUID act, PersonId subject, String purpose);

    /// The number of acts of these types since a moment. It scans all acts since then.
    long countSince(Instant moment, List<Class<? extends Act>> families);

    /// The number of acts of these types about a person since a moment.
    ///
    /// @param most more are not counted
    int countAbout(PersonId person, Instant moment, int most, List<Class<? extends Act>> families);

    /// The number of the newest act; -1 if there is none.
    long last();

    List<Follower> followers();

    /// The progress of one listener.
    ///
    /// @param seq the position of its cursor: the number of the last act that it has passed; -1 before the first
    /// @param behind the number of acts after its cursor
    /// @param parked the number of acts that it could not process, and of later acts of the same things
    /// @param stopped for how long it has not moved although there are acts after its cursor
    record Follower(String listener, long seq, long behind, long parked, Duration stopped) {}
}
