package tereze.rehearsal.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.rehearsal.CannotRehearse;

/// How the programs of this build are started.
///
/// @param server words before a command of the server's program
/// @param gate words before the options of the gate
/// @param settings more settings of the server, as environment variables
/// @param cache the folder to which PostgreSQL is unpacked; null: in the folder of the rehearsal
public record Programs(
        List<String> server,
        List<String> gate,
        Map<String, String> settings,
        @Nullable Path cache) {
    private static final List<String> SERVER = List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx320m");
    private static final List<String> GATE = List.of("-XX:+UseSerialGC", "-Xmx96m");
    private static final List<String> BOTH = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    public Programs {
        server = List.copyOf(server);
        gate = List.copyOf(gate);
        settings = Map.copyOf(settings);
    }

    /// The programs as `./tereze` starts them.
    ///
    /// @param app the built product
    /// @param gate the built gate
    /// @param options more options for the JVM of the server
    /// @throws CannotRehearse if they are not built
    public static Programs of(Path app, Path gate, List<String> options) {
        Path jar = app.resolve("tereze.jar");
        if (!Files.isRegularFile(jar)) {
            throw new CannotRehearse(
                    "there is no build in " + app + " (expected: tereze.jar; ./tereze rehearse makes it)");
        }
        List<String> server = java(SERVER, app.resolve("tereze.aot"));
        server.addAll(options);
        server.addAll(List.of("-jar", jar.toString()));
        List<String> ofGate = java(GATE, gate.resolve("gate.aot"));
        ofGate.addAll(List.of("-jar", jarIn(gate).toString()));
        return new Programs(server, ofGate, Map.of(), null);
    }

    /// The programs of a class path, for tests.
    public static Programs onClassPath(String classPath, Map<String, String> settings, Path cache) {
        List<String> quick = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");
        return new Programs(
                words(java(quick, null), classPath, "tereze.launcher.Main"),
                words(java(quick, null), classPath, "tereze.gate.Main"),
                settings,
                cache);
    }

    private static List<String> words(List<String> java, String classPath, String main) {
        java.addAll(List.of("-cp", classPath, main));
        return java;
    }

    private static List<String> java(List<String> options, @Nullable Path cache) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(BOTH);
        if (cache != null && Files.exists(cache)) {
            words.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds=off"));
        }
        return words;
    }

    private static Path jarIn(Path gate) {
        try (Stream<Path> found = Files.list(gate)) {
            return found.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new CannotRehearse("there is no gate in " + gate + " (expected: its jar)"));
        } catch (IOException e) {
            throw new CannotRehearse("there is no gate in " + gate + " (expected: its jar)", e);
        }
    }
}
