package tereze.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// The classes of the platform and the demonstration, without test classes and without jars of test classes. What they
/// share with the gate are libraries, which know nothing of modules.
final class Delivered implements ImportOption {
    private final ImportOption noTests = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return noTests.includes(location)
                && !location.contains("-tests.jar")
                && !location.contains("/tereze/gate/")
                && !location.contains("/tereze/journal/");
    }
}
