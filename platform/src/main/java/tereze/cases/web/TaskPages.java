package tereze.cases.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.cases.OfficerTasks;
import tereze.cases.web.CaseCommandController.AssignmentBody;
import tereze.cases.web.CaseCommandController.DecisionBody;
import tereze.cases.web.QuestionController.QuestionBody;

/// The page of one case for an officer: what the registers say, and the decision. Opening it is recorded as an access
/// to the data of its people.
@Controller
class TaskPages {
    private final OfficerTasks tasks;
    private final CaseAccess access;
    private final TaskPageViews views;
    private final CaseCommandController commands;
    private final QuestionController questions;

    TaskPages(
            OfficerTasks tasks,
            CaseAccess access,
            TaskPageViews views,
            CaseCommandController commands,
            QuestionController questions) {
        this.tasks = tasks;
        this.access = access;
        this.views = views;
        this.commands = commands;
        this.questions = questions;
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable UUID id, Caller.Officer caller, Language language, Model model) {
        var examined =
                access.examined(id, caller, language).orElseThrow(() -> new ProblemException(CaseProblem.CASE_UNKNOWN));
        TaskPage task = views.of(examined, caller, language);
        model.addAttribute("task", task);
        model.addAttribute("page", task.page());
        // Another officer may have to decide the other case.
        model.addAttribute(
                "tasks",
                task.page().view().related().stream()
                        .map(CaseView.Related::kase)
                        .filter(other -> tasks.find(other, caller.person(), caller.roles())
                                .isPresent())
                        .toList());
        return "cases/task";
    }

    @PostMapping("/tasks/{id}")
    String decide(@PathVariable UUID id, DecisionBody sent, Caller.Officer caller, Answering answering, Model model) {
        return told(commands.decide(id, sent, caller, answering), id, caller, answering, model);
    }

    /// Takes the case out of the queue, or puts it back.
    @PostMapping("/tasks/{id}/assignment")
    String assign(@PathVariable UUID id, AssignmentBody sent, Caller.Officer caller, Answering answering, Model model) {
        return told(commands.assign(id, sent, caller, answering), id, caller, answering, model);
    }

    /// Asks the applicant a question.
    @PostMapping("/tasks/{id}/question")
    String ask(@PathVariable UUID id, QuestionBody sent, Caller.Officer caller, Answering answering, Model model) {
        return told(questions.ask(id, sent, caller, answering), id, caller, answering, model);
    }

    private String told(Reply<?> reply, UUID id, Caller.Officer caller, Answering answering, Model model) {
        return answering
                .read(reply)
                .redirect(_ -> "/tasks/" + id)
                .orShowAgain(model, () -> show(id, caller, answering.language(), model));
    }
}
