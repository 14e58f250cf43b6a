package tereze.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A deployment's own declared services, beside those of the country.
///
/// @param folder whose `*.yaml` files are read when the server starts; empty: there are none
public record FurtherServices(@DefaultValue("") String folder) {
    /// The country's services alone.
    public static final FurtherServices NONE = new FurtherServices("");

    /// The folder, if there is one.
    public Optional<Path> path() {
        return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
    }
}
