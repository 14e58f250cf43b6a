package tereze.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.Rka;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.api.Cursor;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.exchange.AddressRequest;
import tereze.exchange.AddressRequests;
import tereze.exchange.DisclosedData;
import tereze.exchange.RequestStage;
import tereze.exchange.RequestStatus;

/// Requests as their person sees them.
@Component
class RequestViews {
    private static final Listing<AddressRequest, UUID> REQUESTS = Listing.newestFirst(AddressRequest::id);

    private final AddressRequests requests;
    private final Agencies agencies;
    private final Addresses addresses;

    RequestViews(AddressRequests requests, Agencies agencies, Addresses addresses) {
        this.requests = requests;
        this.agencies = agencies;
        this.addresses = addresses;
    }

    /// A request.
    ///
    /// @param page the path of its page
    /// @param agency code of the organisation that asks
    /// @param agencyName in the caller's language
    /// @param purpose in the organisation's own words
    /// @param rka the address code in question
    /// @param address in the caller's language; null if the register does not know the premises
    /// @param until the end of the caller's time to answer, exclusive
    /// @param lastDay the last day that is in time, if `until` is the end of a day; otherwise null
    /// @param answered when the caller answered; null if they did not
    /// @param told the information that the organisation got; null if there is none yet, or the caller refused
    record RequestView(
            UUID request,
            String page,
            String agency,
            String agencyName,
            @Nullable String purpose,
            @Nullable String rka,
            @Nullable String address,
            Instant asked,
            Instant until,
            @Nullable LocalDate lastDay,
            RequestStatus status,
            @Nullable Instant answered,
            @Nullable DisclosedData told) {}

    /// Requests about a person, the newest first.
    Page<RequestView> of(PersonId person, Cursor cursor, Language language) {
        Page<AddressRequest> page = REQUESTS.page(cursor, (after, most) -> requests.of(person, after, most));
        return page.map(views(page.items(), language));
    }

    /// Creates the views of these requests.
    Function<AddressRequest, RequestView> views(List<AddressRequest> shown, Language language) {
        Map<Rka, String> texts = addressesOf(shown, language);
        Map<String, String> names = shown.stream()
                .map(AddressRequest::agency)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> name(code, language)));
        return request -> view(request, names, texts);
    }

    private RequestView view(AddressRequest request, Map<String, String> names, Map<Rka, String> texts) {
        Rka rka = request.rka();
        return new RequestView(
                request.id(),
                pageOf(request),
                request.agency(),
                Objects.requireNonNull(names.get(request.agency())),
                request.purpose(),
                rka == null ? null : rka.value(),
                rka == null ? null : texts.get(rka),
                request.asked(),
                request.until(),
                DateWords.lastDay(request.until()).orElse(null),
                requests.statusOf(request),
                answered(request.stage()),
                told(request.stage()));
    }

    /// The path of a request's page.
    static String pageOf(AddressRequest request) {
        return "/cabinet/requests/" + request.id();
    }

    /// The name of the organisation that asks, or its code if it is no longer in the register.
    String nameOfAgency(AddressRequest request, Language language) {
        return name(request.agency(), language);
    }

    private String name(String code, Language language) {
        return agencies.byCode(code)
                .map(Agency::name)
                .map(name -> name.in(language))
                .orElse(code);
    }

    private Map<Rka, String> addressesOf(List<AddressRequest> shown, Language language) {
        List<UUID> premises = shown.stream()
                .map(AddressRequest::rka)
                .filter(Objects::nonNull)
                .distinct()
                .map(addresses::premises)
                .flatMap(Optional::stream)
                .map(Premises::id)
                .toList();
        return addresses.addressesOf(premises).values().stream()
                .collect(
                        Collectors.toMap(Address::rka, address -> address.text().in(language)));
    }

    private static @Nullable Instant answered(RequestStage stage) {
        return switch (stage) {
            case RequestStage.Given(Instant at, var _) -> at;
            case RequestStage.Refused(Instant at) -> at;
            case RequestStage.Waiting _, RequestStage.Lapsed _ -> null;
        };
    }

    private static @Nullable DisclosedData told(RequestStage stage) {
        return switch (stage) {
            case RequestStage.Given(var _, DisclosedData told) -> told;
            case RequestStage.Waiting _, RequestStage.Refused _, RequestStage.Lapsed _ -> null;
        };
    }
}
