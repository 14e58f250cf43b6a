package tereze.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.agencies.OfficeKind;
import tereze.api.Text;
import tereze.law.Provision;

/// What the catalogue tells the public of a service.
///
/// @param agency the code of the agency that owns the service
/// @param law what the service rests on
/// @param channels where one may apply
/// @param peak the greatest rush it has to stand, null where none was ever counted or expected
/// @param alsoKnownAs what people call it, in any language: words to find it by
/// @param whoMay who may apply
/// @param forChildren whether a parent may apply for a young child, who is then the applicant
/// @param delegable whether one may let another apply by a power of attorney
/// @param elsewhere where else one may go
/// @param responsible the post in the agency that answers for it
/// @param picture the name of its picture, one of `assets/tereze/pictures.svg`
/// @param group of which services it is one; null where of none
/// @param seeAlso pages that help to understand the service
public record About(
        Text name,
        Text summary,
        String agency,
        List<LegalBasis> law,
        Set<Channel> channels,
        @Nullable Peak peak,
        List<String> alsoKnownAs,
        Text whoMay,
        boolean forChildren,
        boolean delegable,
        Fee fee,
        List<Elsewhere> elsewhere,
        Text responsible,
        String picture,
        @Nullable String group,
        List<SeeAlso> seeAlso) {
    public About {
        law = List.copyOf(law);
        channels = Set.copyOf(channels);
        alsoKnownAs = List.copyOf(alsoKnownAs);
        elsewhere = List.copyOf(elsewhere);
        seeAlso = List.copyOf(seeAlso);
    }

    /// A provision that the service rests on.
    ///
    /// @param act as the declaration names it
    /// @param article as the declaration tells it
    /// @param provision what they mean
    /// @param checked whether the provision was read in the text of the act itself, and not only in reports of it
    public record LegalBasis(String act, String article, Provision provision, boolean checked) {}

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

    /// What the service costs.
    public sealed interface Fee {
        /// Nothing.
        record None() implements Fee {}

        /// Whether anything is paid was not found out.
        record Unknown() implements Fee {}

        /// A sum of the law.
        ///
        /// @param amount the law row of the sum, which says its source
        /// @param payer who pays it, and when not
        record Due(String amount, Text payer) implements Fee {}
    }

    /// A page of the portal.
    ///
    /// @param page its path, such as `/must-i-register`
    /// @param text of the link
    public record SeeAlso(String page, Text text) {}

    /// Where else one may go.
    public sealed interface Elsewhere {
        /// Any office of a kind.
        record Offices(OfficeKind kind) implements Elsewhere {}

        /// What the words say.
        record Told(Text words) implements Elsewhere {}
    }
}
