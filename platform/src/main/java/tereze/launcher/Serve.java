package tereze.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the server until it is told to stop. Its settings come from the environment and from `application.yaml`.
@Command(name = "serve", description = "Run the server against a migrated database.", hidden = true)
final class Serve implements Callable<Integer> {
    @Option(names = "--plain-logs", description = "Few logs, for a reader at a terminal, instead of JSON lines.")
    private boolean plainLogs;

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
        context.addApplicationListener((ContextClosedEvent event) -> closed.countDown());
        sayReady(context);
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

    private void sayReady(ConfigurableApplicationContext context) {
        String address = context.getEnvironment().getProperty("server.address", "localhost");
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String line = "Tereze is ready: http://" + address + ":"
                    + web.getWebServer().getPort();
            System.err.println(line);
            if (!plainLogs) {
                LoggerFactory.getLogger(Serve.class).info(line);
            }
        }
    }
}
