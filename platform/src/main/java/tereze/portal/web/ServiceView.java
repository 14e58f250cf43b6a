package tereze.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.law.LawStanding;

/// The page of a service.
///
/// @param whoMay who may apply
/// @param delegable whether a power of attorney for it is possible
/// @param agency the name of the agency that owns it
/// @param responsible the responsible post in the agency
/// @param known the sources of evidence from registers
/// @param asked the labels of the fields
/// @param refusals the texts of reasons for a refusal
/// @param officerCases the texts of reasons for a decision by an officer
/// @param terms the terms of the steps
/// @param law its legal basis
/// @param elsewhere other ways to get it
/// @param seeAlso related pages
/// @param example whether a decision is only recorded: nothing is issued and no register changes
/// @param apply whether it can be applied for on these pages
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
        boolean example,
        boolean apply) {
    /// How well its terms and its fee are known.
    public List<LawStanding> standings() {
        return LawStanding.byKind(Stream.concat(
                Stream.of(Optional.ofNullable(terms.consent()), Optional.ofNullable(terms.officer()))
                        .flatMap(Optional::stream)
                        .flatMap(term -> Stream.ofNullable(term.standing())),
                Stream.ofNullable(fee.standing())));
    }

    /// The terms of the steps.
    ///
    /// @param consent the term for the answers of others; null if nobody is asked
    /// @param officer the term for an officer's decision; null if no officer decides
    /// @param automatic whether the rules decide if they can
    public record Terms(
            @Nullable TermView consent, @Nullable TermView officer, boolean automatic) {}

    /// A term.
    ///
    /// @param standing how well it is known; null if it is not known
    public record TermView(String words, @Nullable LawStanding standing) {}

    /// The fee.
    ///
    /// @param kind `none`, `unknown`, `due`, or `not-yet` if the sum of this year is not known yet
    /// @param amount a sum if due; the year if not yet; null otherwise
    /// @param payer who pays, and the exceptions; null if there is no fee or nobody knows of one
    /// @param standing how well the sum is known; null unless it is due
    public record Fee(
            String kind,
            @Nullable String amount,
            @Nullable String payer,
            @Nullable LawStanding standing) {}

    public record LawView(Citation citation, boolean checked) {}

    public record PageLink(String page, String text) {}

    /// Another way to get the service.
    ///
    /// @param office the key of a text about offices of a kind; null if `words` is set
    /// @param words null for offices
    public record Elsewhere(
            @Nullable String office, @Nullable String words) {}
}
