package tereze.demo.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A CSV table of `country/kz` on the classpath.
final class CountryFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CountryFile() {}

    static List<CSVRecord> read(String name) {
        try (InputStream file = CountryFile.class.getResourceAsStream("/country/kz/" + name)) {
            if (file == null) {
                throw new IllegalStateException("country/kz/" + name + ": not on the class path");
            }
            return FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
