package tereze.agencies;

import java.io.InputStream;
import java.util.List;

/// What a country's file of agencies holds, ready to be put into the tables.
public record AgencyFile(List<Agency> agencies, List<Office> offices, List<Ground> grounds) {
    /// The file of Kazakhstan, on the classpath.
    public static final String KAZAKHSTAN = "country/kz/agencies.yaml";

    public AgencyFile {
        agencies = List.copyOf(agencies);
        offices = List.copyOf(offices);
        grounds = List.copyOf(grounds);
    }

    /// Reads a file in YAML.
    ///
    /// @throws IllegalArgumentException if it holds something unknown, lacks something, or names one thing twice
    public static AgencyFile read(InputStream yaml) {
        return AgencyYaml.read(yaml);
    }
}
