package tereze.portal.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A path on this site for a redirect. The browser's value could be a URL of any site. Everything that is not a plain
/// path here is replaced by the home page.
///
/// @param value a path with its query, such as `/services?q=a`
record LocalPath(String value) {
    private static final LocalPath HOME = new LocalPath("/");
    private static final int LONGEST = 1_000;

    static LocalPath of(@Nullable String sent) {
        if (sent == null || sent.length() > LONGEST || !sent.startsWith("/") || sent.startsWith("//")) {
            return HOME;
        }
        try {
            URI address = new URI(sent);
            boolean local = address.getScheme() == null && address.getRawAuthority() == null;
            return local && address.normalize().getRawPath().startsWith("/") && !sent.contains("/..")
                    ? new LocalPath(sent)
                    : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    /// Reads a complete URL, such as the Referer header; empty if it is not of this site.
    ///
    /// @param site host and port, from the Host header
    static Optional<LocalPath> of(@Nullable String address, @Nullable String site) {
        if (address == null || site == null || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI whole = new URI(address);
            String query = whole.getRawQuery();
            return site.equals(whole.getRawAuthority())
                    ? Optional.of(of(query == null ? whole.getRawPath() : whole.getRawPath() + "?" + query))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// The sign-in page that redirects here afterwards.
    String afterSignIn() {
        return "/sign-in?to=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
