package tereze.access.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.access.GiveMandate;
import tereze.access.Mandate;
import tereze.access.MandateCommand;
import tereze.access.MandateGiving;
import tereze.access.MandateOutcome;
import tereze.access.Mandates;
import tereze.access.web.MandateReplies.MandateEnded;
import tereze.access.web.MandateReplies.MandateGiven;
import tereze.access.web.MandateViews.GivenView;
import tereze.access.web.MandateViews.HeldView;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.people.IinPolicy;

/// Powers of attorney, as their givers and their holders see and end them.
@RestController
class MandateController {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Mandates mandates;
    private final MandateViews views;
    private final IinPolicy policy;

    MandateController(Mandates mandates, MandateViews views, IinPolicy policy) {
        this.mandates = mandates;
        this.views = views;
        this.policy = policy;
    }

    /// A page of mandates that the caller gave, as it is described.
    record GivenPage(List<GivenView> items, @Nullable String next) {}

    /// A page of mandates that the caller holds, as it is described.
    record HeldPage(List<HeldView> items, @Nullable String next) {}

    /// Mandates that the caller gave.
    @GetMapping("/api/v1/me/mandates")
    @ApiResponse(
            responseCode = "200",
            description = "Mandates, the newest first",
            content = @Content(schema = @Schema(implementation = GivenPage.class)))
    Reply given(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(givenBy(caller, cursor, language));
    }

    /// Mandates that the caller holds.
    @GetMapping("/api/v1/me/mandates/held")
    @ApiResponse(
            responseCode = "200",
            description = "Mandates, the newest first",
            content = @Content(schema = @Schema(implementation = HeldPage.class)))
    Reply held(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(heldBy(caller, cursor, language));
    }

    Page<GivenView> givenBy(Caller.Person caller, Cursor cursor, Language language) {
        List<Mandate> found = mandates.givenBy(caller.person(), cursor.id(NEWEST), Page.READ);
        return Page.cut(found, mandate -> mandate.id().toString(), mandate -> views.given(mandate, language));
    }

    Page<HeldView> heldBy(Caller.Person caller, Cursor cursor, Language language) {
        List<Mandate> found = mandates.heldBy(caller.person(), cursor.id(NEWEST), Page.READ);
        return Page.cut(found, mandate -> mandate.id().toString(), views.held(found, language));
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
    @ApiResponse(
            responseCode = "201",
            description = "Given, whether or not there is such a person",
            content = @Content(schema = @Schema(implementation = MandateGiven.class)))
    Reply give(@RequestBody MandateBody body, Caller.Person caller, Answering answering) {
        return switch (SentMandate.read(caller.person(), body.iin(), body.services(), body.until(), policy)) {
            case SentMandate.Faulty(Problem problem) -> problem;
            case SentMandate.Wished(GiveMandate wished) ->
                answering.<MandateGiving>to(keeping -> mandates.give(wished, keeping), MandateReplies::told);
        };
    }

    /// The giver takes it back; from then on nobody applies by it.
    @PostMapping("/api/v1/me/mandates/{id}/revocation")
    @ApiResponse(
            responseCode = "200",
            description = "It has ended",
            content = @Content(schema = @Schema(implementation = MandateEnded.class)))
    Reply revoke(@PathVariable String id, Caller.Person caller, Answering answering) {
        return carryOut(id, caller, new MandateCommand.Revoke(caller.person()), answering);
    }

    /// The holder does not wish to act.
    @PostMapping("/api/v1/me/mandates/{id}/declining")
    @ApiResponse(
            responseCode = "200",
            description = "It has ended",
            content = @Content(schema = @Schema(implementation = MandateEnded.class)))
    Reply decline(@PathVariable String id, Caller.Person caller, Answering answering) {
        return carryOut(id, caller, new MandateCommand.Decline(caller.person()), answering);
    }

    private Reply carryOut(String id, Caller.Person caller, MandateCommand command, Answering answering) {
        return parse(id)
                .map(mandate -> answering.<MandateOutcome>to(
                        keeping -> mandates.carryOut(mandate, caller.person(), command, keeping), MandateReplies::told))
                .orElseGet(() -> Problem.of(AccessProblem.MANDATE_UNKNOWN));
    }

    /// What is no id of ours is the id of no mandate.
    static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
