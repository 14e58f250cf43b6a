package tereze.notices;

/// Where and how a browser gets notifications. Anybody who knows it can send some, so it is shown nowhere.
///
/// @param endpoint the URL at the push service of the browser's maker
/// @param key the browser's public key for these messages, in base64url
/// @param secret the secret that it shares with the senders of these messages, in base64url
/// @param name of the browser, such as `Firefox, Android`, so that its owner recognises it
public record PushAddress(String endpoint, String key, String secret, String name) {
    /// The longest endpoint.
    public static final int LONGEST = 1_000;

    /// Without the secrets, because the text may get into a log.
    @Override
    public String toString() {
        return "PushAddress[" + name + "]";
    }
}
