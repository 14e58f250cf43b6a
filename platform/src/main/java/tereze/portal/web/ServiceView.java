package tereze.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of a service tells.
///
/// @param whoMay who may apply
/// @param delegable whether one may let another apply by a power of attorney
/// @param agency the name of the agency that owns it
/// @param responsible the post in it that answers for the service
/// @param known what is taken from registers, as keys of texts
/// @param asked the names of the fields that are asked for
/// @param refusals why an application would be refused, as an applicant would be told
/// @param officerCases what brings an application to an officer
/// @param terms how long which step may take
/// @param fee what it costs
/// @param law what it rests on
/// @param elsewhere where else one may go
/// @param seeAlso pages that help to understand it
/// @param apply whether one may apply here
public record ServiceView(
        ServiceCard card,
        String whoMay,
        boolean delegable,
        String agency,
        String responsible,
        List<String> known,
        List<String> asked,
        List<String> refusals,
        List<String> officerCases,
        Terms terms,
        Fee fee,
        List<LawView> law,
        List<Elsewhere> elsewhere,
        List<PageLink> seeAlso,
        boolean apply) {
    /// How long the steps may take.
    ///
    /// @param consent in which others have to answer; null where nobody is asked
    /// @param officer in which an officer has to decide; null where none is ever called for
    /// @param automatic whether the rules decide by themselves where they can
    public record Terms(@Nullable String consent, @Nullable String officer, boolean automatic) {}

    /// What it costs.
    ///
    /// @param kind `none`, `unknown` or `due`
    /// @param amount a sum; null unless due
    /// @param payer who pays, and when not; null unless due
    public record Fee(
            String kind, @Nullable String amount, @Nullable String payer) {}

    /// A provision of law.
    public record LawView(Citation citation, boolean checked) {}

    /// A link to a page.
    public record PageLink(String page, String text) {}

    /// Where else to go.
    ///
    /// @param office the key of a text about offices of a kind; null where the words say all
    /// @param words null for offices
    public record Elsewhere(
            @Nullable String office, @Nullable String words) {}
}
