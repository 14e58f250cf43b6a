package tereze.exchange;

/// The status of a request for its person.
public enum RequestStatus {
    WAITING,
    GIVEN,
    REFUSED,
    LAPSED
}
