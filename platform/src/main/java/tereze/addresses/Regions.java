package tereze.addresses;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tereze.api.Text;

/// The regions and the cities of republican significance, for forms that ask for a region before any register is
/// read.
///
/// @param all in display order
public record Regions(List<Region> all) {
    private static final String FILE = "country/kz/regions.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public Regions {
        all = List.copyOf(all);
    }

    /// A region or a city of republican significance.
    public record Region(Kato kato, Text name) {}

    /// Reads `country/kz/regions.csv`.
    static Regions ofCountry() {
        try (InputStream file = Regions.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + ": not on the classpath");
            }
            try (var rows = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return new Regions(rows.stream().map(Regions::region).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Region region(CSVRecord row) {
        return new Region(
                new Kato(row.get("kato")), new Text(row.get("name_kk"), row.get("name_ru"), row.get("name_en")));
    }

    /// Finds a region by a code from a request.
    public Optional<Region> find(String kato) {
        return all.stream().filter(region -> region.kato().value().equals(kato)).findFirst();
    }
}
