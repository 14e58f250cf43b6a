package tereze.cases.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.api.Cursor;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.cases.Case;
import tereze.cases.CaseStage;
import tereze.cases.Cases;
import tereze.people.Person;

/// Cases as those see them whom they concern. An officer's look at a case is recorded before it is shown.
@RestController
class CaseReadController {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Cases cases;
    private final CaseViews views;
    private final CaseReading reading;

    CaseReadController(Cases cases, CaseViews views, CaseReading reading) {
        this.cases = cases;
        this.views = views;
        this.reading = reading;
    }

    @GetMapping("/api/v1/cases/{id}")
    Reply<CaseView> read(@PathVariable String id, Caller.Person caller, Language language) {
        return CaseIds.parse(id)
                .flatMap(kase -> reading.of(kase, caller, language))
                .map(seen -> Reply.ok(seen.view()))
                .orElseGet(() -> Reply.problem(CaseProblem.CASE_UNKNOWN));
    }

    @GetMapping("/api/v1/me/cases")
    Reply<Page<CaseView.Item>> mine(Caller.Person caller, Cursor cursor) {
        var found = cases.of(caller.person(), cursor.id(NEWEST), Page.READ);
        return Reply.ok(Page.cut(found, kase -> kase.id().toString(), views::item));
    }

    /// Cases that the caller sent for others for whom they still may act.
    @GetMapping("/api/v1/me/cases-for-others")
    Reply<Page<CaseView.SentItem>> sent(Caller.Person caller, Cursor cursor) {
        return Reply.ok(sentBy(caller, cursor, views::sent));
    }

    /// Cases that the caller sent for others, without those that they may not see any more: a page may be short, and
    /// another follow.
    ///
    /// @param view what is shown of each, given everybody in them
    <T> Page<T> sentBy(Caller.Person caller, Cursor cursor, BiFunction<Case, Map<PersonId, Person>, T> view) {
        Page<Case> page = Page.cut(
                cases.sentBy(caller.person(), cursor.id(NEWEST), Page.READ),
                kase -> kase.id().toString(),
                Function.identity());
        var seen = page.items().stream()
                .filter(kase -> cases.actsIn(kase, caller.person()))
                .toList();
        var known = views.names(seen);
        return new Page<>(seen.stream().map(kase -> view.apply(kase, known)).toList(), page.next());
    }

    @GetMapping("/api/v1/me/consents")
    Reply<Page<CaseView.AskedItem>> asked(Caller.Person caller, Cursor cursor) {
        var found = cases.asking(caller.person(), cursor.id(NEWEST), Page.READ);
        var names = views.names(found);
        return Reply.ok(
                Page.cut(found, kase -> kase.id().toString(), kase -> views.asked(kase, caller.person(), names)));
    }

    @GetMapping("/api/v1/tasks")
    Reply<Page<CaseView.TaskItem>> tasks(Caller.Officer caller, Cursor cursor) {
        return Reply.ok(tasksOf(caller, cursor, views::task));
    }

    /// The cases before an officer, the most urgent first: those of their places, then those that are late elsewhere.
    ///
    /// @param view what is shown of each
    <T> Page<T> tasksOf(Caller.Officer caller, Cursor cursor, Function<Case, T> view) {
        var after = TaskPosition.of(cursor);
        var found = new ArrayList<Case>();
        if (!after.elsewhere()) {
            found.addAll(cases.tasks(caller.roles(), after.due(), after.kase(), Page.READ));
            after = TaskPosition.ELSEWHERE;
        }
        if (found.size() < Page.READ) {
            found.addAll(cases.overdueElsewhere(caller.roles(), after.due(), after.kase(), Page.READ - found.size()));
        }
        return Page.cut(
                found, kase -> TaskPosition.of(kase, !kase.isIn(caller.roles())).text(), view);
    }

    /// A place in the list of tasks.
    ///
    /// @param elsewhere whether behind all cases of the officer's own places
    private record TaskPosition(boolean elsewhere, Instant due, UUID kase) {
        private static final String OWN = "own";
        private static final String OTHERS = "elsewhere";
        static final TaskPosition ELSEWHERE = new TaskPosition(true, Instant.EPOCH, FIRST);

        static TaskPosition of(Cursor cursor) {
            var position = cursor.position();
            if (position == null) {
                return new TaskPosition(false, Instant.EPOCH, FIRST);
            }
            var parts = position.split(" ", 3);
            if (parts.length != 3 || !Set.of(OWN, OTHERS).contains(parts[0])) {
                throw new ProblemException(EdgeProblem.CURSOR_INVALID);
            }
            try {
                return new TaskPosition(parts[0].equals(OTHERS), Instant.parse(parts[1]), UUID.fromString(parts[2]));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new ProblemException(EdgeProblem.CURSOR_INVALID);
            }
        }

        static TaskPosition of(Case kase, boolean elsewhere) {
            return switch (kase.stage()) {
                case CaseStage.WithOfficer(var due, var _) -> new TaskPosition(elsewhere, due, kase.id());
                case CaseStage.WaitingConsent _,
                        CaseStage.Granted _,
                        CaseStage.Refused _,
                        CaseStage.Lapsed _,
                        CaseStage.Withdrawn _ -> throw new IllegalArgumentException("case " + kase.id() + ": no task");
            };
        }

        String text() {
            return (elsewhere ? OTHERS : OWN) + " " + due + " " + kase;
        }
    }
}
