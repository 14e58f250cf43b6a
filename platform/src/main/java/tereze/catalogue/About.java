package tereze.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;

/// What the catalogue tells the public of a service.
///
/// @param agency the code of the agency that owns the service
/// @param law what the service rests on
/// @param channels where one may apply
/// @param peak the greatest rush it has to stand, null where none was ever counted or expected
public record About(
        Text name,
        Text summary,
        String agency,
        List<LegalBasis> law,
        Set<Channel> channels,
        @Nullable Peak peak) {
    public About {
        law = List.copyOf(law);
        channels = Set.copyOf(channels);
    }

    /// A provision that the service rests on.
    ///
    /// @param checked whether the provision was read in the text of the act itself, and not only in reports of it
    public record LegalBasis(String act, String article, boolean checked) {}

    /// Where one may apply.
    public enum Channel {
        /// The citizen's own browser.
        PORTAL,
        /// A programme that acts for the citizen.
        API,
        /// An operator at a service centre.
        CENTRE
    }

    /// The rush that the service has to stand.
    ///
    /// @param source where the figure comes from
    public record Peak(int perDay, String source) {}
}
