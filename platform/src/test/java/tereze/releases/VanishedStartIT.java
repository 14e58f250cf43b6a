package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.catalogue.FurtherServices;
import tereze.testing.HowTo;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// Commands in a process of their own, as an operator starts them.
class VanishedStartIT {
    @TempDir
    private Path folder;

    private record Ended(int status, String output) {}

    private static Ended run(Map<String, String> environment, String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "tereze.launcher.Main",
                command);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    @Test
    void aStartWithoutAPublicServiceEndsWithStatusOne() throws Exception {
        Files.writeString(folder.resolve("clinic.yaml"), HowTo.example());
        try (TestDatabase database = TestDatabase.create()) {
            TestServer.start(database, Map.of("tereze.services.folder", folder.toString()))
                    .close();

            Ended ended = run(
                    Map.of(
                            "SERVER_PORT", "0",
                            "TEREZE_HEALTH_PORT", "0",
                            "TEREZE_DEMO", "true",
                            "TEREZE_DATABASE_URL", database.jdbcUrl(),
                            "TEREZE_DATABASE_USER", database.appUser(),
                            "TEREZE_DATABASE_PASSWORD", database.appPassword(),
                            "TEREZE_KEYS", database.keys().toString()),
                    "serve");

            assertThat(ended.status()).as(ended.output()).isEqualTo(1);
            assertThat(ended.output())
                    .contains(HowTo.SERVICE + " is public since ")
                    .contains("bring the file back and pause the service")
                    .contains("or retire it in favour of an open service");
        }
    }

    /// A server with the same settings computes it in the same way.
    @Test
    void theCommandPrintsTheBuildOfTheServer() throws Exception {
        Files.writeString(folder.resolve("clinic.yaml"), HowTo.example());
        Ended further = run(Map.of("TEREZE_SERVICES_FOLDER", folder.toString()), "build-id");
        assertThat(further.status()).as(further.output()).isZero();
        assertThat(further.output().strip())
                .isEqualTo(new RunningBuild(new FurtherServices(folder.toString())).id())
                .isNotEqualTo(new RunningBuild(FurtherServices.NONE).id());
    }
}
