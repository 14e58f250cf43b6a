package tereze.cases.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.access.Caller;
import tereze.access.NumberedThings;
import tereze.api.ReferenceNumber;
import tereze.cases.Cases;
import tereze.cases.OfficerTasks;

/// Leads to a case by its number: its applicant, who sent it, who was asked, and the officer whose task it is.
@Component
final class NumberedCases implements NumberedThings {
    private final Cases cases;
    private final OfficerTasks tasks;

    NumberedCases(Cases cases, OfficerTasks tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    @Override
    public Optional<String> page(ReferenceNumber number, Caller.Person reader) {
        return cases.find(number, reader.person())
                .map(kase -> "/cases/" + kase.id())
                .or(() -> switch (reader) {
                    case Caller.Citizen _ -> Optional.empty();
                    case Caller.Officer officer ->
                        tasks.find(number, officer.person(), officer.roles())
                                .map(task -> "/tasks/" + task.kase().id());
                });
    }
}
