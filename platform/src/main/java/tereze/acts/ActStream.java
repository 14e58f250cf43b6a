package tereze.acts;

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

    /// The number of the newest act, -1 where there is none.
    long last();
}
