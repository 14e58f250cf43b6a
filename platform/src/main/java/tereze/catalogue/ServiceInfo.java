package tereze.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.agencies.OfficeKind;
import tereze.api.Text;
import tereze.api.words.WordIndex;
import tereze.law.Provision;

/// The public information about a service.
///
/// @param brief what it is in one line, for a list; the summary if the declaration has none
/// @param agency the code of the agency that owns the service
/// @param law the legal basis of the service
/// @param channels the channels for applications
/// @param peak the peak load it must handle; null if it was never counted or estimated
/// @param rehearsal how an application is made in a rehearsal; null if the service cannot be rehearsed
/// @param alsoKnownAs search words in any language
/// @param whoMay who may apply
/// @param forChildren whether a parent may apply for a young child, who is then the applicant
/// @param delegable whether another person may apply with a power of attorney
/// @param elsewhere other places to apply
/// @param responsible the post in the agency that is responsible for the service
/// @param picture the name of its picture in `assets/tereze/pictures.svg`
/// @param group its group of services; null if it has none
/// @param topic under which lists of services show it; null for none
/// @param seeAlso related pages
public record ServiceInfo(
        Text name,
        Text summary,
        Text brief,
        String agency,
        List<LegalBasis> law,
        Set<Channel> channels,
        @Nullable Peak peak,
        @Nullable Rehearsal rehearsal,
        List<String> alsoKnownAs,
        Text whoMay,
        boolean forChildren,
        boolean delegable,
        Fee fee,
        List<Elsewhere> elsewhere,
        Text responsible,
        String picture,
        @Nullable String group,
        @Nullable Topic topic,
        List<SeeAlso> seeAlso) {
    public ServiceInfo {
        law = List.copyOf(law);
        channels = Set.copyOf(channels);
        alsoKnownAs = List.copyOf(alsoKnownAs);
        elsewhere = List.copyOf(elsewhere);
        seeAlso = List.copyOf(seeAlso);
    }

    /// The number of applications on its busiest day; 0 if it was never counted or estimated.
    public int busiestDay() {
        return peak == null ? 0 : peak.perDay();
    }

    /// How many people arrive in the minute in which it opens; null if it expects no rush. With a rush it is public
    /// only after a rehearsal and two signatures.
    public @Nullable Integer openingMinute() {
        return peak == null ? null : peak.openingMinute();
    }

    /// What the search finds the service by: its name and its summary in all languages, and people's own words.
    ///
    /// @param what the result of a search that finds it
    public <T> WordIndex.Entry<T> asEntry(T what) {
        return new WordIndex.Entry<>(
                what, Stream.concat(alsoKnownAs.stream(), name.all().stream()).toList(), summary.all(), busiestDay());
    }

    /// What services are about, such as the home.
    ///
    /// @param place among the topics, from 0
    public record Topic(int place, Text name) {}

    /// A legal basis of the service.
    ///
    /// @param act as written in the declaration
    /// @param article as written in the declaration
    /// @param provision the parsed act and article
    /// @param checked whether somebody read the text of the act itself, and not only reports about it
    public record LegalBasis(String act, String article, Provision provision, boolean checked) {}

    /// A channel for applications.
    public enum Channel {
        /// The citizen's browser.
        PORTAL,
        /// A program that acts for the citizen.
        API,
        /// An operator at a service centre.
        CENTRE
    }

    /// The peak load of the service.
    ///
    /// @param perDay applications on its busiest day
    /// @param openingMinute arrivals in the worst minute, the first one after it opens; null if it expects no rush
    /// @param source where the figures come from
    public record Peak(int perDay, @Nullable Integer openingMinute, String source) {}

    /// The fee of the service.
    public sealed interface Fee {
        /// Free.
        record None() implements Fee {}

        /// It is not known whether there is a fee.
        record Unknown() implements Fee {}

        /// A fee that is a row of the law.
        ///
        /// @param amount the id of the row, which names its source
        /// @param payer who pays it, and when it is free
        record Due(String amount, Text payer) implements Fee {}
    }

    /// A page of the portal.
    ///
    /// @param page its path, such as `/must-i-register`
    /// @param text of the link
    public record SeeAlso(String page, Text text) {}

    /// Another place to apply.
    public sealed interface Elsewhere {
        /// Any office of a kind.
        record Offices(OfficeKind kind) implements Elsewhere {}

        /// A place described in words.
        record Told(Text words) implements Elsewhere {}
    }
}
