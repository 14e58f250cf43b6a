package tereze.mandates.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.mandates.GiveMandate;
import tereze.mandates.GiveMandateRefusal;
import tereze.mandates.Mandate;
import tereze.mandates.MandateCommand;
import tereze.mandates.MandateRefusal;
import tereze.mandates.MandateStatus;
import tereze.mandates.Mandates;
import tereze.mandates.web.MandateViews.GivenView;
import tereze.mandates.web.MandateViews.HeldView;
import tereze.people.Iin;
import tereze.people.IinPolicy;

/// The API of powers of attorney, for givers and holders. The pages use its commands too.
@RestController
class MandateController {
    private final Mandates mandates;
    private final MandateViews views;
    private final IinPolicy policy;

    MandateController(Mandates mandates, MandateViews views, IinPolicy policy) {
        this.mandates = mandates;
        this.views = views;
        this.policy = policy;
    }

    /// Mandates that the caller gave.
    @GetMapping("/api/v1/me/mandates")
    Reply<Page<GivenView>> given(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(views.givenBy(caller.person(), cursor, language));
    }

    /// Mandates that the caller holds.
    @GetMapping("/api/v1/me/mandates/held")
    Reply<Page<HeldView>> held(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(views.heldBy(caller.person(), cursor, language));
    }

    /// The request.
    ///
    /// @param iin of the person who may then apply for the caller
    /// @param services ids of services, or `residence` for all that change the register of residence
    /// @param until the last day on which it can be used
    record MandateBody(
            @Nullable String iin,
            @Nullable List<String> services,
            @Schema(format = "date") @Nullable String until) {}

    /// @param page the path of its page
    /// @param receipt the id of the act
    /// @param until the last day on which it can be used
    record MandateGiven(UUID mandate, String page, UUID receipt, LocalDate until) {}

    /// Lets another person apply for the caller. The response does not show whether the register contains that
    /// person.
    @PostMapping("/api/v1/me/mandates")
    Reply<Created<MandateGiven>> give(@RequestBody MandateBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<Iin> iin = fields.required("/iin", body.iin(), policy::read, FieldError.Kind.NOT_AN_IIN);
        List<String> services = fields.some("/services", body.services());
        Optional<LocalDate> until = fields.day("/until", body.until());
        return fields.ifValid(() -> answering.run(
                mandates.give(new GiveMandate(caller.person(), iin.orElseThrow(), services, until.orElseThrow())),
                (mandate, receipt) -> Reply.created(
                        new MandateGiven(mandate.id(), MandateViews.pageOf(mandate), receipt, mandate.lastDay())),
                MandateController::problem));
    }

    private static Problem problem(GiveMandateRefusal why) {
        return switch (why) {
            case GiveMandateRefusal.ToOneself _ -> Problem.of(MandateProblem.MANDATE_TO_ONESELF);
            case GiveMandateRefusal.CannotGive _ -> Problem.of(MandateProblem.CANNOT_GIVE_MANDATE);
            case GiveMandateRefusal.NoSuchService _ -> Problem.invalid("/services", FieldError.Kind.NOT_ALLOWED);
            case GiveMandateRefusal.LastDayOutOfRange(LocalDate today, LocalDate latest) ->
                Problem.invalid(List.of(FieldError.outOfRange("/until", today, latest)));
            case GiveMandateRefusal.TooMany(int most) ->
                Problem.of(MandateProblem.TOO_MANY_MANDATES, Map.of("most", Integer.toString(most)));
        };
    }

    /// @param page the path of its page
    /// @param receipt the id of the act
    record MandateEnded(UUID mandate, String page, UUID receipt, MandateStatus status) {}

    /// Revokes a mandate that the caller gave. Nobody can apply with it from then on.
    @PostMapping("/api/v1/me/mandates/{id}/revocation")
    Reply<MandateEnded> revoke(@PathVariable UUID id, Caller.Person caller, Answering answering) {
        return end(id, new MandateCommand.Revoke(caller.person()), answering);
    }

    /// Declines a mandate that the caller holds.
    @PostMapping("/api/v1/me/mandates/{id}/declining")
    Reply<MandateEnded> decline(@PathVariable UUID id, Caller.Person caller, Answering answering) {
        return end(id, new MandateCommand.Decline(caller.person()), answering);
    }

    private Reply<MandateEnded> end(UUID id, MandateCommand command, Answering answering) {
        return answering.run(mandates.end(id, command), MandateController::ended, MandateController::problem);
    }

    private static Reply<MandateEnded> ended(Mandate mandate, UUID receipt) {
        return Reply.ok(new MandateEnded(
                mandate.id(),
                MandateViews.pageOf(mandate),
                receipt,
                mandate.stage().status()));
    }

    private static Problem problem(MandateRefusal why) {
        return switch (why) {
            case MandateRefusal.Unknown _ -> Problem.of(MandateProblem.MANDATE_UNKNOWN);
            case MandateRefusal.EndedBefore _ -> Problem.of(MandateProblem.MANDATE_ENDED);
        };
    }
}
