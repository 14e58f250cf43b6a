package tereze.rehearsal.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import tereze.rehearsal.CannotRehearse;
import tereze.releases.RehearsalReport;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folder of a report: `report.json` for the platform, `report.html` for people.
public record ReportFiles(Path folder) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// A folder that is empty, or is made.
    ///
    /// @throws CannotRehearse if something is in it, or it cannot be written to
    public static ReportFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new CannotRehearse(
                            "--report: " + folder + " is not empty (expected: an empty or a new folder)");
                }
            }
            if (!Files.isWritable(folder)) {
                throw new CannotRehearse("--report: cannot write to " + folder);
            }
            return new ReportFiles(folder);
        } catch (IOException e) {
            throw new CannotRehearse("--report: cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    /// Writes both. The one for the platform appears last, as a whole.
    ///
    /// @throws CannotRehearse if that fails
    public void write(RehearsalReport report, Course course) {
        try {
            Files.writeString(folder.resolve("report.html"), new ReportPage(report, course).html());
            Path draft = folder.resolve("report.json.new");
            Files.writeString(draft, JSON.writeValueAsString(report) + "\n");
            Files.move(draft, folder.resolve("report.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotRehearse("--report: cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }
}
