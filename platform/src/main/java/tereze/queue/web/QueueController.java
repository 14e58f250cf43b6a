package tereze.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.access.Role;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.JsonLines;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.queue.Admission;
import tereze.queue.Admissions;
import tereze.queue.AdmitRefusal;
import tereze.queue.Event;
import tereze.queue.EventRefusal;
import tereze.queue.Events;

/// The API of queues.
@RestController
class QueueController {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    static final int LONGEST_PASS = 200;
    private static final String OWNER = "-owner";
    private static final String OPERATOR = "platform-operator";

    private final Events events;
    private final Admissions admissions;
    private final EventFiles files;
    private final QueueViews views;

    QueueController(Events events, Admissions admissions, EventFiles files, QueueViews views) {
        this.events = events;
        this.admissions = admissions;
        this.files = files;
        this.views = views;
    }

    /// The events for which people queue now or will, as the gate reads them. The answer has an `ETag`.
    @GetMapping("/api/v1/queue/events")
    Reply<List<EventFiles.EventFile>> events() {
        return Reply.ok(events.running().stream().map(files::of).toList());
    }

    /// How a queue is, and was in the last minutes.
    ///
    /// @param event its number
    @GetMapping("/api/v1/queue/{event}")
    Reply<QueueViews.QueueView> read(@PathVariable String event, HttpServletResponse response) {
        return find(event)
                .map(found -> {
                    response.setHeader(
                            HttpHeaders.CACHE_CONTROL,
                            CacheControl.maxAge(QueueViews.KEPT).cachePublic().getHeaderValue());
                    return Reply.ok(views.of(found));
                })
                .orElseGet(() -> Reply.problem(QueueProblem.EVENT_UNKNOWN));
    }

    /// Whom the platform has let in, in that order, with nothing about who they are: one object in each line. It has
    /// `pid`, `ord`, `lane`, `at`, `reached` (how far the lane had been released then) and `late` (whether the line
    /// had gone on past the place). `./tereze queue verify --admissions` checks the list.
    ///
    /// @param event its number
    @GetMapping("/api/v1/queue/{event}/admissions.ndjson")
    Reply<JsonLines> admissions(@PathVariable String event) {
        return find(event)
                .map(found -> Reply.ok(new JsonLines(lines -> admissions.each(found.number(), lines::accept))))
                .orElseGet(() -> Reply.problem(QueueProblem.EVENT_UNKNOWN));
    }

    /// A pass.
    ///
    /// @param pass as the gate gave it
    record PassBody(@Nullable String pass) {}

    /// The right to apply.
    ///
    /// @param admission its id
    /// @param until when it ends
    record Admitted(UUID admission, Instant until) {
        static Reply<Created<Admitted>> of(Admission admission) {
            return Reply.created(new Admitted(admission.id(), admission.lastsTo()));
        }
    }

    /// Lets the caller in, or a child for whom the caller acts, by the pass that the gate gave. A repeat gets the same
    /// admission. With it the person applies for the service as usual.
    ///
    /// @param event its number
    @PostMapping("/api/v1/queue/{event}/admissions")
    Reply<Created<Admitted>> admit(
            @PathVariable String event, @RequestBody PassBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<String> pass =
                fields.required("/pass", body.pass(), Fields.upTo(LONGEST_PASS), FieldError.Kind.TOO_LONG);
        return fields.ifValid(() -> answering.run(
                admissions.admit(number(event), pass.orElseThrow(), caller.person()),
                (admission, _) -> Admitted.of(admission),
                QueueController::problem));
    }

    /// A commitment.
    ///
    /// @param sha256 of a secret of 32 bytes that the party reveals at the gate after the opening, in hexadecimal
    record CommitmentBody(@Nullable String sha256) {}

    /// What was recorded.
    ///
    /// @param commitment its place among the commitments of the event; 0 is that of the platform
    /// @param receipt the id of the act
    record Committed(int commitment, UUID receipt) {}

    /// Commits another party to a secret that goes into the lottery, before the queue begins. An agency's programme
    /// may, and a person who signs for an agency; one commitment for each agency.
    ///
    /// @param event its number
    @PostMapping("/api/v1/queue/{event}/commitments")
    Reply<Created<Committed>> commit(
            @PathVariable String event, @RequestBody CommitmentBody body, Caller caller, Answering answering) {
        Optional<String> party = party(caller);
        if (party.isEmpty()) {
            return Reply.problem(QueueProblem.COMMITMENT_NOT_YOURS);
        }
        Fields fields = new Fields();
        Optional<String> sha256 = fields.required(
                "/sha256",
                body.sha256(),
                text -> Optional.of(text).filter(hex -> HASH.matcher(hex).matches()),
                FieldError.Kind.WRONG_FORM);
        return fields.ifValid(() -> answering.run(
                events.commit(number(event), party.get(), caller.actor(), sha256.orElseThrow()),
                (found, receipt) ->
                        Reply.created(new Committed(found.commitments().size(), receipt)),
                QueueController::problem));
    }

    /// The agency for which a caller commits; empty if for none.
    private static Optional<String> party(Caller caller) {
        return switch (caller) {
            case Caller.AgencyClient(var _, String code) -> Optional.of(code);
            case Caller.Citizen _ -> Optional.empty();
            case Caller.Officer(var _, List<Role> roles) ->
                roles.stream()
                        .filter(role ->
                                role.role().equals(OPERATOR) || role.role().endsWith(OWNER))
                        .map(Role::agency)
                        .findFirst();
        };
    }

    Optional<Event> find(String event) {
        return events.find(number(event));
    }

    /// The number in a path; 0, which no event has, for any other text.
    private static int number(String event) {
        return event.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(event) : 0;
    }

    static Problem problem(AdmitRefusal why) {
        return Problem.of(
                switch (why) {
                    case AdmitRefusal.UnknownEvent _ -> QueueProblem.EVENT_UNKNOWN;
                    case AdmitRefusal.NotAdmitting _ -> QueueProblem.EVENT_CLOSED;
                    case AdmitRefusal.Forged _ -> QueueProblem.PASS_FORGED;
                    case AdmitRefusal.Expired _ -> QueueProblem.PASS_EXPIRED;
                    case AdmitRefusal.OfAnother _ -> QueueProblem.PASS_OF_ANOTHER;
                    case AdmitRefusal.NotYet _ -> QueueProblem.NOT_YOUR_TURN;
                });
    }

    private static Problem problem(EventRefusal why) {
        return Problem.of(
                switch (why) {
                    case EventRefusal.Unknown _ -> QueueProblem.EVENT_UNKNOWN;
                    case EventRefusal.NotNext _, EventRefusal.Begun _, EventRefusal.TooEarly _ ->
                        QueueProblem.QUEUE_BEGUN;
                    case EventRefusal.CommittedAlready _, EventRefusal.NotCommitted _ -> QueueProblem.COMMITTED_ALREADY;
                    case EventRefusal.TooMany _ -> QueueProblem.TOO_MANY_COMMITMENTS;
                });
    }
}
