package tereze.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the server until it gets a signal. Its settings come from the environment and from `application.yaml`.
@Command(name = "serve", description = "Run the server against a migrated database.", hidden = true)
final class Serve implements Callable<Integer> {
    private static final List<String> ASKED =
            List.of("/health/ready", "/metrics", "/api/v1/services", "/api/v1/me", "/api/openapi.json");

    private static final String LOG = "server.log";

    private static final String FOR_RUNNING_REQUESTS = "spring.lifecycle.timeout-per-shutdown-phase";

    /// What a stop takes after the last request.
    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(2);

    @Option(names = "--logs", paramLabel = "DIR", description = "Write logs to this folder, not to standard output.")
    private @Nullable Path logs;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder of the built-in database, whose disk must have room.")
    private @Nullable Path data;

    @Option(names = "--live", description = "Show progress by rewriting the current line.")
    private boolean live;

    @Option(names = "--own-database", description = "Print the title: the database is not the built-in one.")
    private boolean ownDatabase;

    @Option(
            names = "--train",
            description =
                    "Start, answer a few requests and stop, so that the JVM can keep what it loaded for later starts.")
    private boolean train;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        StartView view = new StartView(spec.commandLine().getErr(), live);
        SpringApplication server = new SpringApplication(Server.class);
        server.addListeners(new StartChecks());
        server.setLogStartupInfo(false);
        server.setDefaultProperties(defaults());
        if (ownDatabase) {
            view.title(Server.versionOfBuild(), List.of("your own database", logsPlace()));
        }
        StartView.Step step = view.begin("server", "starting", began());
        ConfigurableApplicationContext context;
        try {
            context = server.run();
        } catch (RuntimeException failure) {
            view.fail(StartFailure.sentence(failure) + whereLogIs());
            return 1;
        }
        CountDownLatch closed = closing(context);
        String address = address(context);
        if (train) {
            train(address);
            context.close();
        } else {
            Duration longest = context.getEnvironment()
                    .getRequiredProperty(FOR_RUNNING_REQUESTS, Duration.class)
                    .plus(TIME_TO_CLOSE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endWithin(longest)));
            LoggerFactory.getLogger(Serve.class).info("Tereze is ready: {}", address);
            step.done(address);
            new Invitation(context, address).lines().forEach(view::print);
        }
        closed.await();
        return 0;
    }

    /// Threads that wait for a database that hangs would delay the end by half a minute.
    private static void endWithin(Duration longest) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(longest);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static CountDownLatch closing(ConfigurableApplicationContext context) {
        CountDownLatch closed = new CountDownLatch(1);
        // Not a lambda: Spring could not see its event type, and would pass every event to it and catch a
        // ClassCastException.
        context.addApplicationListener(new ApplicationListener<ContextClosedEvent>() {
            @Override
            public void onApplicationEvent(ContextClosedEvent event) {
                closed.countDown();
            }
        });
        return closed;
    }

    /// The start time of this process, by `System.nanoTime`.
    private static long began() {
        Duration running = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
        return System.nanoTime() - running.toNanos();
    }

    private Map<String, Object> defaults() {
        Map<String, Object> defaults = new HashMap<>(logging());
        if (data != null) {
            defaults.put("tereze.disk.data", data.toString());
        }
        return defaults;
    }

    private Map<String, Object> logging() {
        return logs == null
                ? Map.of("logging.structured.format.console", "ecs")
                : Map.of(
                        "logging.file.name", logs.resolve(LOG).toString(),
                        "logging.structured.format.file", "ecs",
                        "logging.threshold.console", "off",
                        "logging.logback.rollingpolicy.max-file-size", "10MB",
                        "logging.logback.rollingpolicy.max-history", "30",
                        "logging.logback.rollingpolicy.total-size-cap", "200MB");
    }

    private static String address(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        return "http://" + environment.getProperty("server.address", "localhost") + ":"
                + environment.getRequiredProperty("local.server.port");
    }

    private String logsPlace() {
        return logs == null ? "logs on standard output" : "logs in " + StartView.shown(logs);
    }

    private String whereLogIs() {
        return logs == null ? "" : " (log: " + StartView.shown(logs.resolve(LOG)) + ")";
    }

    private static void train(String address) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : ASKED) {
                http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new CannotStart("the training got no answer: " + e.getMessage());
        }
    }
}
