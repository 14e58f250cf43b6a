package tereze.testing;

import java.nio.file.Path;
import java.util.Map;

/// A copy of temporary registration that expects a rush when it opens. No service of the country is a draft, so this
/// one shows how a draft becomes open.
public final class RushService {
    /// The id of the service.
    public static final String SERVICE = "residence-rush";

    /// The folder with its declaration, and with nothing else.
    public static final Path FOLDER =
            Path.of("../platform/src/test/resources/services").toAbsolutePath().normalize();

    /// Its declaration.
    public static final Path FILE = FOLDER.resolve(SERVICE + ".yaml");

    private RushService() {}

    /// The settings of a server that has it beside the country's services.
    public static Map<String, String> settings() {
        return Map.of("tereze.services.folder", FOLDER.toString());
    }
}
