package tereze.cases.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Access;
import tereze.access.Caller;
import tereze.access.Looked;
import tereze.access.Role;
import tereze.api.Cursor;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Problem;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.cases.Case;
import tereze.cases.CaseStage;
import tereze.cases.Cases;
import tereze.cases.Consent;
import tereze.cases.web.CaseViews.As;

/// Cases as those see them whom they concern. An officer's look at a case is recorded before it is shown.
@RestController
class CaseReadController {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final String PURPOSE = "case-decision";
    private static final List<String> SEEN_OF_APPLICANT = List.of("name", "form", "consents");
    private static final List<String> SEEN_OF_ASKED = List.of("name", "consent");

    private final Cases cases;
    private final CaseViews views;
    private final Access access;

    CaseReadController(Cases cases, CaseViews views, Access access) {
        this.cases = cases;
        this.views = views;
        this.access = access;
    }

    @GetMapping("/api/v1/cases/{id}")
    Reply read(@PathVariable String id, Caller.Person caller, Language language) {
        return CaseIds.parse(id)
                .flatMap(kase -> own(kase, caller, language).or(() -> task(kase, caller, language)))
                .<Reply>map(Reply::ok)
                .orElseGet(() -> Problem.of(CaseProblem.CASE_UNKNOWN));
    }

    @GetMapping("/api/v1/me/cases")
    Reply mine(Caller.Person caller, Cursor cursor) {
        var found = cases.of(caller.person(), cursor.id(NEWEST), Page.READ);
        return Reply.ok(Page.cut(found, kase -> kase.id().toString(), views::item));
    }

    @GetMapping("/api/v1/me/consents")
    Reply asked(Caller.Person caller, Cursor cursor) {
        var found = cases.asking(caller.person(), cursor.id(NEWEST), Page.READ);
        var names = views.names(found);
        return Reply.ok(
                Page.cut(found, kase -> kase.id().toString(), kase -> views.asked(kase, caller.person(), names)));
    }

    @GetMapping("/api/v1/tasks")
    Reply tasks(Caller.Officer caller, Cursor cursor) {
        var after = TaskPosition.of(cursor);
        var found = cases.tasks(Officers.rolesOf(caller), after.due(), after.kase(), Page.READ);
        return Reply.ok(Page.cut(found, kase -> TaskPosition.of(kase).text(), views::task));
    }

    private Optional<CaseView> own(UUID id, Caller.Person caller, Language language) {
        return cases.find(id, caller.person()).map(kase -> {
            var as = kase.applicant().equals(caller.person()) ? As.APPLICANT : As.ASKED;
            return views.view(kase, caller.person(), as, language);
        });
    }

    private Optional<CaseView> task(UUID id, Caller.Person caller, Language language) {
        return switch (caller) {
            case Caller.Citizen _ -> Optional.empty();
            case Caller.Officer officer ->
                cases.findTask(id, Officers.rolesOf(officer)).map(kase -> {
                    look(officer, kase);
                    return views.view(kase, officer.person(), As.OFFICER, language);
                });
        };
    }

    private void look(Caller.Officer officer, Case kase) {
        var agency = officer.roles().stream()
                .filter(role -> role.role().equals(kase.role()))
                .map(Role::agency)
                .findFirst()
                .orElse(null);
        access.look(new Access.Looking(officer.actor(), agency, kase.applicant(), looked(kase, SEEN_OF_APPLICANT)));
        kase.consents().stream()
                .map(Consent::person)
                .forEach(person ->
                        access.look(new Access.Looking(officer.actor(), agency, person, looked(kase, SEEN_OF_ASKED))));
    }

    private static Looked looked(Case kase, List<String> fields) {
        return new Looked(PURPOSE, kase.service(), kase.id().toString(), fields);
    }

    /// A place in the list of tasks.
    private record TaskPosition(Instant due, UUID kase) {
        static TaskPosition of(Cursor cursor) {
            var position = cursor.position();
            if (position == null) {
                return new TaskPosition(Instant.EPOCH, FIRST);
            }
            var parts = position.split(" ", 2);
            if (parts.length != 2) {
                throw new ProblemException(EdgeProblem.CURSOR_INVALID);
            }
            try {
                return new TaskPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new ProblemException(EdgeProblem.CURSOR_INVALID);
            }
        }

        static TaskPosition of(Case kase) {
            return switch (kase.stage()) {
                case CaseStage.WithOfficer(var due, var _) -> new TaskPosition(due, kase.id());
                case CaseStage.WaitingConsent _,
                        CaseStage.Granted _,
                        CaseStage.Refused _,
                        CaseStage.Lapsed _,
                        CaseStage.Withdrawn _ -> throw new IllegalArgumentException("case " + kase.id() + ": no task");
            };
        }

        String text() {
            return due + " " + kase;
        }
    }
}
