package tereze.launcher;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import tereze.api.HealthSettings;

/// Refuses to start a server with settings that must be a mistake: an unknown name under `tereze.`, a demonstration
/// that other machines could reach, or a database that it cannot or should not use.
public final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final String PREFIX = "tereze.";
    private static final int MAX_PORT = 65_535;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        DatabaseChecks.demand(settings(event.getEnvironment()).database());
    }

    /// Looks at the server's settings in the environment of this process and in the folder's `application.yaml`, before
    /// anything is made for a server that would not start. System properties of this JVM are not settings of the
    /// server.
    ///
    /// @throws CannotStart if one is unknown or not valid
    public static void demandValidSettings() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        try {
            settings(environment);
        } catch (BindException e) {
            throw new CannotStart(StartFailure.sentence(e));
        }
    }

    /// @throws CannotStart if they cannot be meant
    /// @throws BindException if a value is not valid
    @CanIgnoreReturnValue
    static Settings settings(ConfigurableEnvironment environment) {
        check(environment);
        Binder binder = Binder.get(environment);
        Settings settings = binder.bindOrCreate("tereze", Settings.class);
        checkPortForHealth(
                settings.health(), binder.bind("server.port", Integer.class).orElse(0));
        return settings;
    }

    static void check(ConfigurableEnvironment environment) {
        Set<String> unknown = unknown(environment);
        if (!unknown.isEmpty()) {
            throw new CannotStart("unknown setting " + String.join(", ", unknown) + " (see docs/configuration.md)");
        }
        String address = environment.getProperty("server.address", "");
        if (environment.getProperty("tereze.demo", Boolean.class, false) && !isLoopback(address)) {
            throw new CannotStart("a demonstration lets anybody in and runs on this machine only: server.address is \""
                    + address + "\" (expected: 127.0.0.1, or tereze.demo=false)");
        }
    }

    private static void checkPortForHealth(HealthSettings settings, int main) {
        int health = settings.beside(main);
        if (health < 0 || health > MAX_PORT || (health == main && main != 0)) {
            throw new CannotStart("the port for /health would be " + health + ": choose another with TEREZE_HEALTH_PORT"
                    + " (expected: 1 to " + MAX_PORT + ", and not the main port " + main + ")");
        }
    }

    /// Names are compared without case, dots, dashes and underscores, because environment variables do not have
    /// them.
    private static Set<String> unknown(ConfigurableEnvironment environment) {
        Set<String> known = names().stream().map(StartChecks::plain).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        environment.getPropertySources().stream()
                .flatMap(source -> source instanceof EnumerablePropertySource<?> listed
                        ? Stream.of(listed.getPropertyNames())
                        : Stream.empty())
                .filter(name -> name.toLowerCase(Locale.ROOT).replace('_', '.').startsWith(PREFIX))
                .filter(name -> !known.contains(plain(name)))
                .forEach(unknown::add);
        return unknown;
    }

    /// The names of all settings under `tereze.`.
    static Set<String> names() {
        return names("tereze", Settings.class);
    }

    private static Set<String> names(String prefix, Class<?> settings) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = prefix + "." + component.getName();
            if (component.getType().isRecord()) {
                names.addAll(names(name, component.getType()));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
