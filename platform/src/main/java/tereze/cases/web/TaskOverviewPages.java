package tereze.cases.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Kato;
import tereze.api.Language;
import tereze.api.Text;
import tereze.cases.OfficerTasks;
import tereze.cases.TaskLoad;
import tereze.people.People;
import tereze.people.Person;

/// How much work the officers of an agency have: open and late, by place and by officer. For every officer of the
/// role: it shows figures and the names of colleagues, and no data of people.
@Controller
class TaskOverviewPages {
    private static final int WHOLE = 100;

    private final OfficerTasks tasks;
    private final Addresses addresses;
    private final People people;

    TaskOverviewPages(OfficerTasks tasks, Addresses addresses, People people) {
        this.tasks = tasks;
        this.addresses = addresses;
        this.people = people;
    }

    /// A bar of the picture.
    ///
    /// @param name of a place or an officer; empty for none
    /// @param width of the open cases, in hundredths of the longest bar
    /// @param lateWidth of the late ones
    public record Bar(String name, long open, long late, long asked, long width, long lateWidth) {}

    @GetMapping("/tasks/overview")
    String show(Caller.Officer caller, Language language, Model model) {
        List<TaskLoad> load = tasks.load(caller.roles());
        Map<Kato, Text> places = addresses.namesOf(
                load.stream().flatMap(each -> Stream.ofNullable(each.place())).collect(Collectors.toSet()));
        Map<PersonId, Person> officers = people.findAll(load.stream()
                .flatMap(each -> Stream.ofNullable(each.assignee()))
                .distinct()
                .toList());
        model.addAttribute("places", bars(load, each -> placeOf(each, places, language)));
        model.addAttribute("officers", bars(load, each -> officerOf(each, officers)));
        model.addAttribute("all", load.stream().mapToLong(TaskLoad::open).sum());
        model.addAttribute("late", load.stream().mapToLong(TaskLoad::late).sum());
        model.addAttribute("asked", load.stream().mapToLong(TaskLoad::asked).sum());
        return "cases/overview";
    }

    private static String placeOf(TaskLoad load, Map<Kato, Text> places, Language language) {
        Kato place = load.place();
        return place == null
                ? ""
                : Optional.ofNullable(places.get(place))
                        .map(name -> name.in(language))
                        .orElse(place.value());
    }

    private static String officerOf(TaskLoad load, Map<PersonId, Person> officers) {
        PersonId assignee = load.assignee();
        return assignee == null
                ? ""
                : Optional.ofNullable(officers.get(assignee))
                        .map(Person::shortName)
                        .orElse("—");
    }

    /// The longest first.
    private static List<Bar> bars(List<TaskLoad> load, Function<TaskLoad, String> name) {
        Map<String, List<TaskLoad>> named = load.stream().collect(Collectors.groupingBy(name));
        long longest = named.values().stream()
                .mapToLong(group -> group.stream().mapToLong(TaskLoad::open).sum())
                .max()
                .orElse(1);
        return named.entrySet().stream()
                .map(each -> bar(each.getKey(), Objects.requireNonNull(each.getValue()), longest))
                .sorted(Comparator.comparingLong(Bar::open).reversed().thenComparing(Bar::name))
                .toList();
    }

    private static Bar bar(String name, List<TaskLoad> group, long longest) {
        long open = group.stream().mapToLong(TaskLoad::open).sum();
        long late = group.stream().mapToLong(TaskLoad::late).sum();
        long asked = group.stream().mapToLong(TaskLoad::asked).sum();
        return new Bar(name, open, late, asked, open * WHOLE / longest, late * WHOLE / longest);
    }
}
