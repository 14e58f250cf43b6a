package tereze.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tereze.launcher.postgres.CannotStart;

/// Runs the server until it is told to stop. Its settings come from the environment and from `application.yaml`.
@Command(name = "serve", description = "Run the server against a migrated database.", hidden = true)
final class Serve implements Callable<Integer> {
    private static final List<String> REHEARSED =
            List.of("/health/ready", "/metrics", "/api/v1/services", "/api/v1/me", "/api/openapi.json");

    @Option(names = "--plain-logs", description = "Few logs, for a reader at a terminal, instead of JSON lines.")
    private boolean plainLogs;

    @Option(
            names = "--rehearse",
            description =
                    "Start, answer a few requests and stop, so that the JVM can keep what it loaded for later starts.")
    private boolean rehearse;

    @Override
    public Integer call() throws InterruptedException {
        SpringApplication server = new SpringApplication(Server.class);
        server.addListeners(new StartChecks());
        server.setLogStartupInfo(false);
        server.setDefaultProperties(logging());
        CountDownLatch closed = new CountDownLatch(1);
        ConfigurableApplicationContext context;
        try {
            context = server.run();
        } catch (RuntimeException alreadyReported) {
            return 1;
        }
        // Not a lambda: its event type would be lost, and each of a request's events would be thrown at it and caught.
        context.addApplicationListener(new ApplicationListener<ContextClosedEvent>() {
            @Override
            public void onApplicationEvent(ContextClosedEvent event) {
                closed.countDown();
            }
        });
        String address = address(context);
        if (rehearse) {
            rehearse(address);
            context.close();
        } else {
            sayReady(address);
        }
        closed.await();
        return 0;
    }

    private Map<String, Object> logging() {
        Map<String, Object> properties = new HashMap<>();
        if (plainLogs) {
            properties.put("logging.level.root", "warn");
        } else {
            properties.put("logging.structured.format.console", "ecs");
        }
        return properties;
    }

    private static String address(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        return "http://" + environment.getProperty("server.address", "localhost") + ":"
                + environment.getRequiredProperty("local.server.port");
    }

    private void sayReady(String address) {
        String line = "Tereze is ready: " + address;
        System.err.println(line);
        if (!plainLogs) {
            LoggerFactory.getLogger(Serve.class).info(line);
        }
    }

    private static void rehearse(String address) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : REHEARSED) {
                http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new CannotStart("the rehearsal got no answer: " + e.getMessage());
        }
    }
}
