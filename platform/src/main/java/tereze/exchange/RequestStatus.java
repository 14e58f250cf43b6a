package tereze.exchange;

/// How a request stands, as the person sees it.
public enum RequestStatus {
    WAITING,
    GIVEN,
    REFUSED,
    LAPSED
}
