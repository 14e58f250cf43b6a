package tereze.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tereze.people.Person;
import tereze.portal.SignIn;

/// What a person can try first on a started server.
record Invitation(ApplicationContext context, String address) {
    private static final String DEVELOPERS = "/developers";
    private static final String USUAL_ADDRESS = "http://127.0.0.1:8080";

    List<String> lines() {
        List<String> tries = new ArrayList<>();
        tries.add(tenant().map(name -> "open it and sign in as " + name + " (tenant)")
                .orElse("open it"));
        if (context.getEnvironment().getProperty("tereze.demo", Boolean.class, false)) {
            tries.add("./tereze walk" + (address.equals(USUAL_ADDRESS) ? "" : " --url " + address));
        }
        tries.add("API: " + (has(DEVELOPERS) ? DEVELOPERS : "/api/openapi.json"));
        return List.of("Try: " + String.join(" · ", tries), "Ctrl-C stops it.");
    }

    /// The given name of the first tenant on the sign-in page; empty if there is none.
    private Optional<String> tenant() {
        return context.getBeanProvider(SignIn.class).stream()
                .flatMap(signIn -> signIn.choices().stream()
                        .filter(choice -> choice.role().equals("tenant"))
                        .flatMap(choice -> signIn.admit(choice.value()).stream()))
                .map(Person::givenName)
                .findFirst();
    }

    private boolean has(String page) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .anyMatch(mapping -> mapping.getPatternValues().contains(page));
    }
}
