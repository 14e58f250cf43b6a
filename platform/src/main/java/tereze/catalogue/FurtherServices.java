package tereze.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Declared services of the installation, in addition to those of the country.
///
/// @param folder whose `*.yaml` files are read at start-up; empty if there is none
public record FurtherServices(@DefaultValue("") String folder) {
    /// Only the country's services.
    public static final FurtherServices NONE = new FurtherServices("");

    /// The folder, if there is one.
    public Optional<Path> path() {
        return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
    }
}
