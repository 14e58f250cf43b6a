package tereze.agencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// What a country's file of agencies holds.
///
/// @param roles of the agencies' officers, in the order of the file; the rest is ready to be put into the tables
public record AgencyFile(List<Agency> agencies, List<Office> offices, List<Ground> grounds, List<AgencyRole> roles) {
    /// The file of Kazakhstan, on the classpath.
    public static final String KAZAKHSTAN = "country/kz/agencies.yaml";

    public AgencyFile {
        agencies = List.copyOf(agencies);
        offices = List.copyOf(offices);
        grounds = List.copyOf(grounds);
        roles = List.copyOf(roles);
    }

    /// What the file of Kazakhstan holds.
    ///
    /// @throws IllegalArgumentException as [#read] does
    public static AgencyFile ofKazakhstan() {
        try (InputStream yaml =
                Objects.requireNonNull(AgencyFile.class.getResourceAsStream("/" + KAZAKHSTAN), KAZAKHSTAN)) {
            return read(yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Reads a file in YAML.
    ///
    /// @throws IllegalArgumentException if it holds something unknown, lacks something, or names one thing twice
    public static AgencyFile read(InputStream yaml) {
        return AgencyYaml.read(yaml);
    }
}
