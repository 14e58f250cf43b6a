package tereze.cases.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.ProblemException;
import tereze.cases.Case;
import tereze.cases.Cases;
import tereze.cases.web.CaseCommandController.DecisionBody;

/// The officer's list, most urgent first, and the page for a decision. Opening a case is recorded as an access to its
/// people; the list contains no names.
@Controller
class TaskPages {
    private final Cases cases;
    private final CaseAccess access;
    private final CaseLists lists;
    private final CasePageViews views;
    private final CaseViews caseViews;
    private final CaseCommandController commands;
    private final InstantSource time;

    TaskPages(
            Cases cases,
            CaseAccess access,
            CaseLists lists,
            CasePageViews views,
            CaseViews caseViews,
            CaseCommandController commands,
            InstantSource time) {
        this.cases = cases;
        this.access = access;
        this.lists = lists;
        this.views = views;
        this.caseViews = caseViews;
        this.commands = commands;
        this.time = time;
    }

    /// A case in the list.
    ///
    /// @param service its name
    /// @param due null if the term is not known yet
    /// @param why as text
    /// @param late whether the deadline has passed
    public record Task(UUID kase, String service, @Nullable Instant due, List<String> why, boolean late) {}

    @GetMapping("/tasks")
    String list(Caller.Officer caller, Cursor cursor, Language language, Model model) {
        Instant now = time.instant();
        Page<Task> tasks = lists.tasks(caller, cursor).map(kase -> task(kase, now, language));
        model.addAttribute("tasks", tasks.items());
        model.addAttribute("next", tasks.next());
        return "cases/tasks";
    }

    private Task task(Case kase, Instant now, Language language) {
        var due = caseViews.task(kase).due();
        return new Task(
                kase.id(),
                cases.serviceOf(kase, language),
                due,
                caseViews.reasons(kase, CaseViews.As.OFFICER, language),
                due != null && due.isBefore(now));
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable UUID id, Caller.Officer caller, Language language, Model model) {
        var seen = access.task(id, caller, language).orElseThrow(() -> new ProblemException(CaseProblem.CASE_UNKNOWN));
        model.addAttribute("page", views.of(seen, caller.person(), language));
        // Another officer may have to decide the other case.
        model.addAttribute(
                "tasks",
                seen.view().related().stream()
                        .map(CaseView.Related::kase)
                        .filter(other -> cases.findTask(other, caller.person(), caller.roles())
                                .isPresent())
                        .toList());
        return "cases/task";
    }

    @PostMapping("/tasks/{id}")
    String decide(@PathVariable UUID id, DecisionBody sent, Caller.Officer caller, Answering answering, Model model) {
        return answering
                .read(commands.decide(id, sent, caller, answering))
                .redirect(_ -> "/tasks/" + id)
                .orShowAgain(model, () -> show(id, caller, answering.language(), model));
    }
}
