package tereze.agencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The content of a country's file of agencies.
///
/// @param roles of the agencies' officers, in the order of the file; the other parts are rows for the tables
public record AgencyFile(List<Agency> agencies, List<Office> offices, List<Ground> grounds, List<AgencyRole> roles) {
    /// The file of Kazakhstan, on the classpath.
    public static final String KAZAKHSTAN = "country/kz/agencies.yaml";

    public AgencyFile {
        agencies = List.copyOf(agencies);
        offices = List.copyOf(offices);
        grounds = List.copyOf(grounds);
        roles = List.copyOf(roles);
    }

    /// The content of Kazakhstan's file.
    ///
    /// @throws IllegalArgumentException like [#read]
    public static AgencyFile ofKazakhstan() {
        try (InputStream yaml =
                Objects.requireNonNull(AgencyFile.class.getResourceAsStream("/" + KAZAKHSTAN), KAZAKHSTAN)) {
            return read(yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Reads a YAML file.
    ///
    /// @throws IllegalArgumentException if something is unknown, missing or declared twice
    public static AgencyFile read(InputStream yaml) {
        return AgencyYaml.read(yaml);
    }
}
