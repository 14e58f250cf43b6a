package tereze.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.access.web.AccessLogViews.LogItem;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Reply;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Sex;

/// What callers see of themselves: their data, who read it, and receipts.
@RestController
class OwnDataController {
    private final People people;
    private final AccessLogViews log;
    private final ActStream stream;

    OwnDataController(People people, AccessLogViews log, ActStream stream) {
        this.people = people;
        this.log = log;
        this.stream = stream;
    }

    /// The caller.
    ///
    /// @param roles codes of the roles that the person holds now
    record Me(
            String iin,
            String familyName,
            String givenName,
            @Nullable String patronymic,
            LocalDate birth,
            Sex sex,
            String citizenship,
            @Nullable String phone,
            Language language,
            boolean sealed,
            List<String> roles) {}

    /// The caller as the register of people knows them.
    @GetMapping("/api/v1/me")
    Reply<Me> me(Caller.Person caller) {
        return people.find(caller.person())
                .map(person -> Reply.ok(view(person, caller)))
                .orElseGet(() -> Reply.problem(AccessProblem.CALLER_UNKNOWN));
    }

    private static Me view(Person person, Caller.Person caller) {
        return new Me(
                person.iin().value(),
                person.familyName(),
                person.givenName(),
                person.patronymic(),
                person.birth(),
                person.sex(),
                person.citizenship(),
                person.phone(),
                person.language(),
                person.sealed(),
                switch (caller) {
                    case Caller.Citizen _ -> List.of();
                    case Caller.Officer officer ->
                        officer.roles().stream()
                                .map(role -> role.role())
                                .distinct()
                                .toList();
                });
    }

    /// Who looked at the caller's data, newest first.
    @GetMapping("/api/v1/me/access-log")
    Reply<Page<LogItem>> accessLog(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(log.of(caller.person(), cursor, language));
    }

    /// The proof that something was done.
    ///
    /// @param number the act's number in the stream
    record Receipt(UUID receipt, long number, String kind, Instant at, UUID thing, String ground) {}

    /// A receipt of the caller. Somebody else's receipt is answered like one that does not exist.
    @GetMapping("/api/v1/receipts/{id}")
    Reply<Receipt> receipt(@PathVariable UUID id, Caller caller) {
        return stream.find(id)
                .filter(act -> concerns(act, caller))
                .map(act -> Reply.ok(new Receipt(act.id(), act.seq(), act.kind(), act.at(), act.thing(), act.reason())))
                .orElseGet(() -> Reply.unknown(id, AccessProblem.RECEIPT_UNKNOWN));
    }

    private static boolean concerns(RecordedAct act, Caller caller) {
        UUID actor = caller.actor().id();
        return act.actor().equals(actor) || act.subjects().contains(new PersonId(actor));
    }
}
