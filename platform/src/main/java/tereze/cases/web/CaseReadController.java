package tereze.cases.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Reply;
import tereze.cases.TaskFilter;

/// Cases for the people who may see them. An officer's access is recorded before the case is shown.
@RestController
class CaseReadController {
    private final CaseLists lists;
    private final CaseViews views;
    private final CaseAccess access;

    CaseReadController(CaseLists lists, CaseViews views, CaseAccess access) {
        this.lists = lists;
        this.views = views;
        this.access = access;
    }

    /// A case that the caller applies in, was asked in, or has to decide.
    @GetMapping("/api/v1/cases/{id}")
    Reply<CaseView> read(@PathVariable UUID id, Caller.Person caller, Language language) {
        return access.of(id, caller, language)
                .map(seen -> Reply.ok(seen.view()))
                .orElseGet(() -> Reply.problem(CaseProblem.CASE_UNKNOWN));
    }

    /// Cases in which the caller is the applicant, newest first.
    @GetMapping("/api/v1/me/cases")
    Reply<Page<CaseView.Item>> mine(Caller.Person caller, Cursor cursor) {
        return Reply.ok(lists.of(caller.person(), cursor).map(views::item));
    }

    /// Cases that the caller sent for other people, newest first.
    @GetMapping("/api/v1/me/cases-for-others")
    Reply<Page<CaseView.SentItem>> sent(Caller.Person caller, Cursor cursor) {
        var page = lists.sentBy(caller.person(), cursor);
        var applicants = views.applicants(page.items());
        return Reply.ok(page.map(kase -> views.sent(kase, applicants)));
    }

    /// Questions to the caller whether they consent, newest first.
    @GetMapping("/api/v1/me/consents")
    Reply<Page<CaseView.AskedItem>> asked(Caller.Person caller, Cursor cursor) {
        var page = lists.asking(caller.person(), cursor);
        var applicants = views.applicants(page.items());
        return Reply.ok(page.map(kase -> views.asked(kase, caller.person(), applicants)));
    }

    /// Cases that wait for a decision of officers, and that the calling officer may see, the most urgent first.
    @GetMapping("/api/v1/tasks")
    Reply<Page<CaseView.TaskItem>> tasks(Caller.Officer caller, Cursor cursor) {
        return Reply.ok(lists.tasks(caller, TaskFilter.ALL, cursor).map(kase -> views.task(kase, caller.person())));
    }
}
