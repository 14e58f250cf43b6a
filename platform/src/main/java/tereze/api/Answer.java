package tereze.api;

/// An answer in the bytes that go over the wire: JSON, or a problem in JSON where the status is 400 or more.
public record Answer(int status, byte[] body) {
    /// The status of what was asked too often.
    public static final int TOO_OFTEN = 429;

    /// Whether a repeat of the request is given the same answer: what failed inside, or was asked too often, may
    /// go well at the next try.
    public boolean lasts() {
        return status < 500 && status != TOO_OFTEN;
    }
}
