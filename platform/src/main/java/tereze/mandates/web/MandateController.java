package tereze.mandates.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
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
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.mandates.GiveMandate;
import tereze.mandates.MandateCommand;
import tereze.mandates.Mandates;
import tereze.mandates.web.MandateReplies.MandateEnded;
import tereze.mandates.web.MandateReplies.MandateGiven;
import tereze.mandates.web.MandateViews.GivenView;
import tereze.mandates.web.MandateViews.HeldView;
import tereze.people.IinPolicy;

/// Powers of attorney, as their givers and their holders see and end them.
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

    /// The mandate as it is sent.
    ///
    /// @param iin of the person who may then apply for the caller
    /// @param services ids of services, or `residence` for all that write the register of residence
    /// @param until the last day on which it can be used
    record MandateBody(
            @Nullable String iin,
            @Nullable List<String> services,
            @Schema(format = "date") @Nullable String until) {}

    /// Lets another person apply for the caller, whether or not the register knows that person.
    @PostMapping("/api/v1/me/mandates")
    Reply<Created<MandateGiven>> give(@RequestBody MandateBody body, Caller.Person caller, Answering answering) {
        return switch (SentMandate.read(caller.person(), body.iin(), body.services(), body.until(), policy)) {
            case SentMandate.Faulty(Problem problem) -> Reply.problem(problem);
            case SentMandate.Wished(GiveMandate wished) -> answering.run(mandates.give(wished), MandateReplies::given);
        };
    }

    /// The giver takes it back; from then on nobody applies by it.
    @PostMapping("/api/v1/me/mandates/{id}/revocation")
    Reply<MandateEnded> revoke(@PathVariable UUID id, Caller.Person caller, Answering answering) {
        return carryOut(id, caller, new MandateCommand.Revoke(caller.person()), answering);
    }

    /// The holder does not wish to act.
    @PostMapping("/api/v1/me/mandates/{id}/declining")
    Reply<MandateEnded> decline(@PathVariable UUID id, Caller.Person caller, Answering answering) {
        return carryOut(id, caller, new MandateCommand.Decline(caller.person()), answering);
    }

    private Reply<MandateEnded> carryOut(UUID id, Caller.Person caller, MandateCommand command, Answering answering) {
        return answering.run(mandates.end(id, caller.person(), command), MandateReplies::ended);
    }
}
