package tereze.releases.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tereze.releases.RunningBuild;
import tereze.testing.RushService;
import tereze.testing.TestServer;
import tools.jackson.databind.json.JsonMapper;

/// Copies of the service with a rush, one for each test, and reports of their rehearsals.
public final class RushServices {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RushServices() {}

    /// Writes the copies into a folder.
    ///
    /// @return the settings of a server that has them
    public static Map<String, String> in(Path folder, String... services) {
        try {
            String declaration = Files.readString(RushService.FILE);
            for (String service : services) {
                Files.writeString(
                        folder.resolve(service + ".yaml"),
                        declaration.replace("service: " + RushService.SERVICE, "service: " + service));
            }
            return Map.of("tereze.services.folder", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A report of a rehearsal that passed.
    public static Map<String, Object> report(TestServer server, String service, Instant at) {
        return report(server.bean(RunningBuild.class).id(), service, at);
    }

    /// A report of a rehearsal of a build that passed.
    public static Map<String, Object> report(String build, String service, Instant at) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("format", 1);
        report.put("service", service);
        report.put("version", 1);
        report.put("build", build);
        report.put("at", at.toString());
        report.put("cpus", 2);
        report.put("memory", 1L << 34);
        report.put("families", 2_000);
        report.put("minutes", 5);
        report.put("beside", List.of());
        report.put("tickets", 2_000);
        report.put("ticketsLost", 0);
        report.put("applications", 1_500);
        report.put("receipts", 1_500);
        report.put("receiptsLost", 0);
        report.put("doubles", 0);
        report.put("inversions", 0);
        report.put("goodput", 5.0);
        report.put("p50", 40.5);
        report.put("p99", 310.0);
        report.put("errors", 0);
        report.put("recoverySeconds", 6.5);
        report.put("passed", true);
        report.put("reason", "");
        return report;
    }

    public static String json(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }
}
