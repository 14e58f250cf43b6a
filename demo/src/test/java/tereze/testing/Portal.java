package tereze.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.Rka;
import tereze.api.Language;
import tereze.gate.event.Keys;
import tools.jackson.databind.JsonNode;

/// The standard demonstration in a real browser. All tests of a run that use it share one database, one server and
/// one Chromium. Each visitor has a separate browser context.
///
/// ```java
/// @ExtendWith(Shared.class)
/// class SomethingBrowserIT {
///     @Test
///     void isThere(Portal portal) {
///         try (Visitor visitor = portal.visitor(Window.phone(Language.KK))) {
///             visitor.open("/");
///         }
///     }
/// }
/// ```
///
/// Its clock begins on a Monday morning and stops there. A test can move it, but only forward.
public final class Portal implements Shared.Fixture {
    /// Monday, 2 March 2026, ten in the morning in Astana.
    public static final Instant MORNING = Instant.parse("2026-03-02T05:00:00Z");

    private final Chromium chromium;
    private final TestDatabase database;
    private final TestServer server;
    private final MovingClock clock = new MovingClock(MORNING);
    private final TestRegisters registers;
    private final List<JsonNode> cast;
    private final Path keys;

    /// @param chromium is shared, so it is not closed here
    Portal(Chromium chromium) {
        this(chromium, Map.of());
    }

    private Portal(Chromium chromium, Map<String, String> settings) {
        this.chromium = chromium;
        database = DemoDatabase.create();
        registers = new TestRegisters(database);
        keys = keysOfAGate();
        Map<String, String> all = new HashMap<>(Map.of("tereze.gate.keys", keys.toString()));
        all.putAll(settings);
        server = TestServer.start(database, all, clock);
        cast = server.stranger().get("/demo/persons.json").json().valueStream().toList();
    }

    /// Keys of a gate, which this demonstration does not have.
    private static Path keysOfAGate() {
        try {
            Path file = Files.createTempDirectory("keys").resolve("gate-keys");
            Keys.create(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A demonstration with more settings, which its test closes.
    public static Portal with(Chromium chromium, Map<String, String> settings) {
        return new Portal(chromium, settings);
    }

    /// A member of the demonstration's cast.
    ///
    /// @param owns codes of the homes that are theirs
    /// @param rents code of the home that a tenant lives in; empty for the others
    public record Member(String iin, String name, List<String> owns, String rents) {}

    /// A member with this role, such as `tenant`.
    ///
    /// @param nth from 0
    public Member member(String role, int nth) {
        return cast.stream()
                .filter(person -> person.get("role").stringValue().equals(role))
                .skip(nth)
                .findFirst()
                .map(person -> new Member(
                        person.get("iin").stringValue(),
                        person.get("name").stringValue(),
                        person.get("owns")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList(),
                        person.get("rents").asString("")))
                .orElseThrow(() -> new IllegalArgumentException("no " + role + " " + nth));
    }

    /// The address of a home as a text.
    public String address(String rka, Language language) {
        return known(rka).text().in(language);
    }

    /// The home with this code.
    public Premises premises(String rka) {
        return server.bean(Addresses.class).premises(new Rka(rka)).orElseThrow();
    }

    private Address known(String rka) {
        Premises premises = premises(rka);
        return server.bean(Addresses.class)
                .addressesOf(List.of(premises.id()))
                .values()
                .iterator()
                .next();
    }

    /// A new visitor with a separate browser context.
    public Visitor visitor(Window window) {
        return visitor(window, ServiceWorkerPolicy.ALLOW);
    }

    /// As [#visitor], but without a service worker: each page comes directly from the server.
    public Visitor reader(Window window) {
        return visitor(window, ServiceWorkerPolicy.BLOCK);
    }

    private Visitor visitor(Window window, ServiceWorkerPolicy workers) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(window.width(), Window.HEIGHT)
                        .setColorScheme(window.scheme())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setServiceWorkers(workers)
                        .setJavaScriptEnabled(window.scripts()));
        return new Visitor(context, server, window);
    }

    public TestServer server() {
        return server;
    }

    /// The day in Astana by the portal's clock.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Almaty"));
    }

    public TestRegisters registers() {
        return registers;
    }

    public TestDatabase database() {
        return database;
    }

    public MovingClock clock() {
        return clock;
    }

    @Override
    public void close() {
        server.close();
        database.close();
        try {
            FileSystemUtils.deleteRecursively(keys.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
