package tereze.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.access.DataAccessed;
import tereze.addresses.Rka;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.DateWords;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Reply.Accepted;
import tereze.exchange.AddressRequest;
import tereze.exchange.AddressRequests;
import tereze.exchange.AskPerson;
import tereze.exchange.AskRefusal;
import tereze.exchange.RequestStatusForAgency;
import tereze.people.Iin;
import tereze.people.IinPolicy;

/// The API of requests for private organisations.
@RestController
class AskingController {
    private static final Listing<AddressRequests.Progress, UUID> OWN =
            Listing.newestFirst(AddressRequests.Progress::request);

    private final AddressRequests requests;
    private final IinPolicy policy;

    AskingController(AddressRequests requests, IinPolicy policy) {
        this.requests = requests;
        this.policy = policy;
    }

    /// A question to a person.
    ///
    /// @param purpose the purpose, in words that the person will read: without addresses and long numbers
    record PersonQuestion(
            @Nullable String iin,
            @Nullable String rka,
            @Nullable String purpose) {}

    /// A recorded question.
    ///
    /// @param receipt the id of the act
    /// @param until when a pending request becomes unavailable
    /// @param lastDay the last day on which the person can answer, if `until` is the end of a day; otherwise null
    record RequestTaken(
            UUID request,
            UUID receipt,
            Instant until,
            @Nullable LocalDate lastDay) {
        static RequestTaken of(AddressRequest request, UUID receipt) {
            return new RequestTaken(
                    request.id(),
                    receipt,
                    request.until(),
                    DateWords.lastDay(request.until()).orElse(null));
        }
    }

    /// The status of a request.
    ///
    /// @param asked when the organisation asked
    /// @param until when a pending request becomes unavailable
    /// @param lastDay the last day on which the person can answer, if `until` is the end of a day; otherwise null
    record RequestProgress(
            UUID request,
            RequestStatusForAgency status,
            Instant asked,
            Instant until,
            @Nullable LocalDate lastDay) {
        static RequestProgress of(AddressRequests.Progress found) {
            return new RequestProgress(
                    found.request(),
                    found.status(),
                    found.asked(),
                    found.until(),
                    DateWords.lastDay(found.until()).orElse(null));
        }
    }

    /// Asks a person for permission to learn whether they are registered at an address.
    @PostMapping("/api/v1/exchange/requests")
    Reply<Accepted<RequestTaken>> ask(
            @RequestBody PersonQuestion question, Caller.AgencyClient caller, Answering answering) {
        Fields fields = new Fields();
        Optional<Iin> iin = fields.required("/iin", question.iin(), policy::read, FieldError.Kind.NOT_AN_IIN);
        Optional<Rka> rka = fields.required("/rka", question.rka(), Rka::read, FieldError.Kind.NOT_AN_RKA);
        Optional<String> purpose = fields.words("/purpose", question.purpose(), DataAccessed.MAX_TEXT);
        return fields.ifValid(() -> answering.run(
                requests.ask(new AskPerson(caller.code(), iin.orElseThrow(), rka.orElseThrow(), purpose.orElse(null))),
                (request, receipt) -> Reply.accepted(RequestTaken.of(request, receipt)),
                AskingController::problem));
    }

    private static Problem problem(AskRefusal why) {
        return switch (why) {
            case AskRefusal.NotPrivate() -> Problem.of(ExchangeProblem.PRIVATE_ORGANISATIONS_ONLY);
            case AskRefusal.PurposeMissing() -> Problem.of(ExchangeProblem.PURPOSE_REQUIRED);
            case AskRefusal.TooOften(Instant again) -> Problem.tooOften(ExchangeProblem.TOO_MANY_REQUESTS, again);
        };
    }

    /// The requests that the calling organisation made, newest first, with their status.
    @GetMapping("/api/v1/exchange/requests")
    Reply<Page<RequestProgress>> own(Caller.AgencyClient caller, Cursor cursor) {
        return Reply.ok(OWN.page(cursor, (after, most) -> requests.progressOfAll(caller.code(), after, most))
                .map(RequestProgress::of));
    }

    /// The status of a request that the calling organisation made. Another organisation's request is answered
    /// like one that does not exist.
    @GetMapping("/api/v1/exchange/requests/{id}")
    Reply<RequestProgress> progress(@PathVariable UUID id, Caller.AgencyClient caller) {
        return requests.progress(id, caller.code())
                .map(found -> Reply.ok(RequestProgress.of(found)))
                .orElseGet(() -> Reply.problem(ExchangeProblem.REQUEST_UNKNOWN));
    }
}
