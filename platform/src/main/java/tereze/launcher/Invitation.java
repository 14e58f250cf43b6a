package tereze.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tereze.portal.SignIn;

/// What a person can try first on a started server.
record Invitation(ApplicationContext context, String address) {
    private static final String DEVELOPERS = "/developers";
    private static final String USUAL_ADDRESS = "http://127.0.0.1:8080";

    List<String> lines() {
        List<String> tries = new ArrayList<>();
        tries.add("open " + address + tour().orElse(""));
        if (context.getEnvironment().getProperty("tereze.demo", Boolean.class, false)) {
            tries.add("./tereze walk" + (address.equals(USUAL_ADDRESS) ? "" : " --url " + address));
        }
        tries.add("API: " + (has(DEVELOPERS) ? DEVELOPERS : "/api/openapi.json"));
        return List.of("Try: " + String.join(" · ", tries), "Ctrl-C stops it.");
    }

    /// The page that shows what to try.
    private Optional<String> tour() {
        return context.getBeanProvider(SignIn.class).stream()
                .flatMap(signIn -> signIn.tour().stream())
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
