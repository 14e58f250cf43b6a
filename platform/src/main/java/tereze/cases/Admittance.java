package tereze.cases;

import tereze.acts.PersonId;

/// Whether it is a person's turn to apply. While people queue for a service, it takes applications only of those whose
/// turn it was. A module that leads a queue registers it as a bean; without one, nobody waits.
public interface Admittance {
    /// Nobody waits for any service.
    Admittance FREE = (_, _) -> new Turn.Free();

    /// Whether a person may apply for a service now. It is asked within a command, which relies on the answer.
    ///
    /// @param applicant for whom the application is
    Turn of(String service, PersonId applicant);

    /// What the queue says.
    sealed interface Turn {
        /// Nobody queues for the service.
        record Free() implements Turn {}

        /// It is the person's turn.
        ///
        /// @param event the number of the event
        /// @param ord the place in its order, 16 hexadecimal digits
        record Admitted(int event, String ord) implements Turn {}

        /// The person must queue first.
        ///
        /// @param gate the address at which people queue
        record QueueFirst(String gate) implements Turn {}
    }
}
