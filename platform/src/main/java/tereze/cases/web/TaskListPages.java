package tereze.cases.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Kato;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Text;
import tereze.cases.Case;
import tereze.cases.Cases;
import tereze.cases.OfficerTasks;
import tereze.cases.TaskCounts;
import tereze.cases.TaskFilter;
import tereze.people.Person;

/// The officer's list, most urgent first. It contains no names and no numbers of persons, only initials, so that
/// looking at it is no access to anybody's data.
@Controller
class TaskListPages {
    private final Cases cases;
    private final CaseLists lists;
    private final CaseViews views;
    private final CaseReasonViews reasons;
    private final OfficerTasks officerTasks;
    private final Addresses addresses;
    private final InstantSource time;

    TaskListPages(
            Cases cases,
            CaseLists lists,
            CaseViews views,
            CaseReasonViews reasons,
            OfficerTasks officerTasks,
            Addresses addresses,
            InstantSource time) {
        this.cases = cases;
        this.lists = lists;
        this.views = views;
        this.reasons = reasons;
        this.officerTasks = officerTasks;
        this.addresses = addresses;
        this.time = time;
    }

    /// A case in the list.
    ///
    /// @param number by which people call it
    /// @param service its name
    /// @param initials of the applicant
    /// @param place the name of the place of the dwelling; null if officers of all places decide
    /// @param due null if the term is not known yet
    /// @param late whether the deadline has passed
    /// @param why as text
    /// @param assigned `me`, `other`, or null if nobody has taken it
    public record Row(
            UUID kase,
            String number,
            String service,
            String initials,
            @Nullable String place,
            Instant received,
            @Nullable Instant due,
            boolean late,
            List<String> why,
            @Nullable String assigned) {}

    /// What the filters show.
    ///
    /// @param whose `all`, `mine`, `free`, or `asked` for those that wait for the applicant
    /// @param service the id of the service; empty for all
    public record Filters(String whose, String service, boolean late, TaskCounts counts, List<Service> services) {
        /// A service with cases.
        public record Service(String id, String name, long cases) {}

        /// Whether anything is filtered out.
        public boolean any() {
            return late || !service.isEmpty() || !whose.equals("all");
        }
    }

    /// @param whose other words than `mine`, `free` and `asked` mean all
    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "all") String whose,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "false") String late,
            Caller.Officer caller,
            Cursor cursor,
            Language language,
            Model model) {
        TaskCounts counts = officerTasks.count(caller.roles(), caller.person());
        Filters filters = new Filters(
                List.of("mine", "free", "asked").contains(whose) ? whose : "all",
                counts.byService().containsKey(service) ? service : "",
                late.equals("true"),
                counts,
                services(counts, language));
        Page<Case> tasks = lists.tasks(caller, filter(filters, caller.person()), cursor);
        model.addAttribute("filters", filters);
        model.addAttribute("tasks", rows(tasks.items(), caller.person(), language));
        model.addAttribute("next", tasks.next());
        return "cases/tasks";
    }

    private static TaskFilter filter(Filters filters, PersonId officer) {
        return new TaskFilter(
                filters.whose().equals("mine") ? officer : null,
                filters.whose().equals("free"),
                filters.service().isEmpty() ? null : filters.service(),
                filters.late(),
                filters.whose().equals("asked"));
    }

    private List<Filters.Service> services(TaskCounts counts, Language language) {
        return counts.byService().entrySet().stream()
                .map(each -> new Filters.Service(each.getKey(), cases.nameOf(each.getKey(), language), each.getValue()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private List<Row> rows(List<Case> tasks, PersonId officer, Language language) {
        Map<PersonId, Person> applicants = views.applicants(tasks);
        Map<Kato, Text> places = addresses.namesOf(
                tasks.stream().flatMap(kase -> Stream.ofNullable(kase.place())).collect(Collectors.toSet()));
        Instant now = time.instant();
        return tasks.stream()
                .map(kase -> {
                    Instant due = CaseViews.due(kase);
                    Kato place = kase.place();
                    Text name = place == null ? null : places.get(place);
                    return new Row(
                            kase.id(),
                            kase.number().value(),
                            cases.serviceOf(kase, language),
                            initials(applicants.get(kase.applicant())),
                            name == null ? Objects.toString(place, null) : name.in(language),
                            kase.opened(),
                            due,
                            due != null && !now.isBefore(due),
                            reasons.texts(kase, CaseViews.As.OFFICER, language),
                            CaseViews.assigned(kase, officer));
                })
                .toList();
    }

    private static String initials(@Nullable Person person) {
        return person == null ? "—" : initial(person.givenName()) + " " + initial(person.familyName());
    }

    private static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
    }
}
