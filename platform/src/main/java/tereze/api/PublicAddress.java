package tereze.api;

import java.net.URI;
import java.net.URISyntaxException;

/// The public address of this installation, for documents, QR codes and messages.
///
/// @param origin such as `https://tereze.example`: scheme, host and port, nothing else
public record PublicAddress(String origin) {
    public PublicAddress {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException(
                    "tereze.address: " + origin + " (expected: http(s)://HOST[:PORT], without a slash at the end)");
        }
    }

    /// The URL of a page.
    ///
    /// @param path from the root, such as `/check`
    public String to(String path) {
        return origin + path;
    }

    /// The URL of a page as people read and type it: without the scheme.
    ///
    /// @param path from the root, such as `/check`
    public String spoken(String path) {
        return to(path).replaceFirst("^https?://", "");
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && text.equals(uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
