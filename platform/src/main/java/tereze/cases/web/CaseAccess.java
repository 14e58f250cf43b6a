package tereze.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.Access;
import tereze.access.Caller;
import tereze.access.DataAccessed;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.Case;
import tereze.cases.Cases;
import tereze.cases.Examination;
import tereze.cases.OfficerTasks;
import tereze.cases.OutcomeReport;
import tereze.cases.web.CaseViews.As;

/// Finds a case for a reader who may see it. An officer's access is recorded before the case is shown.
@Component
final class CaseAccess {
    private static final String PURPOSE = "case-decision";
    private static final List<String> SEEN_OF_APPLICANT = List.of("name", "form", "consents");
    private static final List<String> SEEN_OF_SUBMITTER = List.of("name");
    private static final List<String> SEEN_OF_ASKED = List.of("name", "consent");

    private final Cases cases;
    private final OfficerTasks tasks;
    private final CaseViews views;
    private final CaseOutcomes outcomes;
    private final Access access;

    CaseAccess(Cases cases, OfficerTasks tasks, CaseViews views, CaseOutcomes outcomes, Access access) {
        this.cases = cases;
        this.tasks = tasks;
        this.views = views;
        this.outcomes = outcomes;
        this.access = access;
    }

    /// A case as its reader sees it.
    ///
    /// @param outcome what the case gave; null for those who do not learn it, and if it gave nothing
    record Seen(Case kase, CaseView view, As as, OutcomeReport.@Nullable Report outcome) {}

    /// A case in which the caller applies or was asked, or else one that is the caller's task.
    Optional<Seen> of(UUID id, Caller.Person caller, Language language) {
        return own(id, caller, language).or(() -> switch (caller) {
            case Caller.Citizen _ -> Optional.empty();
            case Caller.Officer officer -> task(id, officer, language);
        });
    }

    /// A case in which the caller applies or was asked, or that they sent for somebody for whom they still may
    /// act. If the caller's silence would count as consent, it is recorded before the case is shown that they read
    /// it.
    Optional<Seen> own(UUID id, Caller.Person caller, Language language) {
        return cases.find(id, caller.person()).map(found -> {
            var kase = cases.read(found, caller.person());
            var as = as(kase, caller.person());
            var outcome = outcomes.of(kase, as, caller.person(), language).orElse(null);
            return new Seen(kase, views.view(kase, caller.person(), as, outcome, language), as, outcome);
        });
    }

    private As as(Case kase, PersonId reader) {
        if (kase.applicant().equals(reader)) {
            return As.APPLICANT;
        }
        return cases.actsIn(kase, reader) ? As.SUBMITTER : As.ASKED;
    }

    /// A case that is the officer's task.
    Optional<Seen> task(UUID id, Caller.Officer officer, Language language) {
        return tasks.find(id, officer.person(), officer.roles()).map(task -> {
            var kase = task.kase();
            look(officer, task.in().agency(), kase, Map.of());
            return new Seen(kase, views.view(kase, officer.person(), As.OFFICER, null, language), As.OFFICER, null);
        });
    }

    /// A case that is the officer's task, with what the registers say about it while it waits for a decision.
    Optional<Examined> examined(UUID id, Caller.Officer officer, Language language) {
        return tasks.find(id, officer.person(), officer.roles()).map(task -> {
            var kase = task.kase();
            var examination = tasks.examine(kase);
            look(officer, task.in().agency(), kase, seenAlso(kase, examination));
            var view = views.view(kase, officer.person(), As.OFFICER, null, language);
            return new Examined(new Seen(kase, view, As.OFFICER, null), examination);
        });
    }

    /// @param examination empty if the case does not wait for a decision
    record Examined(Seen seen, Optional<Examination> examination) {}

    private static Map<PersonId, List<String>> seenAlso(Case kase, Optional<Examination> examination) {
        Map<PersonId, List<String>> also = new LinkedHashMap<>();
        examination.ifPresent(found -> {
            also.put(kase.applicant(), List.of("iin", "evidence"));
            found.persons().forEach(person -> also.putIfAbsent(person, List.of("evidence")));
        });
        return also;
    }

    /// @param also what is shown of persons besides the case itself
    private void look(Caller.Officer officer, String agency, Case kase, Map<PersonId, List<String>> also) {
        Map<PersonId, List<String>> seen = new LinkedHashMap<>();
        seen.put(kase.applicant(), SEEN_OF_APPLICANT);
        if (kase.submitter() != null) {
            seen.putIfAbsent(kase.submitter().person(), SEEN_OF_SUBMITTER);
        }
        kase.consents().forEach(consent -> seen.putIfAbsent(consent.person(), SEEN_OF_ASKED));
        also.forEach((person, fields) -> seen.merge(person, fields, CaseAccess::both));
        Map<PersonId, DataAccessed> looked = new LinkedHashMap<>();
        seen.forEach((person, fields) -> looked.put(person, looked(kase, fields)));
        access.look(new Access.Looking(officer.actor(), agency, kase.service(), looked));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static DataAccessed looked(Case kase, List<String> fields) {
        return new DataAccessed(PURPOSE, kase.service(), kase.number().value(), fields);
    }
}
