package tereze.portal.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An address on this site to lead a reader back to. What a browser sends could name any site, so it is read, and
/// whatever is not a plain path here becomes the home page.
///
/// @param value a path with its query, such as `/services?q=a`
record LocalPath(String value) {
    private static final LocalPath HOME = new LocalPath("/");
    private static final int LONGEST = 1_000;

    /// Reads an address as it was sent.
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

    /// Reads a whole address, such as a browser sends of the page that it comes from; empty where it is not of this
    /// site.
    ///
    /// @param site host and port, as the browser named them
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

    /// The sign-in page that leads here afterwards.
    String afterSignIn() {
        return "/sign-in?to=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
