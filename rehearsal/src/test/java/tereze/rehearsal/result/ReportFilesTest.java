package tereze.rehearsal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.rehearsal.CannotRehearse;
import tereze.releases.RehearsalReport;
import tools.jackson.databind.json.JsonMapper;

/// The folder of a report.
class ReportFilesTest {
    private static final Course COURSE = new Course(
            new int[] {5, 7, 0},
            new int[] {4, 8, 0},
            new int[] {0, 0, 3},
            new double[] {1.5, 2.5, Double.NaN},
            new double[] {Double.NaN, Double.NaN, 20},
            new double[] {Double.NaN, Double.NaN, 40},
            1,
            2,
            1.2,
            2.5);

    @TempDir
    private Path folder = Path.of("");

    private static RehearsalReport report(boolean lost) {
        VerdictTest.Sample sample = new VerdictTest.Sample();
        sample.receiptsLost = lost ? 1 : 0;
        return Verdict.report(VerdictTest.RUSH, sample.measured(), VerdictTest.MACHINE);
    }

    @Test
    void getsAReportForThePlatformAndOneForPeople() throws IOException {
        Path made = folder.resolve("new/report");
        RehearsalReport report = report(false);
        ReportFiles.in(made).write(report, COURSE);
        assertThat(new JsonMapper().readValue(Files.readString(made.resolve("report.json")), RehearsalReport.class))
                .isEqualTo(report);
        assertThat(Files.readString(made.resolve("report.html")))
                .contains("Үлгі · Образец · Specimen", "Өтті · Пройдена · Passed", "<svg", "class=\"down\"", "1,500")
                .doesNotContain("http", "<script", "NaN");
        assertThat(made.toFile().list()).hasSize(2);
    }

    @Test
    void saysWhyItFailed() throws IOException {
        ReportFiles.in(folder).write(report(true), COURSE);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Өтпеді · Не пройдена · Failed", "<li>receipts lost: 1</li>");
    }

    @Test
    void isRefusedIfSomethingIsInIt() throws IOException {
        Files.createFile(folder.resolve("other"));
        assertThatThrownBy(() -> ReportFiles.in(folder))
                .isInstanceOf(CannotRehearse.class)
                .hasMessageContaining("is not empty");
        assertThatThrownBy(() -> ReportFiles.in(folder.resolve("other")))
                .isInstanceOf(CannotRehearse.class)
                .hasMessageContaining("cannot write to");
    }
}
