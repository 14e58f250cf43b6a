package tereze.queue;

/// Why a pass is refused. Nothing was written.
public sealed interface AdmitRefusal {
    /// There is no such event.
    record UnknownEvent() implements AdmitRefusal {}

    /// The order is not drawn yet, or the event is over.
    record NotAdmitting() implements AdmitRefusal {}

    /// It is no pass of this event.
    record Forged() implements AdmitRefusal {}

    /// Its time is over; the gate gives another one at once.
    record Expired() implements AdmitRefusal {}

    /// It is of a person who is neither the caller nor a child for whom they act.
    record OfAnother() implements AdmitRefusal {}

    /// The line has not come to its place. A gate gives no such pass while the platform leads it.
    record NotYet() implements AdmitRefusal {}
}
