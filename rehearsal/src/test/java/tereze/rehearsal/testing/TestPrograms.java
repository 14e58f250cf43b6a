package tereze.rehearsal.testing;

import java.nio.file.Path;
import java.util.Map;
import tereze.rehearsal.installation.Programs;

/// The classes under test as programs.
public final class TestPrograms {
    private TestPrograms() {}

    /// With a folder of further services.
    public static Programs with(Path services) {
        return Programs.onClassPath(
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Map.of("TEREZE_SERVICES_FOLDER", services.toAbsolutePath().toString()),
                Path.of("target", "programs").toAbsolutePath());
    }
}
