package tereze.api;

/// A response as the bytes to send: JSON, or a problem document if the status is 400 or more.
///
/// @param passing whether it is a refusal that ends by itself ([ProblemCode#lasts])
public record RawResponse(int status, byte[] body, boolean passing) {
    /// The status for too many requests.
    public static final int TOO_OFTEN = 429;

    public RawResponse(int status, byte[] body) {
        this(status, body, false);
    }

    /// Whether a repeat of the request gets the same response. Not so after an internal error, too many requests or a
    /// refusal that ends by itself: the next try may succeed.
    public boolean lasts() {
        return status < 500 && status != TOO_OFTEN && !passing;
    }
}
