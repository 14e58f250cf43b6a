package tereze.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import tereze.launcher.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real server on a port of its own, in demo mode, with a test database.
///
/// ```java
/// try (var database = TestDatabase.create();
///         var server = TestServer.start(database)) {
///     Answer answer = server.person(iin).post("/api/v1/cases", "{…}", "Idempotency-Key", "1");
/// }
/// ```
public final class TestServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ThreadLocal<@Nullable HttpRequest> SENT = new ThreadLocal<>();

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts it in demo mode.
    public static TestServer start(TestDatabase database) {
        return start(database, Map.of());
    }

    /// Starts it with more settings, which replace the test's own.
    public static TestServer start(TestDatabase database, Map<String, String> settings) {
        return start(database, settings, application -> {});
    }

    /// Starts it with more settings and a clock of the test's own.
    public static TestServer start(TestDatabase database, Map<String, String> settings, InstantSource clock) {
        return start(database, settings, application -> setClock(application, database, clock));
    }

    /// Starts it with more modules on its class path and a clock of the test's own.
    public static TestServer startWith(TestDatabase database, ClassLoader modules, InstantSource clock) {
        return start(database, Map.of(), application -> {
            application.setResourceLoader(new DefaultResourceLoader(modules));
            setClock(application, database, clock);
        });
    }

    /// Starts it with beans of the test's own in addition to the product's.
    public static TestServer startWith(TestDatabase database, Consumer<GenericApplicationContext> beans) {
        return start(
                database,
                Map.of(),
                application ->
                        application.addInitializers(context -> beans.accept((GenericApplicationContext) context)));
    }

    /// A moving clock is also that of the database. Any other clock is the server's alone.
    private static void setClock(SpringApplication application, TestDatabase database, InstantSource clock) {
        if (clock instanceof MovingClock moving) {
            moving.drive(database);
        }
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean("clockOfTest", InstantSource.class, () -> clock, bean -> bean.setPrimary(true));
            beans.registerBean("machineOfTest", InstantSource.class, () -> clock, TestServer::replaceMachine);
        });
    }

    private static void replaceMachine(BeanDefinition bean) {
        bean.setPrimary(true);
        AbstractBeanDefinition machine = (AbstractBeanDefinition) bean;
        machine.setDefaultCandidate(false);
        machine.addQualifier(new AutowireCandidateQualifier(Qualifier.class, "machine"));
    }

    private static TestServer start(
            TestDatabase database, Map<String, String> settings, Consumer<SpringApplication> prepare) {
        Map<String, String> all = new HashMap<>();
        all.put("server.port", "0");
        all.put("tereze.demo", "true");
        all.put("tereze.database.url", database.jdbcUrl());
        all.put("tereze.database.user", database.appUser());
        all.put("tereze.database.password", database.appPassword());
        all.put("tereze.keys", database.keys().toString());
        all.putAll(settings);
        SpringApplication application = new SpringApplication(Server.class);
        application.setRegisterShutdownHook(false);
        if (all.get("tereze.demo").equals("true")) {
            application.addInitializers(TestSignIn::addTo);
        }
        prepare.accept(application);
        return new TestServer(application.run(all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
    }

    /// A bean of the running server.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// All beans of a type.
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /// The port that it listens on.
    public int port() {
        WebServer web = ((WebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(web, "no web server").getPort();
    }

    /// Gives new connections of the main port a small buffer for responses, as on a slow line.
    public void limitSendBuffers(int bytes) {
        WebServer web = ((WebServerApplicationContext) context).getWebServer();
        boolean limited = ((TomcatWebServer) Objects.requireNonNull(web, "no web server"))
                .getTomcat()
                .getConnector()
                .setProperty("socket.txBufSize", Integer.toString(bytes));
        if (!limited) {
            throw new IllegalStateException("the connector has no such property");
        }
    }

    /// The port for its health.
    public int healthPort() {
        WebServer web = ((WebServerApplicationContext) context).getWebServer();
        Connector[] connectors = ((TomcatWebServer) Objects.requireNonNull(web, "no web server"))
                .getTomcat()
                .getService()
                .findConnectors();
        return Arrays.stream(connectors)
                .mapToInt(Connector::getLocalPort)
                .filter(port -> port != port())
                .findFirst()
                .orElseThrow();
    }

    /// The address of the server, without a path.
    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    /// The last request of this thread, for a test that shows what was sent.
    public HttpRequest lastRequest() {
        return Objects.requireNonNull(SENT.get(), "nothing was sent");
    }

    /// A caller without a token.
    public Client stranger() {
        return new Client(null);
    }

    /// A caller with this token.
    public Client holding(String token) {
        return new Client(token);
    }

    /// A caller signed in as a person of the demo.
    public Client person(String iin) {
        return signedIn("{\"iin\":\"" + iin + "\"}");
    }

    /// A caller signed in as an agency's system.
    public Client agency(String code) {
        return signedIn("{\"agency\":\"" + code + "\"}");
    }

    private Client signedIn(String wanted) {
        Answer answer = stranger().post("/demo/token", wanted);
        if (answer.status() != 200) {
            throw new IllegalStateException("no token: " + answer);
        }
        return new Client(answer.json().get("access_token").stringValue());
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    /// A response as it was received.
    ///
    /// @param cookies each `Set-Cookie` as it was received
    public record Answer(int status, String body, Map<String, String> headers, List<String> cookies) {
        /// The body read as JSON.
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /// The code of a problem.
        public String code() {
            return json().get("code").stringValue();
        }
    }

    /// Sends requests as one caller. Thread-safe.
    public final class Client {
        private final @Nullable String token;

        private Client(@Nullable String token) {
            this.token = token;
        }

        public Answer get(String path, String... headers) {
            return send(request(path, headers).GET());
        }

        /// Posts a body of JSON.
        ///
        /// @param headers names and values in turn
        public Answer post(String path, String json, String... headers) {
            return send(request(path, headers)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        }

        /// A request for this caller, to be completed by the test.
        public HttpRequest.Builder request(String path, String... headers) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(origin() + path)).timeout(PATIENCE);
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return request;
        }

        public Answer send(HttpRequest.Builder request) {
            try {
                HttpRequest built = request.build();
                SENT.set(built);
                HttpResponse<String> response = http.send(built, BodyHandlers.ofString());
                Map<String, String> headers = new HashMap<>();
                response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
                List<String> cookies = response.headers().allValues("set-cookie");
                return new Answer(response.statusCode(), response.body(), headers, cookies);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for an answer", e);
            }
        }
    }
}
