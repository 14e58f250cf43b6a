package tereze.developers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tereze.acts.Code;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.api.PublicAddress;

/// The pages for developers. They are the same for everybody.
@Controller
class DeveloperPages {
    private static final List<String> PAGES = List.of("school", "bank", "reference", "problems", "changelog");

    /// What holds for all operations, in the keys of its texts.
    private static final List<String> RULES = List.of("language", "repeat", "pages", "time", "problem");

    private final Reference reference;
    private final PostmanCollection collection;
    private final ProblemList problems;
    private final PublicAddress address;
    private final boolean demo;

    DeveloperPages(
            Reference reference,
            PostmanCollection collection,
            ProblemList problems,
            PublicAddress address,
            @Value("${tereze.demo:false}") boolean demo) {
        this.reference = reference;
        this.collection = collection;
        this.problems = problems;
        this.address = address;
        this.demo = demo;
    }

    /// Operations for the same callers.
    ///
    /// @param code of the group, in the keys of its texts
    record GroupView(String code, List<Operation> operations) {}

    @GetMapping("/developers")
    String start(Model model) {
        model.addAttribute("sandbox", demo);
        model.addAttribute("origin", address.origin());
        model.addAttribute("pages", PAGES);
        model.addAttribute("rules", RULES);
        return "developers/start";
    }

    @GetMapping("/developers/school")
    String school(Model model) {
        return guide("school", model);
    }

    @GetMapping("/developers/bank")
    String bank(Model model) {
        return guide("bank", model);
    }

    private String guide(String name, Model model) {
        model.addAttribute("sandbox", demo);
        model.addAttribute("guide", Guide.read(name, address));
        return "developers/guide";
    }

    @GetMapping("/developers/reference")
    String reference(Model model, HttpServletRequest request) {
        Map<Operation.Group, List<Operation>> groups = reference.operations(request).stream()
                .collect(Collectors.groupingBy(Operation::group, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "groups",
                groups.entrySet().stream()
                        .map(group -> new GroupView(Code.of(group.getKey()), group.getValue()))
                        .toList());
        return "developers/reference";
    }

    @GetMapping("/developers/reference/{operation}")
    String operation(@PathVariable String operation, Language language, Model model, HttpServletRequest request) {
        model.addAttribute(
                "operation",
                reference.find(operation, request).orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)));
        model.addAttribute("titles", problems.titles(language));
        return "developers/operation";
    }

    /// All operations, for programs that send requests by hand.
    @GetMapping(value = "/developers/collection.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> collection(HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tereze.postman_collection.json\"")
                .body(collection.of(reference.operations(request)));
    }

    @GetMapping("/developers/problems")
    String problems(Language language, Model model) {
        model.addAttribute("ofProduct", problems.ofProduct(language));
        model.addAttribute("ofFields", problems.ofFields(language));
        model.addAttribute("ofServices", problems.ofServices(language));
        return "developers/problems";
    }

    @GetMapping("/developers/changelog")
    String changelog(Model model) {
        model.addAttribute("changes", Changes.read());
        return "developers/changelog";
    }
}
