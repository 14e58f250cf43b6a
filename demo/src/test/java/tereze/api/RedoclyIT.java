package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI description follows Redocly's recommended rules. The test is skipped if npm or its registry is not
/// available.
@ExtendWith(Shared.class)
class RedoclyIT {
    private static final Path TOOL = Path.of("..", "docs", "api");
    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void theDescriptionHasNoErrorAndNoWarning(SharedServer shared) throws IOException {
        for (String file : List.of("package.json", "package-lock.json", "redocly.yaml")) {
            Files.copy(TOOL.resolve(file), folder.resolve(file));
        }
        assumeTrue(
                run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0") == 0,
                "npm or its registry is not there: the description of the API was not checked by Redocly");
        Files.writeString(
                folder.resolve("openapi.json"),
                shared.server().stranger().get("/api/openapi.json").body());
        run("npm", "exec", "--offline", "--", "redocly", "lint", "openapi.json", "--format=json");
        JsonNode result = JsonMapper.shared().readTree(Files.readString(folder.resolve("output")));
        assertThat(result.get("totals").get("errors").intValue()
                        + result.get("totals").get("warnings").intValue())
                .as(result.get("problems").toPrettyString())
                .isZero();
    }

    /// Runs a program in the folder and writes its output to a file.
    ///
    /// @return its exit code; -1 if the program does not exist or does not end in time
    private int run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(new File("/dev/null"));
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        try {
            Process process = builder.start();
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
