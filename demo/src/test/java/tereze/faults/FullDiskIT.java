package tereze.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.testing.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A full disk of the database is a state that ends: people are asked to come again, balancers look for another node,
/// and all is well when there is room again. The disk is one of its own, in memory.
class FullDiskIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_TRIES = 400;

    @TempDir
    private static Path folder;

    @Test
    @Fault("S2")
    void aFullDiskIsToldAndIsOverWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=320m,mode=0755", "tmpfs", disk.toString()) == 0,
                "this test needs the right to mount a disk");
        try (DatabaseProcess database = DatabaseProcess.start(disk.resolve("data"));
                ServerProcess server = ServerProcess.start(
                        database,
                        folder.resolve("server.log"),
                        Map.of(
                                "TEREZE_DISK_DATA",
                                disk.resolve("data/postgres").toString(),
                                "TEREZE_DISK_SPARE",
                                "16MB"))) {
            String question = question(server);
            String token = token(server);
            assertThat(ask(server, token, question).statusCode()).isEqualTo(200);

            Path filler = disk.resolve("filler");
            fill(filler);
            awaitReady(server, 503);
            assertThat(server.get("/health/ready").body()).contains("\"troubles\":[", "\"disk\"");
            assertThat(server.get("/metrics").body()).contains("tereze_ready{check=\"disk\"} 0.0");
            assertThat(server.get("/status").body()).contains("диск");
            List<HttpResponse<String>> answers = new ArrayList<>();
            do {
                answers.add(ask(server, token, question));
            } while (answers.getLast().statusCode() == 200 && answers.size() < MOST_TRIES);
            HttpResponse<String> refused = answers.getLast();
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("\"code\":\"unavailable\"");

            Files.delete(filler);
            awaitReady(server, 200);
            assertThat(ask(server, token, question).statusCode()).isEqualTo(200);
        } finally {
            command("umount", "-l", disk.toString());
        }
    }

    private static HttpResponse<String> ask(ServerProcess server, String token, String question) throws Exception {
        return server.post("/api/v1/exchange/addresses/verify", token, "", question);
    }

    private static String token(ServerProcess server) throws Exception {
        String answer =
                server.post("/demo/token", "", "", "{\"agency\":\"education\"}").body();
        return JSON.readTree(answer).get("access_token").stringValue();
    }

    /// About somebody who rents.
    private static String question(ServerProcess server) throws Exception {
        JsonNode persons = JSON.readTree(server.get("/demo/persons.json").body());
        JsonNode tenant = StreamSupport.stream(persons.spliterator(), false)
                .filter(person -> person.get("rents").isString())
                .findFirst()
                .orElseThrow();
        return JSON.writeValueAsString(Map.of(
                "iin", tenant.get("iin"),
                "rka", tenant.get("rents"),
                "purpose", "school-admission",
                "ground", "order-564",
                "caseNumber", "DISK-1"));
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[64 * 1024];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static void awaitReady(ServerProcess server, int status) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (server.get("/health/ready").statusCode() != status && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(status);
    }

    private static int command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
    }
}
