package tereze.api;

/// A response as the bytes to send: JSON, or a problem document if the status is 400 or more.
public record RawResponse(int status, byte[] body) {
    /// The status for too many requests.
    public static final int TOO_OFTEN = 429;

    /// Whether a repeat of the request gets the same response. Not so after an internal error or too many requests:
    /// the next try may succeed.
    public boolean lasts() {
        return status < 500 && status != TOO_OFTEN;
    }
}
